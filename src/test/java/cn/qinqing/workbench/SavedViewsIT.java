package cn.qinqing.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.Right;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SavedViewsIT extends DatabaseTest {

    @Autowired
    private SavedViews views;

    @Autowired
    private ColumnMappings mappings;

    @Autowired
    private JdbcClient jdbc;

    private final String list = "list-" + UUID.randomUUID();

    @Test
    void my_own_views_and_the_shared_ones_of_others_are_offered() {
        var me = TestAccounts.stored(jdbc);
        var other = TestAccounts.stored(jdbc);
        views.save(me, list, " 本月走访 ", "month=2026-11", false);
        views.save(me, list, "本月走访", "month=2026-12", false);
        views.save(other, list, "逾期问题", "light=red", true);
        UUID hidden = views.save(other, list, "别人的", "x=1", false);

        assertThat(views.of(me, list))
                .extracting(SavedView::name, SavedView::query, SavedView::mine)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("本月走访", "month=2026-12", true),
                        org.assertj.core.groups.Tuple.tuple("逾期问题", "light=red", false));
        assertThatThrownBy(() -> views.remove(me, hidden)).hasMessage("shared.id.unknown");
        views.remove(other, hidden);
        assertThatThrownBy(() -> views.save(me, list, " ", "", false)).hasMessage("workbench.view.name");
        assertThatThrownBy(() -> views.save(me, list, "长", "x".repeat(2001), false))
                .hasMessage("workbench.view.long");
    }

    @Test
    void a_view_is_renamed_and_at_most_one_opens_first() {
        var me = TestAccounts.stored(jdbc);
        var other = TestAccounts.stored(jdbc);
        UUID one = views.save(me, list, "甲", "a=1", false);
        UUID two = views.save(me, list, "乙", "b=2", true);
        views.rename(me, one, " 丙 ");
        assertThatThrownBy(() -> views.rename(me, one, "乙")).hasMessage("workbench.view.taken");
        assertThatThrownBy(() -> views.rename(other, one, "丁")).hasMessage("shared.id.unknown");
        views.openFirst(me, list, one);
        views.openFirst(me, list, two);
        assertThat(views.of(me, list))
                .filteredOn(SavedView::opensFirst)
                .extracting(SavedView::name)
                .containsExactly("乙");
        assertThat(views.of(other, list)).hasSize(1).noneMatch(SavedView::opensFirst);
        views.openFirst(other, list, two);
        assertThat(views.of(other, list))
                .as("a shared one opens first for others too")
                .filteredOn(SavedView::opensFirst)
                .extracting(SavedView::name)
                .containsExactly("乙");
        assertThatThrownBy(() -> views.openFirst(other, list, one)).hasMessage("shared.id.unknown");
        assertThatThrownBy(() -> views.openFirst(me, list + "x", two)).hasMessage("shared.id.unknown");
        views.save(me, list, "乙", "b=3", false);
        assertThat(views.of(me, list)).filteredOn(SavedView::opensFirst).hasSize(1);
        assertThat(views.of(other, list)).as("no longer shared").isEmpty();
        views.openFirst(me, list, null);
        assertThat(views.of(me, list)).noneMatch(SavedView::opensFirst);
    }

    @Test
    void a_shared_view_is_changed_by_who_made_it_alone() {
        var me = TestAccounts.stored(jdbc);
        var other = TestAccounts.stored(jdbc);
        UUID mine = views.save(me, list, "甲", "a=1", false);
        views.share(me, mine, true);
        assertThat(views.of(other, list)).singleElement().satisfies(view -> {
            assertThat(view.mine()).isFalse();
            assertThat(view.owner()).isEqualTo("测试人员");
        });
        assertThatThrownBy(() -> views.share(other, mine, false)).hasMessage("shared.id.unknown");
        assertThatThrownBy(() -> views.rename(other, mine, "丁")).hasMessage("shared.id.unknown");
        assertThatThrownBy(() -> views.remove(other, mine)).hasMessage("shared.id.unknown");
        views.openFirst(other, list, mine);
        views.remove(me, mine);
        assertThat(views.of(other, list)).as("gone with who opened under it").isEmpty();
    }

    @Test
    void a_corrected_column_mapping_is_remembered_by_its_headings() {
        var clerk = TestAccounts.stored(jdbc, Right.IMPORT_RUN);
        String fingerprint = UUID.randomUUID().toString();
        assertThat(mappings.find("test", fingerprint)).isEmpty();
        mappings.remember(clerk, "test", fingerprint, Map.of("leader", 1));
        mappings.remember(clerk, "test", fingerprint, Map.of("leader", 2, "title", 3));
        assertThat(mappings.find("test", fingerprint)).contains(Map.of("leader", 2, "title", 3));
        assertThat(mappings.find("other", fingerprint)).isEmpty();
    }
}
