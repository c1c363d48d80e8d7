package cn.qinqing.conduct.ui;

import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields of forms behind the discipline wall: neither a draft nor the browser remembers what was typed. */
final class Fields {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

    private Fields() {}

    static TextField line(String labelKey) {
        TextField field = new TextField(UI.getCurrent().getTranslation(labelKey));
        field.setAutocomplete(Autocomplete.OFF);
        field.setWidthFull();
        return field;
    }

    static TextArea words(String labelKey) {
        TextArea field = new TextArea(UI.getCurrent().getTranslation(labelKey));
        field.setAutocomplete(Autocomplete.OFF);
        field.setMinRows(2);
        field.setWidthFull();
        return field;
    }

    /** A choice that shows and hides what belongs to it. */
    static <E extends Enum<E>> RadioButtonGroup<E> choice(String labelKey, Class<E> type, String valueKeys) {
        RadioButtonGroup<E> group = new RadioButtonGroup<>();
        group.setLabel(group.getTranslation(labelKey));
        group.addClassName("qq-segments");
        group.setItems(type.getEnumConstants());
        group.setItemLabelGenerator(value -> group.getTranslation(valueKeys + value.name()));
        return group;
    }

    /** A block of one part of the form. */
    static Div part() {
        Div part = new Div();
        part.setWidthFull();
        return part;
    }

    /**
     * Yuan as people write them; null when nothing is written.
     *
     * @throws RuleViolation {@code number} below the keys of the field
     */
    static @Nullable BigDecimal yuan(TextField field, String keys) {
        String typed = field.getValue().replaceAll("[\\s,，￥¥元]", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (!AMOUNT.matcher(typed).matches()) {
            throw new RuleViolation(keys + "number");
        }
        return new BigDecimal(typed);
    }
}
