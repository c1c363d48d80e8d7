package cn.qinqing.uikit;

import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a rule refused beside the field that it concerns, or above the form; what was typed stays. Fields are
 * named by the beginning of the message keys that concern them.
 */
public final class FieldErrors extends Div {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Map<String, SerializableFunction<RuleViolation, @Nullable HasValidation>> several =
            new LinkedHashMap<>();
    private final List<HasValidation> shown = new ArrayList<>();

    public FieldErrors() {
        addClassName("qq-form-error");
        getElement().setAttribute("role", "alert");
        // in view and read out when it is above what the telephone shows
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** Violations whose key begins so are shown at one of several fields alike; null when it is none of them. */
    public FieldErrors atOne(
            String keyPrefix, SerializableFunction<RuleViolation, @Nullable HasValidation> fieldOfViolation) {
        several.put(keyPrefix, fieldOfViolation);
        return this;
    }

    /** Violations whose key begins so are shown at the field. */
    public <T extends Component & HasValidation> FieldErrors at(String keyPrefix, T field) {
        fields.put(keyPrefix, field);
        return this;
    }

    public void clear() {
        setVisible(false);
        setText("");
        Stream.concat(fields.values().stream(), shown.stream()).forEach(field -> {
            field.setErrorMessage("");
            field.setInvalid(false);
        });
        shown.clear();
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
        HasValidation field = fieldOf(violation);
        if (field == null) {
            setText(sentence);
            setVisible(true);
            getElement().executeJs("this.scrollIntoView({block: 'center'}); this.focus({preventScroll: true})");
        } else {
            shown.add(field);
            field.setErrorMessage(sentence);
            field.setInvalid(true);
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
            if (field instanceof Component component) {
                component.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            }
        }
    }

    private @Nullable HasValidation fieldOf(RuleViolation violation) {
        return several.entrySet().stream()
                .filter(entry -> violation.key().startsWith(entry.getKey()))
                .findFirst()
                .map(entry -> entry.getValue().apply(violation))
                .or(() -> fields.entrySet().stream()
                        .filter(entry -> violation.key().startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElse(null);
    }
}
