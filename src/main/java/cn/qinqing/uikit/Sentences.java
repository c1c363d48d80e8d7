package cn.qinqing.uikit;

import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sentence that a message key stands for, with dates as the office writes them. */
public final class Sentences {

    private Sentences() {}

    public static String of(RuleViolation violation) {
        return of(violation.key(), violation.arguments().toArray());
    }

    /** The sentence of a stored key and its arguments, divided by U+001F; empty for none. */
    public static String stored(@Nullable String note) {
        if (note == null) {
            return "";
        }
        String[] parts = note.split("\u001f");
        return of(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
    }

    public static String of(String key, Object... arguments) {
        Object[] shown = Arrays.stream(arguments)
                .map(argument -> argument instanceof LocalDate day
                        ? Formats.day(day)
                        : argument instanceof Number number ? number.toString() : argument)
                .toArray();
        UI ui = UI.getCurrent();
        if (ui != null) {
            return ui.getTranslation(key, shown);
        }
        I18NProvider provider = VaadinService.getCurrent().getInstantiator().getI18NProvider();
        return provider.getTranslation(key, Locale.SIMPLIFIED_CHINESE, shown);
    }
}
