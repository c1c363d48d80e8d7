package cn.qinqing.portal.domain;

import cn.qinqing.portal.AskForm;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.RuleViolation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads forms that somebody without an account sent: all that is wrong at once, each with its field. */
@Component
public class AskReading {

    /** Languages that the forms offer, ISO 639. */
    public static final Set<String> LANGUAGES = java.util.Collections.unmodifiableSet(
            new java.util.LinkedHashSet<>(java.util.List.of("zh", "ug", "kk", "ky", "mn", "en", "ru")));

    private static final int LONGEST_TEXT = 10_000;
    private static final int DIGITS = 4;

    private final DoorSeals seals;

    AskReading(DoorSeals seals) {
        this.seals = seals;
    }

    /** What is wrong with text, telephone, trap and token; empty when nothing is. */
    public Map<String, RuleViolation> errors(AskForm form, boolean phoneNeeded) {
        Map<String, RuleViolation> errors = new LinkedHashMap<>();
        if (!form.trap().isEmpty()) {
            errors.put("form", new RuleViolation("portal.ask.form.trap"));
        } else if (seals.form(form.token()).filter(one -> !one.old()).isEmpty()) {
            errors.put("form", new RuleViolation("portal.ask.form.old"));
        }
        String text = form.text().strip();
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            errors.put("text", new RuleViolation("portal.ask.text.missing"));
        } else if (length > LONGEST_TEXT) {
            errors.put("text", new RuleViolation("portal.ask.text.long", length, LONGEST_TEXT));
        }
        String phone = form.phone().strip();
        if (!phone.isEmpty()) {
            try {
                PhoneNumber.parse(phone);
            } catch (RuleViolation wrong) {
                errors.put("phone", new RuleViolation("portal.ask.phone.wrong"));
            }
        } else if (phoneNeeded) {
            errors.put("phone", new RuleViolation("portal.ask.phone.missing"));
        }
        return errors;
    }

    /** To which field a refusal of the registration belongs. */
    public static String field(RuleViolation refused) {
        String key = refused.key();
        if (key.contains(".phone.")) {
            return "phone";
        }
        if (key.startsWith("issues.text.")) {
            return "text";
        }
        if (key.startsWith("issues.intake.name.")) {
            return "person";
        }
        if (key.contains(".provisional.name.")) {
            return "name";
        }
        if (key.endsWith(".place.missing")) {
            return "place";
        }
        return key.endsWith(".place.long") ? "address" : "form";
    }

    /** The same form with a token that can be sent once more. */
    public AskForm anew(AskForm form) {
        return form.with(seals.form());
    }

    /** What comes back when something is to be corrected: the same token while it can still be sent. */
    public AskForm kept(AskForm form) {
        return seals.form(form.token()).filter(one -> !one.old()).isPresent() ? form : anew(form);
    }

    /** Language of the text; Chinese for whatever was sent otherwise. */
    public static String language(AskForm form) {
        return LANGUAGES.contains(form.language()) ? form.language() : "zh";
    }

    /** Last four digits of a telephone number, without an extension; empty when there is none. */
    public static String lastDigits(String phone) {
        String typed = phone.strip();
        if (typed.isEmpty()) {
            return "";
        }
        String digits = PhoneNumber.parse(typed)
                .value()
                .replaceFirst("(\\d{7,8})-\\d{1,5}$", "$1")
                .replaceAll("\\D", "");
        return digits.length() < DIGITS ? "" : digits.substring(digits.length() - DIGITS);
    }
}
