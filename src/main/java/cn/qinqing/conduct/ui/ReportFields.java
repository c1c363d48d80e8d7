package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ConductBlock.PriorReport;
import cn.qinqing.conduct.ConductTerms;
import cn.qinqing.conduct.Occasion;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FieldErrors;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part 报备 of the form. The enterprise and the day are those of the contact. */
class ReportFields extends Div {

    /** Whether and when it was reported. */
    enum When {
        NONE,
        BEFORE,
        AFTERWARDS
    }

    private final transient ConductTerms terms;
    private final RadioButtonGroup<When> when = Fields.choice("conduct.field.prior", When.class, "conduct.prior.when.");
    private final DatePicker on;
    private final Paragraph term = new Paragraph();
    private final TextField number = Fields.line("conduct.field.priorNumber");
    private final TextField reason = Fields.line("conduct.field.priorReason");
    private final TextField place = Fields.line("conduct.field.priorPlace");
    private final TextField participants = Fields.line("conduct.field.priorParticipants");
    private final TextField costs = Fields.line("conduct.field.priorCosts");
    private final TextField approver = Fields.line("conduct.field.priorApprover");
    private @Nullable Occasion occasion;

    ReportFields(FieldErrors errors, ConductTerms terms) {
        this.terms = terms;
        setWidthFull();
        on = ChineseTexts.datePicker(getTranslation("conduct.field.priorOn"));
        on.setWidthFull();
        term.addClassName("qq-why");
        when.addValueChangeListener(change -> show());
        add(when, term, on, number, reason, place, participants, costs, approver);
        errors.at("conduct.prior.on", on).at("conduct.prior.number", number).at("conduct.prior.line", reason);
        show();
    }

    /** What it is about, for the last day of a report afterwards. */
    void about(@Nullable Occasion known) {
        occasion = known;
        show();
    }

    private void show() {
        boolean any = when.getValue() == When.BEFORE || when.getValue() == When.AFTERWARDS;
        List.<Component>of(on, number, reason, place, participants, costs, approver)
                .forEach(field -> field.setVisible(any));
        term.setVisible(when.getValue() == When.AFTERWARDS);
        term.setText(
                occasion == null
                        ? getTranslation("conduct.prior.term.rule")
                        : getTranslation("conduct.prior.term", Formats.day(terms.reportBy(occasion.on()))));
    }

    boolean changed() {
        return !when.isEmpty();
    }

    /** Null when nothing was reported. */
    @Nullable
    PriorReport report() {
        if (when.getValue() == null || when.getValue() == When.NONE) {
            return null;
        }
        if (on.getValue() == null) {
            throw new RuleViolation("conduct.prior.on.missing");
        }
        return new PriorReport(
                number.getValue().strip(),
                when.getValue() == When.AFTERWARDS,
                on.getValue(),
                reason.getValue().strip(),
                place.getValue().strip(),
                participants.getValue().strip(),
                costs.getValue().strip(),
                approver.getValue().strip());
    }
}
