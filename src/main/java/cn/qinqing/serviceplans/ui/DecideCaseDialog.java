package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.serviceplans.CaseDecisionService;
import cn.qinqing.serviceplans.CaseDecisionState;
import cn.qinqing.serviceplans.DecideCase;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** Notes what the meeting decided (登记会议决定), with the number of its minutes and their scan. */
class DecideCaseDialog extends FormDialog {

    private final transient CaseDecisionTools tools;
    private final transient CaseDecisionDetails decision;
    private final transient Runnable done;
    private final RadioButtonGroup<CaseDecisionState> outcome = new RadioButtonGroup<>();
    private final TextField meeting = new TextField(getTranslation("serviceplans.case.field.meeting.name"));
    private final TextField document = new TextField(getTranslation("serviceplans.case.field.meeting.document"));
    private final DatePicker on = ChineseTexts.datePicker(getTranslation("serviceplans.case.field.meeting.on"));
    private final TextArea reason = new TextArea(getTranslation("serviceplans.case.field.meeting.reason"));
    private final CaseScan scan;

    DecideCaseDialog(CaseDecisionTools tools, CaseDecisionDetails decision, Runnable done) {
        super(
                UI.getCurrent().getTranslation("serviceplans.case.do.decide"),
                UI.getCurrent().getTranslation("serviceplans.case.decide.send"));
        this.tools = tools;
        this.decision = decision;
        this.done = done;
        outcome.setLabel(getTranslation("serviceplans.case.field.outcome"));
        outcome.setItems(CaseDecisionState.APPROVED, CaseDecisionState.APPROVED_CHANGED, CaseDecisionState.REFUSED);
        outcome.setItemLabelGenerator(CaseDecisionTexts::state);
        meeting.setHelperText(getTranslation("serviceplans.case.field.meeting.name.help"));
        on.setValue(tools.today());
        on.setMax(tools.today());
        reason.setMinRows(3);
        reason.setHelperText(getTranslation("serviceplans.case.field.meeting.reason.help"));
        scan = new CaseScan(getTranslation("serviceplans.case.field.meeting.minutes"), CaseDecisionService.LARGEST);
        wide(new Paragraph(getTranslation("serviceplans.case.decide.what")));
        wide(outcome);
        wide(meeting);
        field(document);
        field(on);
        wide(reason);
        wide(scan);
        errors().at("serviceplans.case.meeting.outcome", outcome)
                .at("serviceplans.case.meeting.name", meeting)
                .at("serviceplans.case.meeting.document", document)
                .at("serviceplans.case.meeting.on", on)
                .at("serviceplans.case.reason", reason);
    }

    @Override
    protected boolean changed() {
        return !outcome.isEmpty() || !meeting.isEmpty() || !document.isEmpty() || !reason.isEmpty();
    }

    @Override
    protected void send() {
        tools.service()
                .decide(
                        tools.actor(),
                        new DecideCase(
                                decision.row().id(),
                                outcome.getValue(),
                                meeting.getValue(),
                                document.getValue(),
                                on.getValue(),
                                reason.getValue(),
                                scan.name(),
                                scan.content()));
        done.run();
    }
}
