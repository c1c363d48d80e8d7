package cn.qinqing.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;

/** What a list is narrowed to, one chip for each filter; a chip takes its filter away, the last one all of them. */
final class FilterChips extends Div {

    private final transient Runnable clearAll;

    FilterChips(Runnable clearAll) {
        this.clearAll = clearAll;
        addClassName("qq-chips");
        setVisible(false);
    }

    void show(Collection<HasValue<?, ?>> fields) {
        removeAll();
        fields.stream().filter(field -> !field.isEmpty()).forEach(field -> add(chip(field)));
        boolean any = getChildren().findAny().isPresent();
        if (getChildren().count() > 1) {
            Button all = new Button(getTranslation("uikit.filters.clear"), click -> clearAll.run());
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(all);
        }
        setVisible(any);
    }

    private Button chip(HasValue<?, ?> field) {
        String words = words(field);
        Button chip = new Button(words + " ×", click -> field.clear());
        chip.addClassName("qq-chip");
        chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
        chip.setAriaLabel(getTranslation("uikit.filters.remove", words));
        return chip;
    }

    /** The name of the filter and its value as the field shows it. */
    @SuppressWarnings("unchecked")
    private String words(HasValue<?, ?> field) {
        String value =
                switch (field) {
                    case Select<?> select ->
                        ((Select<Object>) select).getItemLabelGenerator().apply(select.getValue());
                    case ComboBox<?> box ->
                        ((ComboBox<Object>) box).getItemLabelGenerator().apply(box.getValue());
                    case DatePicker day -> Formats.day(day.getValue());
                    case Checkbox tick -> "";
                    default -> String.valueOf(field.getValue());
                };
        String label = field instanceof Component component && component instanceof HasLabel labelled
                ? labelled.getLabel()
                : "";
        return value.isEmpty() ? label : label + "：" + value;
    }
}
