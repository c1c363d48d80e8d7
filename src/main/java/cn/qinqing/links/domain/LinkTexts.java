package cn.qinqing.links.domain;

import cn.qinqing.links.LinkCase;
import cn.qinqing.links.LinkOffice;
import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Texts outside of the staff's interface: messages and pages. */
@Component
public class LinkTexts {

    private final I18NProvider texts;
    private final LinkOffice office;

    LinkTexts(I18NProvider texts, LinkOffice office) {
        this.texts = texts;
        this.office = office;
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

    /** Names the case, where to answer, until when, and a published number to ask at. */
    public String message(LinkCase about, String address, String enter, @Nullable String code, LocalDate lastDay) {
        String where = code == null
                ? of("links.message.address", address)
                : of("links.message.twin", address, enter, Codes.shown(code));
        return of(
                "links.message.text",
                about.enterpriseName(),
                about.title(),
                about.ask(),
                where,
                lastDay,
                office.today().line());
    }
}
