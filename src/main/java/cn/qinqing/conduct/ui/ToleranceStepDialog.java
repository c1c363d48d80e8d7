package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.RecordToleranceStep;
import cn.qinqing.conduct.ToleranceDeclineReason;
import cn.qinqing.conduct.ToleranceId;
import cn.qinqing.conduct.ToleranceOutcome;
import cn.qinqing.conduct.ToleranceStepKind;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;

/** Notes a step of an application: its day, its number, a coded outcome. No field takes words of an inquiry. */
class ToleranceStepDialog extends FormDialog {

    private final transient ToleranceTools tools;
    private final transient ToleranceId application;
    private final ToleranceStepKind kind;
    private final transient Runnable done;
    private final UUID clientKey = Ids.next();
    private final DatePicker on = ChineseTexts.datePicker(getTranslation("conduct.tolerance.field.step.on"));
    private final TextField number = Fields.line("conduct.tolerance.field.step.number");
    private final TextField place = Fields.line("conduct.tolerance.field.step.place");
    private final Select<ToleranceOutcome> outcome = Choices.field(
            getTranslation("conduct.tolerance.field.outcome"),
            List.of(ToleranceOutcome.values()),
            one -> getTranslation("conduct.tolerance.outcome." + one.name()));
    private final Select<ToleranceDeclineReason> reason = Choices.field(
            getTranslation("conduct.tolerance.field.reason"),
            List.of(ToleranceDeclineReason.values()),
            one -> getTranslation("conduct.tolerance.reason." + one.name()));

    ToleranceStepDialog(ToleranceTools tools, ToleranceId application, ToleranceStepKind kind, Runnable done) {
        super(
                UI.getCurrent().getTranslation("conduct.tolerance.do." + kind.name()),
                UI.getCurrent().getTranslation("conduct.tolerance.step.send"));
        this.tools = tools;
        this.application = application;
        this.kind = kind;
        this.done = done;
        Paragraph what = new Paragraph(getTranslation("conduct.tolerance.step.what"));
        what.addClassName("qq-why");
        wide(what);
        on.setValue(tools.today());
        on.setMax(tools.today());
        number.setLabel(getTranslation("conduct.tolerance.field.number." + kind.name()));
        field(on);
        if (kind != ToleranceStepKind.TOLD) {
            field(number);
        }
        if (kind == ToleranceStepKind.CLOSED) {
            wide(outcome);
        }
        if (kind == ToleranceStepKind.DECLINED) {
            wide(reason);
        }
        if (kind.placed()) {
            place.setLabel(getTranslation("conduct.tolerance.field.place." + kind.name()));
            wide(place);
        }
        errors().at("conduct.tolerance.step.on", on)
                .at("conduct.tolerance.step.number", number)
                .at("conduct.tolerance.step.place", place)
                .at("conduct.tolerance.step.outcome", outcome)
                .at("conduct.tolerance.step.reason", reason);
    }

    @Override
    protected boolean changed() {
        return !number.isEmpty() || !place.isEmpty() || !outcome.isEmpty() || !reason.isEmpty();
    }

    @Override
    protected void send() {
        tools.service()
                .record(
                        tools.actor(),
                        new RecordToleranceStep(
                                application,
                                kind,
                                on.getValue(),
                                number.getValue(),
                                outcome.getValue(),
                                reason.getValue(),
                                place.getValue(),
                                clientKey));
        done.run();
    }
}
