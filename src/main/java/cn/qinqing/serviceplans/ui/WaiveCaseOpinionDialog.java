package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.serviceplans.CaseDecisionDetails.Ask;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;

/** Waits no longer for a unit that does not answer, with a reason that stays visible. */
class WaiveCaseOpinionDialog extends FormDialog {

    private final transient CaseDecisionTools tools;
    private final transient CaseDecisionDetails decision;
    private final transient Runnable done;
    private final Select<Ask> unit;
    private final TextArea reason = new TextArea(getTranslation("serviceplans.case.field.reason"));

    WaiveCaseOpinionDialog(CaseDecisionTools tools, CaseDecisionDetails decision, Runnable done) {
        super(
                UI.getCurrent().getTranslation("serviceplans.case.do.WAIVE_OPINION"),
                UI.getCurrent().getTranslation("serviceplans.case.waive.send"));
        this.tools = tools;
        this.decision = decision;
        this.done = done;
        unit = Choices.field(
                getTranslation("serviceplans.case.field.askedUnit"),
                decision.asked().stream().filter(one -> one.opinion() == null).toList(),
                Ask::name);
        wide(new Paragraph(getTranslation("serviceplans.case.waive.what")));
        wide(unit);
        wide(reason);
        errors().at("serviceplans.case.opinion.unit", unit).at("serviceplans.case.reason", reason);
    }

    @Override
    protected boolean changed() {
        return !reason.isEmpty();
    }

    @Override
    protected void send() {
        if (unit.isEmpty()) {
            throw new RuleViolation("serviceplans.case.opinion.unit.missing");
        }
        tools.service()
                .waive(tools.actor(), decision.row().id(), unit.getValue().unit(), reason.getValue());
        done.run();
    }
}
