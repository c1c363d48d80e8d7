package cn.qinqing.visits.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.UiTest;
import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.visits.CorrectVisit;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitService;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeskViewsTest extends UiTest {

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries queries;

    @Autowired
    VisitService visits;

    @Autowired
    VisitQueries visitQueries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private Actor.Person me;
    private UnitId unit;
    private EnterpriseId enterprise;

    @BeforeEach
    void data() {
        me = TestAccounts.stored(jdbc);
        unit = UnitId.create();
        jdbc.sql("""
                insert into unit (id, name, short_name, body, level, division_code)
                values (?, ?, '台账测试单位', 'GOVERNMENT', 'PREFECTURE', '652800')""").params(unit.value(), "台账测试单位" + unit).update();
        enterprise = enterprises.create(
                clerk, EnterpriseForms.named("窗口登记企业" + Ids.next(), "652801", ListingConsent.NOT_ASKED));
    }

    @Test
    void a_refused_correction_keeps_what_was_typed_and_a_done_one_shows_both_versions() {
        signIn(Role.COMMERCE_CLERK);
        UI.getCurrent().navigate(VisitRoutes.details(visit()));
        _click(_get(Button.class, spec -> spec.withText("更正")));
        _setValue(_get(Dialog.class), "谈了什么", "改后的话");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存更正")));
        TextField reason = _get(TextField.class, spec -> spec.withLabel("原因"));
        assertThat(reason.getErrorMessage()).isEqualTo("请填写原因。");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("谈了什么")).getValue())
                .isEqualTo("改后的话");
        reason.setValue("听错了");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存更正")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("改后的话", "原因：听错了");
    }

    @Test
    void a_correction_begun_on_an_older_version_keeps_its_words_and_shows_the_newest_beside_them() {
        signIn(Role.COMMERCE_CLERK);
        VisitId id = visit();
        UI.getCurrent().navigate(VisitRoutes.details(id));
        _click(_get(Button.class, spec -> spec.withText("更正")));
        _setValue(_get(Dialog.class), "谈了什么", "我写的话");
        _get(TextField.class, spec -> spec.withLabel("原因")).setValue("听错了");
        correctElsewhere(id, "别人先改的话");
        _click(_get(Button.class, spec -> spec.withText("保存更正")));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("谈了什么")).getValue())
                .isEqualTo("我写的话");
        assertThat(_find(_get(Dialog.class), DescriptionList.Description.class))
                .extracting(Component::getElement)
                .extracting(one -> one.getText())
                .contains("别人先改的话");
        _click(_get(Button.class, spec -> spec.withText("取消")));
        _click(_get(Button.class, spec -> spec.withText("先关闭，保留草稿")));
        assertThat(_find(Dialog.class)).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("更正")));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("谈了什么")).getValue())
                .isEqualTo("我写的话");
        _click(_get(Button.class, spec -> spec.withText("保存更正")));
        _click(_get(Button.class, spec -> spec.withText("保存更正")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(drafts()).isZero();
    }

    private void correctElsewhere(VisitId id, String words) {
        VisitDetails now = visitQueries.details(clerk, id);
        visits.correct(
                clerk,
                new CorrectVisit(
                        id, now.version(), now.row().on(), VisitMode.ON_SITE, List.of(), List.of(), words, "先改"));
    }

    @Test
    void a_refused_name_of_the_enterprise_is_shown_at_its_field() {
        signIn(Role.COMMERCE_CLERK);
        UI.getCurrent().navigate(VisitRoutes.details(visit()));
        _click(_get(Button.class, spec -> spec.withText("更正")));
        _get(TextField.class, spec -> spec.withLabel("原因")).setValue("补记");
        TextField receivedBy = _get(TextField.class, spec -> spec.withLabel("企业接待人"));
        receivedBy.setValue("厂长2号");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("保存更正")));
        assertThat(receivedBy.getErrorMessage()).contains("厂长2号");
    }

    @Test
    void a_withdrawn_visit_says_so_and_offers_nothing_more() {
        signIn(Role.COMMERCE_CLERK);
        UI.getCurrent().navigate(VisitRoutes.details(visit()));
        _click(_get(Button.class, spec -> spec.withText("撤回")));
        _get(TextField.class, spec -> spec.withLabel("原因")).setValue("重复记录");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("确认撤回")));
        assertThat(_get(Button.class, spec -> spec.withText("更正")).getElement().getAttribute("aria-disabled"))
                .isEqualTo("true");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("这次走访记录已撤回，不能再改。", "原因：重复记录");
    }

    @Test
    void somebody_else_reads_why_nothing_can_be_changed() {
        signIn(Role.FEDERATION);
        UI.getCurrent().navigate(VisitRoutes.details(visit()));
        assertThat(_get(Button.class, spec -> spec.withText("更正")).getElement().getAttribute("aria-disabled"))
                .isEqualTo("true");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("只有记录人或商务局经办人可以更正、撤回。");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_desk_registers_what_came_by_telephone_once() {
        signIn(Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("issues");
        _click(_get(Button.class, spec -> spec.withText("登记诉求")));
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("登记")));
        assertThat(_get(dialog, EntityPicker.class).getErrorMessage()).isEqualTo("请选择企业或商会。");
        EnterpriseHit hit = queries.hit(clerk, enterprise).orElseThrow();
        ((EntityPicker<EnterpriseHit>) _get(dialog, EntityPicker.class)).setValue(hit);
        _setValue(dialog, "企业原话", "来电反映停电");
        Button send = _get(dialog, Button.class, spec -> spec.withText("登记"));
        _click(send);
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(jdbc.sql("select concat(number, ' ', origin_kind, ' ', text) from issue where enterprise_id = ?")
                        .param(enterprise.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("巴企诉")
                .endsWith("DESK 来电反映停电");
        assertThat(drafts()).isZero();
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_was_entered_of_an_issue_comes_back_whole_until_it_is_given_up() {
        signIn(Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("issues");
        Button raise = _get(Button.class, spec -> spec.withText("登记诉求"));
        _click(raise);
        EnterpriseHit hit = queries.hit(clerk, enterprise).orElseThrow();
        ((EntityPicker<EnterpriseHit>) _get(EntityPicker.class)).setValue(hit);
        _get(Checkbox.class, spec -> spec.withLabel("设为保密")).setValue(true);
        _setValue(_get(Dialog.class), "企业原话", "写到一半");
        _get(Dialog.class).close();
        _click(raise);
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("设为保密")).getValue())
                .isTrue();
        assertThat(((EntityPicker<EnterpriseHit>) _get(EntityPicker.class)).getValue())
                .isEqualTo(hit);
        _click(_get(Button.class, spec -> spec.withText("丢弃草稿")));
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("设为保密")).getValue())
                .isFalse();
        assertThat(_get(TextArea.class, spec -> spec.withLabel("企业原话")).getValue())
                .isEmpty();
        _setValue(_get(Dialog.class), "企业原话", "又写到一半");
        assertThat(drafts()).isEqualTo(1);
        _click(_get(Button.class, spec -> spec.withText("取消")));
        _click(_get(Button.class, spec -> spec.withText("放弃填写")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(drafts()).isZero();
    }

    @Test
    void who_may_not_register_has_no_button() {
        signIn(Role.SUPERVISOR);
        UI.getCurrent().navigate("issues");
        assertThat(_find(Button.class, spec -> spec.withText("登记诉求"))).isEmpty();
    }

    private int drafts() {
        return jdbc.sql("select count(*) from draft where account_id = ?")
                .param(me.account().value())
                .query(Integer.class)
                .single();
    }

    private static void _setValue(Dialog dialog, String label, String value) {
        _get(dialog, TextArea.class, spec -> spec.withLabel(label)).setValue(value);
    }

    private VisitId visit() {
        return visits.record(
                        clerk,
                        new RecordVisit(
                                enterprise,
                                OfficeTime.today(clock),
                                VisitMode.ON_SITE,
                                List.of(),
                                List.of(),
                                "原来的话",
                                List.of(),
                                null,
                                Ids.next()))
                .id();
    }

    private void signIn(Role role) {
        Actors.signIn(me.account(), null, unit, role);
    }
}
