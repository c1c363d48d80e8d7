package cn.qinqing.uikit;

import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shows what a rule refused beside the field that it concerns, or above the form; what was typed stays. Fields are
 * named by the beginning of the message keys that concern them.
 */
public final class FieldErrors extends Div {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    public FieldErrors() {
        addClassName("qq-form-error");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Violations whose key begins so are shown at the field. */
    public <T extends Component & HasValidation> FieldErrors at(String keyPrefix, T field) {
        fields.put(keyPrefix, field);
        return this;
    }

    public void clear() {
        setVisible(false);
        setText("");
        fields.values().forEach(field -> {
            field.setErrorMessage("");
            field.setInvalid(false);
        });
    }

    /** Runs a command; what it refuses is shown. Returns whether it went through. */
    public boolean guard(Runnable command) {
        clear();
        try {
            command.run();
            return true;
        } catch (RuleViolation refused) {
            show(refused);
            return false;
        }
    }

    public void show(RuleViolation violation) {
        String sentence = Sentences.of(violation);
        HasValidation field = fields.entrySet().stream()
                .filter(entry -> violation.key().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (field == null) {
            setText(sentence);
            setVisible(true);
        } else {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        }
    }
}
