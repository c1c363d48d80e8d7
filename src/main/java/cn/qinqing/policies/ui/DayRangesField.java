package cn.qinqing.policies.ui;

import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyConditionKind;
import cn.qinqing.uikit.ChineseTexts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Ranges of days that are alternatives, each with its first and last day; either may be left open. */
class DayRangesField extends CustomField<List<PolicyCondition>> {

    private final PolicyConditionKind kind;
    private final Div rows = new Div();

    DayRangesField(String label, PolicyConditionKind kind) {
        super(List.of());
        this.kind = kind;
        setLabel(label);
        Button add = new Button(getTranslation("policies.days.add"), click -> row(null, null));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add.setAriaLabel(getTranslation("policies.days.addTo", label));
        add(rows, add);
    }

    /** One range. */
    private final class Range extends Div {

        private final DatePicker from = ChineseTexts.datePicker(getTranslation("policies.days.first"));
        private final DatePicker last = ChineseTexts.datePicker(getTranslation("policies.days.last"));

        private Range(LocalDate first, LocalDate until) {
            addClassName("qq-policy-days");
            from.setValue(first);
            last.setValue(until);
            from.addValueChangeListener(change -> updateValue());
            last.addValueChangeListener(change -> updateValue());
            Button remove = new Button(getTranslation("policies.days.remove"), click -> {
                rows.remove(this);
                updateValue();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(from, last, remove);
        }

        private boolean blank() {
            return from.isEmpty() && last.isEmpty();
        }

        private PolicyCondition value() {
            return PolicyCondition.days(
                    kind,
                    from.getValue(),
                    last.isEmpty() ? null : last.getValue().plusDays(1));
        }
    }

    private void row(
            @org.jspecify.annotations.Nullable LocalDate from, @org.jspecify.annotations.Nullable LocalDate last) {
        rows.add(new Range(from, last));
    }

    @Override
    protected List<PolicyCondition> generateModelValue() {
        List<PolicyCondition> values = new ArrayList<>();
        rows.getChildren()
                .map(Range.class::cast)
                .filter(range -> !range.blank())
                .forEach(range -> values.add(range.value()));
        return List.copyOf(values);
    }

    @Override
    protected void setPresentationValue(List<PolicyCondition> values) {
        rows.removeAll();
        values.forEach(one -> row(one.from(), one.to() == null ? null : one.to().minusDays(1)));
    }
}
