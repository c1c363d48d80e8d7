package cn.qinqing.assignments.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.Batch;
import cn.qinqing.assignments.BatchId;
import cn.qinqing.assignments.BatchRow;
import cn.qinqing.assignments.Batches;
import cn.qinqing.assignments.Holder;
import cn.qinqing.assignments.Liaisons;
import cn.qinqing.assignments.ProposalId;
import cn.qinqing.assignments.Proposals;
import cn.qinqing.assignments.StartBatch;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.TestAccounts;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class BatchViewsTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private Liaisons made;
    private Actor.Person me;
    private UnitId unit;
    private EnterpriseId enterprise;

    @BeforeEach
    void data() {
        made = new Liaisons(beans);
        me = TestAccounts.stored(jdbc);
        enterprise = made.enterprise();
        unit = beans.getBean(PeopleService.class)
                .createUnit(
                        made.clerk,
                        new UnitForm(
                                "批量局" + Ids.next(),
                                null,
                                Organ.GOVERNMENT,
                                UnitLevel.PREFECTURE,
                                "652800",
                                null,
                                null));
        Actors.signIn(me.account(), null, unit, Role.COMMERCE_CLERK);
    }

    @Test
    void all_rows_of_a_filter_are_marked_looked_at_and_ended() {
        made.leader(enterprise, made.led(made.person("甲领导")));
        made.begin(enterprise, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(made.officer("甲联络员")));
        UI.getCurrent().navigate("assignments", QueryParameters.of("q", name()));
        assertThat(_find(Button.class, spec -> spec.withText("批量结束"))).isEmpty();
        _click(button("全选当前筛选的 2 行"));
        assertThat(_find(Span.class)).extracting(Span::getText).contains("已选 2 行");
        _click(button("批量结束"));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("核对")));
        TextField document = _get(TextField.class, spec -> spec.withLabel("文号"));
        assertThat(document.getErrorMessage()).isEqualTo("请写明文号。");
        document.setValue("州办〔2026〕11号");
        _get(TextField.class, spec -> spec.withLabel("原因")).setValue("企业迁出");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("核对")));
        assertThat(_get(H1.class).getText()).isEqualTo("批量办理");
        settle("可以办理 2 行");
        _click(button("执行 2 行"));
        settle("已办理 2 行");
        assertThat(jdbc.sql("select count(*) from assignment where enterprise_id = ? and end_reason like '企业迁出%'")
                        .param(enterprise.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        _click(button("撤销整批"));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("撤销整批")));
        settle("已撤销 2 行");
    }

    @Test
    void a_proposal_is_made_from_marked_enterprises_and_kept() {
        made.led(made.person("建议领导"));
        UI.getCurrent().navigate("enterprises", QueryParameters.of("q", name()));
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            UI.getCurrent().navigate("enterprises", QueryParameters.of("q", name() + " "));
            UI.getCurrent().navigate("enterprises", QueryParameters.of("q", name()));
            return !_find(Button.class, spec -> spec.withText("全选当前筛选的 1 行")).isEmpty();
        });
        _click(button("全选当前筛选的 1 行"));
        _click(button("提出安排建议"));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("提出安排建议")));
        assertThat(_get(H1.class).getText()).isEqualTo("安排建议");
        assertThat(sub()).startsWith("草稿：共 1 家");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("proposals");
        assertThat(_get(ProposalListView.class).count()).isPositive();
    }

    @Test
    void a_batch_of_tiers_shows_the_tier_before_and_after() {
        made.tier(enterprise, "COUNTY", made.today.minusYears(1));
        BatchId id = beans.getBean(Batches.class)
                .open(
                        TestAccounts.stored(jdbc, Right.ASSIGNMENT_EDIT, Right.ASSIGNMENT_READ, Right.ENTERPRISE_READ),
                        new StartBatch(
                                Batch.Kind.TIER,
                                List.of(enterprise.value()),
                                made.today,
                                "州办〔2026〕31号",
                                "重点企业",
                                null,
                                null,
                                "PREFECTURE"));
        UI.getCurrent().navigate("batches/" + id);
        settle("可以办理 1 行");
        assertThat(sub()).startsWith("批量定层级：州级领导联系，");
        Grid<BatchRow> grid = _get(Grid.class);
        assertThat(GridKt._getFormattedRow(grid, 0)).contains("联系层级", "县市领导联系 → 州级领导联系");
    }

    @Test
    void a_large_proposal_shows_that_it_is_calculated_and_offers_nothing_but_to_give_it_up() {
        made.led(made.person("待算领导"));
        Proposals proposals = beans.getBean(Proposals.class);
        ProposalId id = proposals.propose(made.clerk, List.of(enterprise.value()), made.today);
        jdbc.sql("update liaison_proposal set state = 'CALCULATING' where id = ?")
                .param(id.value())
                .update();
        jdbc.sql("update liaison_proposal_row set post_id = null, refusal = null where proposal_id = ?")
                .param(id.value())
                .update();
        UI.getCurrent().navigate("proposals/" + id);
        assertThat(sub()).isEqualTo("共 1 家，正在后台计算，还有 1 家。算好的行随即显示；可以离开本页，算完后再来更改和执行。");
        assertThat(_find(Button.class, spec -> spec.withText("执行建议"))).isEmpty();
        assertThat(button("放弃建议").isVisible()).isTrue();
        // nobody is at it: the clerk lets it be calculated anew
        _click(button("重新计算"));
        assertThat(sub()).startsWith("草稿：共 1 家");
        assertThat(button("执行建议").isVisible()).isTrue();
    }

    @Test
    void who_may_not_change_assignments_marks_nothing() {
        Actors.signIn(me.account(), null, unit, Role.SUPERVISOR);
        made.leader(enterprise, made.led(made.person("乙领导")));
        UI.getCurrent().navigate("assignments", QueryParameters.of("q", name()));
        assertThat(_find(Button.class).stream().map(Button::getText))
                .noneMatch(text -> text != null && text.startsWith("全选"));
    }

    @Test
    void other_filters_forget_the_marks() {
        made.leader(enterprise, made.led(made.person("丙领导")));
        UI.getCurrent().navigate("assignments", QueryParameters.of("q", name()));
        _click(button("全选当前筛选的 1 行"));
        UI.getCurrent().navigate("assignments", QueryParameters.of("role", "LEADER"));
        assertThat(_find(Button.class, spec -> spec.withText("批量结束"))).isEmpty();
    }

    private String name() {
        return beans.getBean(EnterpriseQueries.class)
                .hit(made.clerk, enterprise)
                .orElseThrow()
                .name();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String sub() {
        List<Paragraph> subs = _find(Paragraph.class, spec -> spec.withClasses("qq-sub"));
        return subs.getFirst().getText();
    }

    /** Opens the batch again until its line says so: the mocked browser does not poll. */
    private void settle(String says) {
        String path = UI.getCurrent().getActiveViewLocation().getPath();
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            MockVaadin.clientRoundtrip(false);
            UI.getCurrent().navigate("");
            UI.getCurrent().navigate(path);
            return sub().contains(says);
        });
    }
}
