package cn.qinqing.issues.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.AskFor;
import cn.qinqing.issues.Colleague;
import cn.qinqing.issues.HandlerAnswer;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueDrafting;
import cn.qinqing.issues.IssueHandling;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRequests;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.PaperApprovals;
import cn.qinqing.issues.PaperMatter;
import cn.qinqing.issues.RequestKind;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.shared.Actor;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The dialogs of objection, handing, closing by procedure, assigning, checking, signing many and on paper. */
class IssueGuardViewsTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(beans);
    }

    @Test
    void an_objection_told_by_telephone_is_noted_and_decided_by_another() {
        IssueId id = made.in(IssueStatus.DECLINED);
        open(made.desk, Role.COMMERCE_CLERK, id);
        _click(button("登记企业申诉"));
        _click(inDialog("提交"));
        assertThat(area("企业原话").getErrorMessage()).isEqualTo("请写明理由或情况。");
        area("企业原话").setValue("不是同一件事");
        _click(inDialog("提交"));
        assertThat(page()).contains("申诉中", "不是同一件事");
        open(made.office, Role.COMMERCE_REVIEWER, id);
        assertThat(page()).contains("您提出或确认过不予受理");
        open(made.otherOffice, Role.COMMERCE_REVIEWER, id);
        _click(button("决定：不予受理申诉"));
        decision().setValue(true);
        area("决定理由").setValue("确属两件事");
        _click(inDialog("保存决定"));
        assertThat(page()).contains("已登记");
    }

    @Test
    void a_referral_names_its_receiver_and_the_receipt() {
        IssueId id = made.raised(cn.qinqing.issues.IssuePrivacy.NORMAL);
        open(made.desk, Role.COMMERCE_CLERK, id);
        _click(button("移交"));
        area("告知企业的说明").setValue("属信访事项");
        _click(inDialog("移交"));
        _get(_get(Dialog.class), Select.class, spec -> spec.withLabel("移交去向"))
                .setValue(cn.qinqing.issues.ReferralKind.PETITION);
        _click(inDialog("移交"));
        TextField receiver = _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("接收单位"));
        assertThat(receiver.getErrorMessage()).isEqualTo("请填写接收单位，如“州信访局”。");
        receiver.setValue("州信访局");
        _click(inDialog("移交"));
        TextField receipt = _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("转办回执号"));
        assertThat(receipt.getErrorMessage()).isEqualTo("请填写转办回执号。");
        receipt.setValue("信〔2026〕88号");
        _click(inDialog("移交"));
        assertThat(page()).contains("州信访局（信访部门）", "信〔2026〕88号", "已移交");
    }

    @Test
    void an_issue_goes_down_to_the_county_with_both_numbers_on_its_page() {
        IssueId id = made.inProgress();
        open(made.desk, Role.COMMERCE_CLERK, id);
        _click(button("上报、下派"));
        _click(inDialog("提交"));
        assertThat(area("理由").getErrorMessage()).isEqualTo("请写明理由或情况。");
        area("理由").setValue("由市里管理");
        _click(inDialog("提交"));
        assertThat(page()).contains("库尔勒市", "等待决定");
        open(made.countyDesk, Role.COMMERCE_CLERK, id);
        _click(button("决定：接收上报、下派"));
        decision().setValue(true);
        _click(inDialog("保存决定"));
        assertThat(page()).contains("已接收待分办", "库企诉〔", "巴企诉〔");
    }

    @Test
    void a_case_for_closing_by_procedure_says_what_is_missing_beside_its_field() {
        IssueId id = made.reopenedTwice();
        open(made.desk, Role.COMMERCE_CLERK, id);
        _click(button("提请程序性办结"));
        area("办结理由").setValue("超出政策范围");
        _click(inDialog("提交"));
        assertThat(area("合理诉求解决情况").getErrorMessage()).contains("合理诉求");
        area("合理诉求解决情况").setValue("已解决");
        _click(inDialog("提交"));
        _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("法律意见文号"))
                .setValue("巴司法意〔2026〕3号");
        _click(inDialog("提交"));
        assertThat(area("法律意见").getErrorMessage()).contains("法律意见");
        area("法律意见").setValue("已尽法定职责");
        _click(inDialog("提交"));
        assertThat(page()).contains("巴司法意〔2026〕3号", "等待决定");
        open(made.leader, Role.LEADER, id);
        _click(button("决定：程序性办结"));
        decision().setValue(true);
        area("决定理由").setValue("同意办结");
        _click(inDialog("保存决定"));
        assertThat(page()).contains("企业未认可。不计入已解决。");
    }

    @Test
    void an_issue_is_given_to_a_colleague_and_its_draft_checked() {
        Actor.Person colleague = made.known(made.somebody(made.lead, Role.HANDLER), "同事甲", Role.HANDLER);
        IssueId id = made.inProgress();
        open(made.handler, Role.HANDLER, id);
        _click(button("分派科室、经办人"));
        _click(inDialog("分派"));
        Select<Colleague> person = select("经办人");
        assertThat(person.getErrorMessage()).isEqualTo("请选择经办人。");
        person.setValue(person.getListDataView().getItems().findFirst().orElseThrow());
        _click(inDialog("分派"));
        assertThat(page()).contains("同事甲");
        made.bean(cn.qinqing.issues.IssueSigning.class).addLevel(made.head, 1, "科室负责人", colleague.person());
        made.bean(IssueHandling.class).draftReply(made.handler, IssueCycle.reply(id));
        open(colleague, Role.HANDLER, id);
        _click(button("审核答复"));
        _click(inDialog("同意"));
        assertThat(page()).contains("科室负责人", "同意");
        assertThat(made.bean(IssueDrafting.class)
                        .inside(colleague, id)
                        .orElseThrow()
                        .awaited())
                .isNull();
    }

    @Test
    void a_head_signs_several_closures_at_once_and_keeps_levels_and_delegations() {
        IssueId one = made.ratedTheDayBefore(Satisfaction.SATISFIED);
        IssueId other = made.ratedTheDayBefore(Satisfaction.SATISFIED);
        made.known(made.somebody(made.lead, Role.HANDLER), "同事乙", Role.HANDLER);
        signIn(made.head, Role.UNIT_HEAD);
        UI.getCurrent().navigate(IssueRoutes.SIGNING);
        _click(button("签署所选"));
        assertThat(_find(Checkbox.class)).hasSizeGreaterThanOrEqualTo(2);
        _click(button("全选"));
        // meanwhile somebody signed one of them on its page
        made.bean(IssueRequests.class).ask(made.head, new AskFor(other, RequestKind.CLOSURE, null, null, ""));
        _click(button("签署所选"));
        assertThat(page()).contains("没有等您签署销号的诉求");
        assertThat(made.stateOf(one)).isEqualTo(IssueStatus.RATED);
        _click(button("添加审核人"));
        _click(inDialog("保存"));
        Select<Integer> level = select("级次");
        assertThat(level.getErrorMessage()).isEqualTo("请选择级次。");
        level.setValue(1);
        _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("这一级的名称"))
                .setValue("科室负责人");
        Select<Colleague> person = select("人员");
        person.setValue(person.getListDataView().getItems().findFirst().orElseThrow());
        _click(inDialog("保存"));
        assertThat(page()).contains("第 1 级　科室负责人", "同事乙");
        _click(button("授权签发"));
        _click(inDialog("保存"));
        assertThat(this.<Colleague>select("人员").getErrorMessage()).isEqualTo("请选择本单位的人员。");
    }

    @Test
    void a_signed_sheet_is_recorded_by_who_had_no_hand_in_it() {
        Actor.Person head = made.known(made.head, "负责甲", Role.UNIT_HEAD);
        Actor.Person typist = made.known(made.otherOffice, "登记乙", Role.COMMERCE_REVIEWER);
        IssueId id = made.inProgress();
        made.bean(IssueHandling.class).answerAsPartner(made.partner, id, HandlerAnswer.DONE, "已接通");
        made.bean(IssueHandling.class).draftReply(made.handler, IssueCycle.reply(id));
        open(made.handler, Role.HANDLER, id);
        _click(button("打印呈批件"));
        _click(inDialog("生成"));
        assertThat(made.bean(PaperApprovals.class).open(typist, id))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.matter()).isEqualTo(PaperMatter.REPLY));
        _find(Dialog.class).forEach(Dialog::close);
        open(typist, Role.COMMERCE_REVIEWER, id);
        _click(button("登记线下签批"));
        _click(inDialog("登记"));
        Select<cn.qinqing.issues.PaperSigner> signer = select("签批人");
        assertThat(signer.getErrorMessage()).contains("请选择签批人");
        signer.setValue(signer.getListDataView().getItems().findFirst().orElseThrow());
        assertThat(signer.getValue().person()).isEqualTo(head.person());
        decision().setValue(true);
        _click(inDialog("登记"));
        assertThat(area("批示原文").getErrorMessage()).isEqualTo("请照抄批示原文。");
        area("批示原文").setValue("同意发出");
        _click(inDialog("登记"));
        assertThat(area("批示原文").getValue()).as("nothing typed is lost").isEqualTo("同意发出");
    }

    private void open(Actor.Person who, Role role, IssueId id) {
        signIn(who, role);
        UI.getCurrent().navigate(IssueRoutes.details(id));
    }

    private static void signIn(Actor.Person who, Role role) {
        Actors.signIn(who.account(), who.person(), who.unit(), role);
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    private static Button inDialog(String words) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(words));
    }

    private static TextArea area(String label) {
        return _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return _get(_get(Dialog.class), Select.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Boolean> decision() {
        return _get(_get(Dialog.class), RadioButtonGroup.class);
    }

    private static String page() {
        String dialogs = _find(Dialog.class).stream()
                .map(one -> one.getElement().getTextRecursively())
                .collect(Collectors.joining());
        return UI.getCurrent().getCurrentView().getElement().getTextRecursively() + dialogs;
    }
}
