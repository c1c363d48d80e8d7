package cn.qinqing.serviceplans.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.serviceplans.PlanAgreement;
import cn.qinqing.serviceplans.PlanAsked;
import cn.qinqing.serviceplans.PlanDates;
import cn.qinqing.serviceplans.PlanPageRoutes;
import cn.qinqing.serviceplans.ShiftFollowing;
import cn.qinqing.serviceplans.ShiftForm;
import cn.qinqing.serviceplans.TimelineFixture;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Versions, what the enterprise said, and what differs. */
class PlanVersionsViewTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    private TimelineFixture made;

    @BeforeEach
    void a_plan() {
        made = new TimelineFixture(beans);
    }

    private void open(Role role, String path) {
        Actors.signIn(made.clerk.account(), made.clerk.person(), made.clerk.unit(), role);
        UI.getCurrent().navigate(path);
    }

    private void compare(String from, String to) {
        UI.getCurrent()
                .navigate(PlanPageRoutes.versions(made.plan), QueryParameters.simple(Map.of("from", from, "to", to)));
    }

    private static String page() {
        return ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void a_version_is_submitted_commented_answered_and_compared() {
        open(Role.COMMERCE_CLERK, PlanPageRoutes.versions(made.plan));
        assertThat(page()).contains("还没有提交企业确认。");
        _click(_get(Button.class, spec -> spec.withText("提交企业确认")));
        assertThat(page()).contains("第 1 版已提交，等待企业确认 2 项措施。");

        beans.getBean(PlanAgreement.class)
                .answer(
                        made.caller(),
                        made.plan,
                        1,
                        Map.of(
                                made.gas.value(), new PlanAsked.Said(false, "希望十二月底前通气"),
                                made.staff.value(), new PlanAsked.Said(true, "")),
                        null,
                        "");
        open(Role.COMMERCE_CLERK, PlanPageRoutes.versions(made.plan));
        assertThat(page()).contains("企业有 1 条意见待答复", "希望十二月底前通气", "电话回访");
        _click(_get(Button.class, spec -> spec.withText("答复意见")));
        _click(_get(Button.class, spec -> spec.withText("保存答复")));
        TextArea words = _get(TextArea.class, spec -> spec.withLabel("答复内容"));
        assertThat(words.getErrorMessage()).isEqualTo("请写明答复内容。");
        _setValue(words, "已商定提前");
        _click(_get(Button.class, spec -> spec.withText("保存答复")));
        assertThat(page()).contains("答复：已商定提前");

        PlanDates dates = beans.getBean(PlanDates.class);
        var start = made.monday.plusDays(11);
        var end = made.monday.plusDays(15);
        dates.change(
                made.clerk,
                new ShiftForm(
                        made.start,
                        start,
                        end,
                        ShiftFollowing.NOTHING,
                        "按企业意见提前",
                        dates.preview(made.clerk, made.start, start, end, ShiftFollowing.NOTHING)
                                .moves()));
        open(Role.COMMERCE_CLERK, PlanPageRoutes.versions(made.plan));
        assertThat(page())
                .contains(
                        "第 1 版提交后方案又有改动",
                        "共 2 处不同",
                        "措施 1 的节点“通气点火”：计划开始由 " + made.monday.plusDays(14) + " 改为 " + start);
        assertThat(tags(((Component) UI.getCurrent().getCurrentView()).getElement())
                        .filter(tag -> tag.equals("del") || tag.equals("ins")))
                .hasSize(4);
        _click(_get(Button.class, spec -> spec.withText("提交企业确认")));
        compare("1", "2");
        assertThat(page()).contains("共 2 处不同");
        compare("2", "2");
        assertThat(page()).contains("两个版本内容相同。");
    }

    @Test
    void who_only_reads_submits_nothing() {
        open(Role.SUPERVISOR, PlanPageRoutes.versions(made.plan));
        assertThat(page()).contains("还没有提交企业确认。");
        assertThat(_find(Button.class, spec -> spec.withText("提交企业确认"))).isEmpty();
    }

    @Test
    void the_leaders_page_says_what_comes_next() {
        open(Role.LEADER, PlanPageRoutes.onePage(made.plan));
        assertThat(page()).contains("请领导决定", "最近三个节点", "措施 1 · 环评批复", "没有滞后的节点。");
    }

    private static Stream<String> tags(Element element) {
        return Stream.concat(
                element.isTextNode() ? Stream.empty() : Stream.of(element.getTag()),
                element.getChildren().flatMap(PlanVersionsViewTest::tags));
    }
}
