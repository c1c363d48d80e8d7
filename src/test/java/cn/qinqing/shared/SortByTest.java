package cn.qinqing.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a list asks the database for, by several keys. */
class SortByTest {

    private enum Key {
        NAME,
        PLACE,
        DAY
    }

    @Test
    void without_a_wish_a_list_stands_in_its_own_order() {
        assertThat(clause(List.of())).isEqualTo(" order by x.place, x.day desc, x.id desc");
    }

    @Test
    void what_is_asked_comes_first_and_the_own_order_behind_it() {
        assertThat(clause(List.of(SortBy.down(Key.NAME))))
                .isEqualTo(" order by x.name desc, x.place, x.day desc, x.id desc");
    }

    @Test
    void no_key_stands_twice() {
        assertThat(clause(List.of(SortBy.up(Key.DAY), SortBy.down(Key.PLACE), SortBy.up(Key.PLACE))))
                .isEqualTo(" order by x.day, x.place desc, x.id desc");
    }

    @Test
    void what_tells_rows_apart_runs_as_the_key_before_it() {
        assertThat(SortBy.clause(List.of(), Key::name, "id")).isEqualTo(" order by id");
        assertThat(SortBy.clause(List.of(SortBy.up(Key.NAME)), Key::name, "id")).isEqualTo(" order by NAME, id");
        assertThat(SortBy.clause(List.of(SortBy.down(Key.NAME)), Key::name, "id"))
                .isEqualTo(" order by NAME desc, id desc");
    }

    @Test
    void words_stand_in_the_order_of_their_enum() {
        assertThat(SortBy.inOrder("x.key", Key.values())).isEqualTo("field(x.key, 'NAME', 'PLACE', 'DAY')");
    }

    private static String clause(List<SortBy<Key>> asked) {
        return SortBy.clause(
                asked, key -> "x." + key.name().toLowerCase(), "x.id", SortBy.up(Key.PLACE), SortBy.down(Key.DAY));
    }
}
