package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ConductBlock.HandingIn;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ChineseTexts;
import cn.qinqing.uikit.FieldErrors;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** When a gift was handed in, and under which number. */
class HandingInFields extends Div {

    private final DatePicker on;
    private final TextField number = Fields.line("conduct.field.handedInNumber");

    HandingInFields(FieldErrors errors) {
        setWidthFull();
        on = ChineseTexts.datePicker(getTranslation("conduct.field.handedInOn"));
        on.setWidthFull();
        number.setHelperText(getTranslation("conduct.field.handedInNumber.help"));
        add(on, number);
        errors.at("conduct.handedIn.on", on)
                .at("conduct.handedIn.number", number)
                .at("conduct.handedIn", number);
    }

    boolean changed() {
        return !on.isEmpty() || !number.isEmpty();
    }

    /** Null when nothing was handed in. */
    @Nullable
    HandingIn value() {
        if (!changed()) {
            return null;
        }
        if (on.getValue() == null) {
            throw new RuleViolation("conduct.handedIn.on.missing");
        }
        return new HandingIn(on.getValue(), number.getValue().strip());
    }
}
