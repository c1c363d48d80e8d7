package cn.qinqing.register;

import cn.qinqing.register.domain.PublicFacts;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The words and choices of the register that a prefecture may set otherwise. */
@Component
class RegisterPolicy {

    private final I18NProvider texts;
    private final boolean reviewerMayPublish;

    RegisterPolicy(
            I18NProvider texts, @Value("${qinqing.register.reviewer-may-publish:false}") boolean reviewerMayPublish) {
        this.texts = texts;
        this.reviewerMayPublish = reviewerMayPublish;
    }

    /** Where staff is short, review and publication may be one duty; preparation never. */
    boolean reviewerMayPublish() {
        return reviewerMayPublish;
    }

    String title() {
        return text("register.edition.title");
    }

    String disclosingUnit() {
        return text("register.edition.disclosingUnit");
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
