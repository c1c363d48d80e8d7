package cn.qinqing.portal.domain;

import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Texts of the pages that need no account. */
@Component
public class DoorTexts {

    private final I18NProvider texts;

    DoorTexts(I18NProvider texts) {
        this.texts = texts;
    }

    public String of(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }

    public String of(RuleViolation refused) {
        return of(
                refused.key(),
                refused.arguments().stream()
                        .map(one -> one instanceof Number ? one.toString() : one)
                        .toArray());
    }
}
