package cn.qinqing.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.shared.SortBy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of a list as it stands in an address. */
class ListOrderTest {

    private static final List<String> KNOWN = List.of("NAME", "PLACE", "DAY", "STATE", "CODE");

    private enum Key {
        NAME,
        DAY
    }

    @Test
    void one_key_stands_as_it_always_did() {
        assertThat(ListOrder.of("NAME", KNOWN).keys()).containsExactly(new ListOrder.By("NAME", false));
        assertThat(ListOrder.of("-DAY", KNOWN).keys()).containsExactly(new ListOrder.By("DAY", true));
    }

    @Test
    void several_keys_keep_their_order_and_direction() {
        assertThat(ListOrder.of("PLACE,-DAY,NAME", KNOWN).text()).isEqualTo("PLACE,-DAY,NAME");
    }

    @Test
    void what_the_list_does_not_have_or_has_already_is_passed_over() {
        assertThat(ListOrder.of("PLACE,id; drop table,-PLACE,,DAY", KNOWN).text())
                .isEqualTo("PLACE,DAY");
        assertThat(ListOrder.of("", KNOWN)).isEqualTo(ListOrder.OWN);
    }

    @Test
    void an_order_has_no_more_keys_than_a_reader_follows() {
        assertThat(ListOrder.of("NAME,PLACE,DAY,STATE,CODE", KNOWN).keys()).hasSize(ListOrder.MOST);
    }

    @Test
    void a_query_gets_the_keys_of_its_enum() {
        assertThat(ListOrder.of("-DAY,PLACE,NAME", KNOWN).by(Key.class))
                .containsExactly(SortBy.down(Key.DAY), SortBy.up(Key.NAME));
    }
}
