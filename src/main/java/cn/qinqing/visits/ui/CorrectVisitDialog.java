package cn.qinqing.visits.ui;

import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.visits.CorrectVisit;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitMode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;

/** Corrects a visit that was held, with the reason. */
class CorrectVisitDialog extends FormDialog {

    private final transient VisitTools tools;
    private final transient VisitDetails visit;
    private final transient Runnable corrected;
    private final DatePicker day = ChineseTexts.datePicker(getTranslation("visits.field.on"));
    private final Select<VisitMode> mode = new Select<>();
    private final TextField companions = new TextField(getTranslation("visits.field.companions"));
    private final TextField receivedBy = new TextField(getTranslation("visits.field.receivedBy"));
    private final TextArea text = new TextArea(getTranslation("visits.field.text"));
    private final TextField reason = new TextField(getTranslation("visits.field.reason"));

    CorrectVisitDialog(VisitTools tools, VisitDetails visit, Runnable corrected) {
        super(
                UI.getCurrent().getTranslation("visits.correct.title"),
                UI.getCurrent().getTranslation("visits.correct.send"));
        this.tools = tools;
        this.visit = visit;
        this.corrected = corrected;
        day.setValue(visit.row().on());
        mode.setLabel(getTranslation("visits.field.mode"));
        mode.setItems(VisitMode.values());
        mode.setItemLabelGenerator(value -> getTranslation("visits.VisitMode." + value.name()));
        mode.setValue(visit.row().mode());
        companions.setValue(names(true));
        companions.setHelperText(getTranslation("visits.field.companions.help"));
        receivedBy.setValue(names(false));
        text.setValue(visit.text());
        text.setMinRows(4);
        reason.setHelperText(getTranslation("visits.field.reason.help"));
        field(day);
        field(mode);
        wide(companions);
        wide(receivedBy);
        wide(text);
        wide(reason);
        errors().at("visits.day", day)
                .at("visits.text", text)
                .at("visits.reason", reason)
                .at("visits.participant", companions)
                .at("visits.receivedBy", receivedBy)
                .at("shared.personName", companions);
    }

    @Override
    protected void send() {
        if (day.getValue() == null) {
            throw new RuleViolation("visits.day.missing");
        }
        tools.service()
                .correct(
                        tools.actor(),
                        new CorrectVisit(
                                visit.row().id(),
                                visit.version(),
                                day.getValue(),
                                mode.getValue(),
                                Names.of(companions.getValue()),
                                Names.of(receivedBy.getValue()),
                                text.getValue(),
                                reason.getValue()));
        corrected.run();
    }

    private String names(boolean government) {
        return visit.participants().stream()
                .filter(one -> one.government() == government)
                .map(VisitDetails.Participant::name)
                .collect(Collectors.joining("、"));
    }
}
