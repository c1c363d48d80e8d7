package cn.qinqing.policies.ui;

import cn.qinqing.policies.PolicyDetails;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Abolishes a policy, with what takes its place. */
class AbolishPolicyDialog extends FormDialog {

    private final transient PolicyTools tools;
    private final transient PolicyDetails policy;
    private final transient Runnable afterwards;
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("policies.abolish.day"));
    private final TextField reason = new TextField(getTranslation("policies.abolish.reason"));
    private final EntityPicker<PolicyDetails.Named> successor;

    AbolishPolicyDialog(PolicyTools tools, PolicyDetails policy, Runnable afterwards) {
        super(
                UI.getCurrent().getTranslation("policies.abolish.title"),
                UI.getCurrent().getTranslation("policies.abolish.send"));
        this.tools = tools;
        this.policy = policy;
        this.afterwards = afterwards;
        successor = new EntityPicker<>(
                getTranslation("policies.abolish.successor"),
                (text, limit) -> tools.queries().pick(tools.actor(), text, limit).stream()
                        .filter(one -> !one.id().equals(policy.id()))
                        .toList(),
                one -> one.title() + "　" + one.number());
        day.setValue(tools.today());
        day.setHelperText(getTranslation("policies.abolish.day.help"));
        reason.setHelperText(getTranslation("policies.abolish.reason.help"));
        wide(new Paragraph(
                getTranslation("policies.abolish.what", policy.latest().title())));
        field(day);
        wide(reason);
        wide(successor);
        errors().at("policies.abolish.day", day)
                .at("policies.abolish.reason", reason)
                .at("policies.abolish.successor", successor);
        reason.focus();
    }

    @Override
    protected boolean changed() {
        return !reason.isEmpty() || !successor.isEmpty();
    }

    @Override
    protected void send() {
        tools.policies()
                .abolish(
                        tools.actor(),
                        policy.id(),
                        policy.version(),
                        day.getValue(),
                        reason.getValue(),
                        successor.getValue() == null
                                ? null
                                : successor.getValue().id());
        afterwards.run();
    }
}
