package cn.qinqing.visits.web;

import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.VisitMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The texts of the visit app: they live in the message file and are handed to it with its page. */
@Component
class FieldTexts {

    private static final String OWN = "field.";

    private final I18NProvider provider;

    FieldTexts(I18NProvider provider) {
        this.provider = provider;
    }

    /** Every text of the app by its key, those of the choices included; places such as {0} stay. */
    Map<String, String> all() {
        Map<String, String> texts = new TreeMap<>();
        ResourceBundle bundle = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);
        bundle.keySet().stream()
                .filter(key -> key.startsWith(OWN))
                .forEach(key -> texts.put(key, bundle.getString(key)));
        Arrays.stream(VisitMode.values())
                .map(one -> "visits.VisitMode." + one.name())
                .forEach(key -> texts.put(key, bundle.getString(key)));
        Arrays.stream(IssuePrivacy.values())
                .map(one -> "issues.IssuePrivacy." + one.name())
                .forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }

    String of(String key, Object... arguments) {
        return provider.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }

    String of(RuleViolation refused) {
        return of(
                refused.key(),
                refused.arguments().stream()
                        .map(one -> one instanceof Number ? one.toString() : one)
                        .toArray());
    }
}
