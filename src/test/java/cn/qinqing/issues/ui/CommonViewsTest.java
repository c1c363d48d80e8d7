package cn.qinqing.issues.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.CommonProblemForm;
import cn.qinqing.issues.CommonProblemId;
import cn.qinqing.issues.CommonProblems;
import cn.qinqing.issues.DispatchBatch;
import cn.qinqing.issues.DispatchBatches;
import cn.qinqing.issues.DispatchMany;
import cn.qinqing.issues.HandlerAnswer;
import cn.qinqing.issues.IssueActions;
import cn.qinqing.issues.IssueCategory;
import cn.qinqing.issues.IssueColumn;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueHandling;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.OutcomeCode;
import cn.qinqing.issues.PutReplyTemplate;
import cn.qinqing.issues.ReplyTemplates;
import cn.qinqing.people.PeopleQueries.UnitHit;
import cn.qinqing.shared.Actor;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The board, the unit's page, common problems, templates, and dispatching many at once, as people see them. */
class CommonViewsTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(beans);
    }

    private static String page() {
        String dialogs = _find(Dialog.class).stream()
                .map(one -> one.getElement().getTextRecursively())
                .collect(Collectors.joining());
        return UI.getCurrent().getCurrentView().getElement().getTextRecursively() + dialogs;
    }

    private void as(Actor.Person who, Role role) {
        Actors.signIn(who.account(), who.person(), who.unit(), role);
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    private static Button inDialog(String words) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(words));
    }

    @Test
    void the_board_shares_its_filters_with_the_list() {
        made.dispatched();
        as(made.handler, Role.HANDLER);
        UI.getCurrent().navigate(IssueRoutes.BOARD, QueryParameters.simple(Map.of("mine", "1", "sort", "DUE")));
        assertThat(page()).contains("待签收", "剩", "冬季用气指标不足");
        assertThat(_find(Anchor.class, spec -> spec.withClasses("qq-issue-card")))
                .hasSize(1);
        _click(button("列表"));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .startsWith("issues?")
                .contains("mine=1", "sort=DUE");
        _click(button("看板"));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .startsWith("issues/board?")
                .contains("mine=1");
    }

    @Test
    void on_a_telephone_one_column_is_open() {
        made.dispatched();
        made.inProgress();
        as(made.handler, Role.HANDLER);
        UI.getCurrent().navigate(IssueRoutes.BOARD, QueryParameters.simple(Map.of("mine", "1")));
        assertThat(_find(Anchor.class, spec -> spec.withClasses("qq-issue-card")))
                .hasSize(2);
        ((IssueBoardView) UI.getCurrent().getCurrentView()).fit(390);
        assertThat(_find(Anchor.class, spec -> spec.withClasses("qq-issue-card")))
                .hasSize(1);
    }

    @Test
    void a_drop_opens_the_form_and_changes_nothing_by_itself() {
        IssueId id = made.dispatched();
        as(made.handler, Role.HANDLER);
        UI.getCurrent().navigate(IssueRoutes.BOARD);
        drop(id, IssueColumn.TO_ACKNOWLEDGE, IssueColumn.WORKING);
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.DISPATCHED);
        _click(inDialog("签收"));
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.ACKNOWLEDGED);
        drop(id, IssueColumn.WORKING, IssueColumn.TO_SIGN);
        assertThat(_get(Dialog.class)).isInstanceOf(DraftReplyDialog.class);
        _get(Dialog.class).close();
        drop(id, IssueColumn.WORKING, IssueColumn.TO_CLOSE);
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.ACKNOWLEDGED);
    }

    private void drop(IssueId id, IssueColumn from, IssueColumn to) {
        IssueTools tools = beans.getBean(IssueTools.class);
        BoardDrop.of(
                tools,
                new BoardColumn.Dragged(
                        beans.getBean(IssueQueries.class)
                                .details(tools.actor(), id)
                                .row(),
                        from),
                to,
                () -> {});
    }

    @Test
    void a_head_sees_the_unit_with_each_figure_opening_its_rows() {
        made.dispatched();
        as(made.head, Role.UNIT_HEAD);
        UI.getCurrent().navigate(IssueRoutes.UNIT);
        assertThat(page()).contains("待签收", "等分办、协办答复", "水电气暖");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("issues?status=DISPATCHED");
        as(
                new Actor.Person(made.head.account(), null, null, null, "甲", made.head.rights(), made.head.scope()),
                Role.UNIT_HEAD);
        UI.getCurrent().navigate(IssueRoutes.LIST);
        UI.getCurrent().navigate(IssueRoutes.UNIT);
        assertThat(page()).contains("没有单位");
    }

    @Test
    void the_desk_joins_alike_issues_and_what_is_missing_is_said_beside_its_field() {
        IssueId other = made.raised(IssuePrivacy.NORMAL);
        IssueId id = made.raised(IssuePrivacy.NORMAL);
        as(made.desk, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate(IssueRoutes.details(id));
        assertThat(page()).contains("相近的在办诉求");
        _click(button("并入共性问题"));
        _click(inDialog("并入"));
        _click(inDialog("新建共性问题"));
        _click(inDialog("保存"));
        TextField title = _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("共性问题"));
        assertThat(title.getErrorMessage()).isEqualTo("请写标题。");
        title.setValue("供气不足");
        _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("问题")).setValue("指标不够");
        _click(inDialog("保存"));
        assertThat(page()).contains("所属共性问题", "供气不足");
        assertThat(made.stateOf(other)).isEqualTo(IssueStatus.REGISTERED);
    }

    @Test
    void a_unit_answers_once_and_its_head_signs_once() {
        IssueId one = answerable();
        IssueId other = answerable();
        CommonProblemId id = beans.getBean(CommonProblems.class)
                .begin(made.desk, new CommonProblemForm(null, "供气不足", "指标不够", made.lead, List.of(one, other), null));
        as(made.handler, Role.HANDLER);
        UI.getCurrent().navigate(IssueRoutes.problem(id));
        _click(button("统一答复"));
        TextArea text = _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("答复内容"));
        text.setValue("已增加{数量}");
        _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("政策依据")).setValue("条例第十条");
        this.<OutcomeCode>select("办理结果").setValue(OutcomeCode.SOLVED);
        _click(inDialog("保存并逐件拟答复"));
        assertThat(text.getErrorMessage()).contains("{数量}");
        text.setValue("{企业名称}：已增加供气。");
        _click(inDialog("保存并逐件拟答复"));
        assertThat(page()).contains("已办理", "统一答复");
        as(made.head, Role.UNIT_HEAD);
        UI.getCurrent().navigate(IssueRoutes.LIST);
        UI.getCurrent().navigate(IssueRoutes.problem(id));
        _click(button("一次签发"));
        _click(inDialog("一次签发"));
        assertThat(made.stateOf(one)).isEqualTo(IssueStatus.REPLIED);
        assertThat(made.stateOf(other)).isEqualTo(IssueStatus.REPLIED);
    }

    private IssueId answerable() {
        IssueId id = made.inProgress();
        beans.getBean(IssueHandling.class).answerAsPartner(made.partner, id, HandlerAnswer.DONE, "管网已接通");
        return id;
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return _get(_get(Dialog.class), Select.class, spec -> spec.withLabel(label));
    }

    @Test
    void a_template_is_inserted_behind_what_is_typed() {
        beans.getBean(ReplyTemplates.class)
                .put(made.head, new PutReplyTemplate(null, 0, null, "本局用语", "{诉求编号}：补贴{金额}元。", "条例第十条"));
        IssueId id = made.inProgress();
        as(made.handler, Role.HANDLER);
        UI.getCurrent().navigate(IssueRoutes.details(id));
        _click(button("拟答复"));
        TextArea text = _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("答复内容"));
        text.setValue("您好。");
        Select<Object> choose = select("套用模板");
        choose.setValue(choose.getListDataView()
                .getItems()
                .filter(one -> choose.getItemLabelGenerator().apply(one).startsWith("本局用语"))
                .findFirst()
                .orElseThrow());
        assertThat(text.getValue()).startsWith("您好。\n\n巴企诉").endsWith("补贴{金额}元。");
        this.<OutcomeCode>select("办理结果").setValue(OutcomeCode.SOLVED);
        _click(inDialog("提交负责人签发"));
        assertThat(text.getErrorMessage()).contains("{金额}");
        text.setValue(text.getValue().replace("{金额}", "500"));
        _click(inDialog("提交负责人签发"));
        assertThat(beans.getBean(IssueActions.class)
                        .of(made.handler, id)
                        .replies()
                        .getFirst()
                        .basis())
                .isEqualTo("条例第十条");
    }

    @Test
    void templates_are_listed_with_what_one_may_do() {
        as(made.head, Role.UNIT_HEAD);
        UI.getCurrent().navigate(IssueRoutes.TEMPLATES);
        _click(button("新增模板"));
        _click(inDialog("保存"));
        TextField title = _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("名称"));
        assertThat(title.getErrorMessage()).isEqualTo("请写模板名称。");
        title.setValue("供气");
        _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("答复内容")).setValue("已办");
        _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("政策依据")).setValue("条例");
        _click(inDialog("保存"));
        assertThat(page()).contains("供气", "停用");
    }

    @Test
    void many_are_dispatched_with_their_deadlines_seen_before() {
        IssueId one = made.raised(IssuePrivacy.NORMAL);
        IssueId secret = made.raised(IssuePrivacy.CONFIDENTIAL);
        as(made.desk, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate(IssueRoutes.LIST);
        UUID[] begun = new UUID[1];
        new DispatchManyDialog(beans.getBean(CommonTools.class), List.of(one, secret), id -> begun[0] = id).open();
        _click(inDialog("开始交办"));
        Select<IssueCategory> category = select("类别");
        assertThat(category.getErrorMessage()).isEqualTo("请选择类别。");
        category.setValue(category.getListDataView().getItems().findFirst().orElseThrow());
        lead().setValue(new UnitHit(made.lead, "主办局"));
        assertThat(page()).contains("15 个工作日，");
        _click(inDialog("开始交办"));
        assertThat(begun[0]).isNotNull();
        DispatchBatches batches = beans.getBean(DispatchBatches.class);
        long end = System.nanoTime() + 30_000_000_000L;
        while (batches.get(beans.getBean(IssueTools.class).actor(), begun[0]).count(DispatchBatch.State.WAITING) > 0
                && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        UI.getCurrent().navigate(IssueRoutes.DISPATCHED + "/" + begun[0]);
        assertThat(page()).contains("已交办 1 件，未交办 1 件");
        Grid<DispatchBatch.Row> report = _get(Grid.class);
        assertThat(GridKt._findAll(report))
                .filteredOn(row -> row.state() == DispatchBatch.State.REFUSED)
                .singleElement()
                .satisfies(row -> assertThat(row.refusal()).startsWith("issues.dispatch.paraphrase"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<UnitHit> lead() {
        return _get(_get(Dialog.class), ComboBox.class, spec -> spec.withLabel("主办单位"));
    }

    @Test
    void a_report_of_somebody_else_is_not_shown() {
        UUID id = beans.getBean(DispatchBatches.class)
                .begin(
                        made.otherDesk,
                        List.of(new DispatchMany(made.raised(IssuePrivacy.NORMAL), "LAND", "HARD", made.lead)),
                        "批");
        as(made.desk, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate(IssueRoutes.DISPATCHED + "/" + id);
        assertThat(page()).contains("没有这次批量交办");
    }
}
