package cn.qinqing.portal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.links.HandedOver;
import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkDoor;
import cn.qinqing.links.LinkWay;
import cn.qinqing.links.Links;
import cn.qinqing.portal.Asked;
import cn.qinqing.portal.VisitConfirmations;
import cn.qinqing.visits.VisitAnswerKind;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitRoutes;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What of an enterprise's confirmation whom is shown on the page of a visit. */
class ConfirmationPartTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Links links;

    @Autowired
    VisitQueries queries;

    private Asked asked;
    private VisitId visit;

    @BeforeEach
    void asked() {
        asked = new Asked(beans);
        visit = asked.visit(asked.reachable());
    }

    @Test
    void the_recorder_asks_and_sees_only_that_it_was_sent() {
        open(asked.recorder, Role.LIAISON_OFFICER);
        assertThat(page()).contains("尚未请企业确认。不确认不影响任何统计。");
        assertThat(_find(Button.class, spec -> spec.withText("给企业的确认链接"))).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("请企业确认")));
        NotificationsKt.expectNotifications("已由系统用短信发给企业登记的联系人。");
        assertThat(page())
                .contains("已请企业确认，尚未答复。不答复不影响任何统计。", "短信　由系统发给企业登记的联系人")
                .doesNotContain("/t/", Asked.PHONE);
        _click(_get(Button.class, spec -> spec.withText("请企业确认")));
        assertThat(NotificationsKt.getNotifications()).hasSize(1);
        NotificationsKt.clearNotifications();
    }

    @Test
    void a_clerk_whose_unit_was_there_is_told_who_may_hand_it_over() {
        open(Asked.somebodyOf(asked.unit, Role.COMMERCE_CLERK), Role.COMMERCE_CLERK);
        Button refused = _get(Button.class, spec -> spec.withText("给企业的确认链接"));
        assertThat(refused.getElement().getAttribute("aria-disabled")).isEqualTo("true");
        assertThat(page()).contains("您或您的单位经办或记录了这件事");
    }

    @Test
    void the_desk_hands_over_a_code_a_slip_and_a_text_each_a_link_of_its_own() {
        open(asked.desk, Role.COMMERCE_CLERK);
        _click(_get(Button.class, spec -> spec.withText("给企业的确认链接")));
        _click(_get(Button.class, spec -> spec.withText("当面扫码")));
        assertThat(_get(Image.class).getSrc()).startsWith("data:image/svg+xml;base64,");
        _click(_get(Button.class, spec -> spec.withText("打印纸条")));
        assertThat(dialog())
                .contains("请核对走访记录", "输入编号", "贵单位登记的联系电话后四位", "核实请拨 政务服务热线 12345")
                .doesNotContain(Asked.LAST_DIGITS);
        _click(_get(Button.class, spec -> spec.withText("复制文字")));
        assertThat(_get(TextArea.class).getValue()).contains("/t/", "待确认企业", "12345");
        assertThat(links.status(VisitConfirmations.PURPOSE, visit.value()).open())
                .isEqualTo(3);
        assertThat(links.status(VisitConfirmations.PURPOSE, visit.value()).deliveries())
                .extracting(one -> one.way())
                .containsExactly(LinkWay.COPY, LinkWay.SLIP, LinkWay.SCREEN);
        _click(_get(Button.class, spec -> spec.withText("作废未用的链接")));
        NotificationsKt.expectNotifications("已作废 3 个链接。");
        assertThat(_find(TextArea.class)).isEmpty();
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("关闭")));
        assertThat(page()).contains("尚未请企业确认", "纸条　由测试人员递交");
    }

    @Test
    void the_words_of_the_enterprise_stand_beside_the_record() {
        answered(VisitAnswerKind.CORRECTED, "那天来的是三位，不是两位。");
        answered(VisitAnswerKind.COMMENTED, "谢谢关心。");
        open(asked.recorder, Role.LIAISON_OFFICER);
        assertThat(page())
                .contains("企业提出更正", "那天来的是三位，不是两位。", "企业留言", "谢谢关心。", "通过链接，待确认企业", Asked.SECRET)
                .contains("由未参加走访的工作人员递交")
                .doesNotContain("纸条　由测试人员递交");
        UI.getCurrent().navigate("");
        assertThat(page()).contains("企业对记录的答复", "提出更正　那天来的是三位，不是两位。");
    }

    @Test
    void a_supervisor_reads_who_handed_it_over_and_may_do_nothing() {
        asked.link(visit);
        open(Asked.somebodyOf(asked.desk.unit(), Role.SUPERVISOR), Role.SUPERVISOR);
        assertThat(page()).contains("纸条　由测试人员递交", "已请企业确认，尚未答复");
        assertThat(_find(Button.class, spec -> spec.withText("请企业确认"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("给企业的确认链接"))).isEmpty();
    }

    private void answered(VisitAnswerKind kind, String words) {
        HandedOver link = asked.link(visit);
        beans.getBean(LinkDoor.class)
                .answer(
                        Asked.token(link),
                        new LinkAnswer(
                                kind.name(),
                                words,
                                queries.details(asked.desk, visit).version()),
                        "203.0.113.20");
    }

    private void open(cn.qinqing.shared.Actor.Person who, Role role) {
        Actors.signIn(who.account(), null, who.unit(), role);
        UI.getCurrent().navigate(VisitRoutes.details(visit));
    }

    private static String page() {
        return ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }

    private static String dialog() {
        return _get(Dialog.class).getElement().getTextRecursively();
    }
}
