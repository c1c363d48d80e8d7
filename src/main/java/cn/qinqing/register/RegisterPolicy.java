package cn.qinqing.register;

import cn.qinqing.register.domain.Differences;
import cn.qinqing.register.domain.PublicFacts;
import cn.qinqing.register.domain.ReleaseCheck;
import cn.qinqing.register.domain.SiteSettings;
import cn.qinqing.shared.RuleViolation;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The words and choices of the register that a prefecture may set otherwise. */
@Component
class RegisterPolicy {

    private static final int LONGEST_NOTE = 500;

    private final I18NProvider texts;
    private final SiteSettings site;

    RegisterPolicy(I18NProvider texts, SiteSettings site) {
        this.texts = texts;
        this.site = site;
    }

    String title() {
        return text("register.edition.title");
    }

    String disclosingUnit() {
        return site.today().office();
    }

    Differences differences() {
        return new Differences(text("register.period.open"), text("register.empty.vacant"));
    }

    String jobTitle() {
        return text("register.publish.job");
    }

    String ended() {
        return text("register.note.ended");
    }

    String reinstated() {
        return text("register.note.reinstated");
    }

    /** The public note of an update: which parts changed, without naming persons. */
    String note(PublicFacts before, PublicFacts after) {
        List<String> parts = new ArrayList<>();
        add(parts, "name", before.name(), after.name());
        add(parts, "region", before.regionCode(), after.regionCode());
        add(parts, "leader", before.leader(), after.leader());
        add(parts, "leadUnit", before.leadUnit(), after.leadUnit());
        add(parts, "officer", before.officer(), after.officer());
        add(parts, "period", before.validFrom() + "/" + before.validTo(), after.validFrom() + "/" + after.validTo());
        return text("register.note.changed", parts.isEmpty() ? text("register.field.other") : String.join("、", parts));
    }

    /**
     * A note as somebody wrote it.
     *
     * @throws RuleViolation {@code register.note.missing}, {@code register.note.long}, {@code register.check.*}
     */
    String note(String text) {
        String note = text.strip();
        if (note.isEmpty()) {
            throw new RuleViolation("register.note.missing");
        }
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            throw new RuleViolation("register.note.long", LONGEST_NOTE);
        }
        ReleaseCheck.noPersonalNumber(note, text("register.note.label"));
        return note;
    }

    private void add(
            List<String> parts,
            String key,
            @org.jspecify.annotations.Nullable Object before,
            @org.jspecify.annotations.Nullable Object after) {
        if (!Objects.equals(before, after)) {
            parts.add(text("register.field." + key));
        }
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
