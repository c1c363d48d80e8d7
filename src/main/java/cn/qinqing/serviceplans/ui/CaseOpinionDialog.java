package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.serviceplans.CaseDecisionDetails.Ask;
import cn.qinqing.serviceplans.CaseDecisionService;
import cn.qinqing.serviceplans.CaseOpinionKind;
import cn.qinqing.serviceplans.CasePaper;
import cn.qinqing.serviceplans.GiveCaseOpinion;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** Gives the opinion of the own unit, or records that of another from a signed sheet (登记线下意见). */
class CaseOpinionDialog extends FormDialog {

    private final transient CaseDecisionTools tools;
    private final transient CaseDecisionDetails decision;
    private final boolean fromPaper;
    private final transient Runnable done;
    private final Select<Ask> unit;
    private final RadioButtonGroup<CaseOpinionKind> kind = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea(getTranslation("serviceplans.case.field.reason"));
    private final TextField signer = new TextField(getTranslation("serviceplans.case.field.paper.signer"));
    private final DatePicker on = ChineseTexts.datePicker(getTranslation("serviceplans.case.field.paper.on"));
    private final TextField number = new TextField(getTranslation("serviceplans.case.field.paper.number"));
    private final CaseScan scan;

    CaseOpinionDialog(CaseDecisionTools tools, CaseDecisionDetails decision, boolean fromPaper, Runnable done) {
        super(
                UI.getCurrent()
                        .getTranslation("serviceplans.case.do." + (fromPaper ? "RECORD_OPINION" : "GIVE_OPINION")),
                UI.getCurrent().getTranslation("serviceplans.case.opinion.send"));
        this.tools = tools;
        this.decision = decision;
        this.fromPaper = fromPaper;
        this.done = done;
        unit = Choices.field(
                getTranslation("serviceplans.case.field.askedUnit"),
                decision.asked().stream().filter(one -> one.opinion() == null).toList(),
                Ask::name);
        kind.setLabel(getTranslation("serviceplans.case.field.opinion"));
        kind.setItems(CaseOpinionKind.AGREE, CaseOpinionKind.CONDITIONAL, CaseOpinionKind.DISAGREE);
        kind.setItemLabelGenerator(CaseDecisionTexts::opinion);
        reason.setMinRows(3);
        reason.setHelperText(getTranslation("serviceplans.case.field.reason.help"));
        scan = new CaseScan(getTranslation("serviceplans.case.field.paper.file"), CaseDecisionService.LARGEST);
        wide(new Paragraph(
                getTranslation(fromPaper ? "serviceplans.case.opinion.paper.what" : "serviceplans.case.opinion.what")));
        if (fromPaper) {
            wide(unit);
        }
        wide(kind);
        wide(reason);
        if (fromPaper) {
            field(signer);
            field(on);
            field(number);
            wide(scan);
        }
        errors().at("serviceplans.case.opinion.kind", kind)
                .at("serviceplans.case.opinion.unit", unit)
                .at("serviceplans.case.opinion.ownUnit", unit)
                .at("serviceplans.case.reason", reason)
                .at("serviceplans.case.paper.signer", signer)
                .at("serviceplans.case.paper.on", on)
                .at("serviceplans.case.paper.number", number);
    }

    @Override
    protected boolean changed() {
        return !kind.isEmpty() || !reason.isEmpty();
    }

    @Override
    protected void send() {
        tools.service()
                .opine(
                        tools.actor(),
                        new GiveCaseOpinion(
                                decision.row().id(),
                                unit.isEmpty() ? null : unit.getValue().unit(),
                                kind.getValue(),
                                reason.getValue(),
                                paper()));
        done.run();
    }

    private @Nullable CasePaper paper() {
        return fromPaper
                ? new CasePaper(signer.getValue(), on.getValue(), number.getValue(), scan.name(), scan.content())
                : null;
    }
}
