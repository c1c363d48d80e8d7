package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ToleranceDecision;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FieldErrors;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The collective decisions on which somebody acted: each by its meeting, day, document number and what was decided. */
class ToleranceDecisionFields extends Div {

    private final List<Line> lines = new ArrayList<>();
    private final Div place = new Div();

    ToleranceDecisionFields(FieldErrors errors) {
        setWidthFull();
        Paragraph what = new Paragraph(getTranslation("conduct.tolerance.decision.what"));
        what.addClassName("qq-why");
        Button more = new Button(getTranslation("conduct.tolerance.decision.more"), click -> line());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(new H3(getTranslation("conduct.tolerance.field.decisions")), what, place, more);
        line();
        errors.atOne("conduct.tolerance.decision.", this::fieldOf);
    }

    /** The fields of one decision. */
    private static final class Line extends FormLayout {

        private final TextField body = Fields.line("conduct.tolerance.field.decision.body");
        private final DatePicker on;
        private final TextField number = Fields.line("conduct.tolerance.field.decision.number");
        private final TextField decided = Fields.line("conduct.tolerance.field.decision.what");

        Line() {
            setAutoResponsive(true);
            setAutoRows(true);
            setExpandFields(true);
            on = ChineseTexts.datePicker(getTranslation("conduct.tolerance.field.decision.on"));
            add(body, on, number, decided);
        }

        boolean empty() {
            return body.isEmpty() && on.isEmpty() && number.isEmpty() && decided.isEmpty();
        }

        ToleranceDecision value() {
            return new ToleranceDecision(
                    body.getValue().strip(),
                    on.getValue(),
                    number.getValue().strip(),
                    decided.getValue().strip());
        }
    }

    private void line() {
        Line line = new Line();
        lines.add(line);
        place.add(line);
    }

    private @Nullable HasValidation fieldOf(RuleViolation violation) {
        List<Line> filled = filled();
        if (violation.arguments().isEmpty() || filled.isEmpty()) {
            return lines.getFirst().body;
        }
        int at = Math.min(Integer.parseInt(violation.arguments().getFirst().toString()), filled.size()) - 1;
        Line line = filled.get(Math.max(at, 0));
        String key = violation.key();
        if (key.contains(".on.")) {
            return line.on;
        }
        if (key.contains(".number.")) {
            return line.number;
        }
        return key.contains(".what.") ? line.decided : line.body;
    }

    private List<Line> filled() {
        return lines.stream().filter(line -> !line.empty()).toList();
    }

    boolean changed() {
        return !filled().isEmpty();
    }

    List<ToleranceDecision> value() {
        return filled().stream().map(Line::value).toList();
    }
}
