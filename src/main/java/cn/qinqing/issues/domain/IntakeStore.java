package cn.qinqing.issues.domain;

import cn.qinqing.issues.IntakeFacts;
import cn.qinqing.issues.IssueId;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.RuleViolation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code issue_intake}: how an issue came in and who raised it. */
@Component
public class IntakeStore {

    /** The platform of calls to 12345, when nobody says another. */
    public static final String HOTLINE = "12345";

    private static final int LONGEST_PLATFORM = 60;
    private static final int LONGEST_REFERENCE = 80;
    private static final int LONGEST_NAME = 60;
    private static final BigDecimal MOST = new BigDecimal("9999999999999.99");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()-]{5,30}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final JdbcClient jdbc;

    IntakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param self the issue whose facts these are to become, or null for a new one
     * @throws RuleViolation as {@link cn.qinqing.issues.IssueIntake#raise} says
     */
    public void check(Origin.Kind channel, IntakeFacts facts, @Nullable IssueId self) {
        String platform = platform(channel, facts);
        String reference = facts.reference().strip();
        longest(platform, LONGEST_PLATFORM, "issues.intake.platform.long");
        longest(reference, LONGEST_REFERENCE, "issues.intake.reference.long");
        longest(facts.raiserName().strip(), LONGEST_NAME, "issues.intake.name.long");
        if (platform.isEmpty() && (!reference.isEmpty() || channel == Origin.Kind.PLATFORM)) {
            throw new RuleViolation("issues.intake.platform.missing");
        }
        if (reference.isEmpty() && (channel == Origin.Kind.PLATFORM || channel == Origin.Kind.HOTLINE_12345)) {
            throw new RuleViolation("issues.intake.reference.missing");
        }
        String phone = half(facts.raiserPhone());
        if (!phone.isEmpty()
                && (!PHONE.matcher(phone).matches() || digits(phone).length() < 7)) {
            throw new RuleViolation("issues.intake.phone.wrong");
        }
        if (facts.amount() != null
                && (facts.amount().signum() <= 0
                        || facts.amount().compareTo(MOST) > 0
                        || facts.amount().stripTrailingZeros().scale() > 2)) {
            throw new RuleViolation("issues.intake.amount.wrong");
        }
        if (!LANGUAGE.matcher(facts.language()).matches()) {
            throw new RuleViolation("issues.intake.language.wrong");
        }
        taken(platform, reference, self);
    }

    /** Of one and the same number of another platform there is one issue: work is not done twice. */
    private void taken(String platform, String reference, @Nullable IssueId self) {
        if (!reference.isEmpty()) {
            byReference(platform, reference)
                    .filter(other -> self == null || !other.equals(self.value()))
                    .ifPresent(other -> {
                        throw new RuleViolation("issues.intake.reference.taken", numberOf(other), other);
                    });
        }
    }

    private Optional<UUID> byReference(String platform, String reference) {
        return jdbc.sql("select issue_id from issue_intake where platform = ? and reference = ?")
                .params(platform, reference)
                .query(UUID.class)
                .optional();
    }

    private String numberOf(UUID issue) {
        return jdbc.sql("select number from issue where id = ?")
                .param(issue)
                .query(String.class)
                .single();
    }

    /** Keeps the facts of a new issue, which were checked. */
    public void add(IssueId issue, Origin.Kind channel, IntakeFacts facts, boolean unverified) {
        String platform = platform(channel, facts);
        String reference = facts.reference().strip();
        try {
            jdbc.sql("""
                            insert into issue_intake (issue_id, platform, reference, raiser_name, raiser_phone, phone_digits, nature,
                              stage, urgency, amount, language, unverified)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            issue.value(),
                            reference.isEmpty() ? null : platform,
                            nullIfEmpty(reference),
                            nullIfEmpty(facts.raiserName().strip()),
                            nullIfEmpty(half(facts.raiserPhone())),
                            nullIfEmpty(digits(facts.raiserPhone())),
                            name(facts.nature()),
                            name(facts.stage()),
                            name(facts.urgency()),
                            facts.amount(),
                            facts.language(),
                            unverified))
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            // two clerks took the same reference in at the same moment
            taken(platform, reference, issue);
            throw meanwhile;
        }
    }

    private static String platform(Origin.Kind channel, IntakeFacts facts) {
        String named = facts.platform().strip();
        return named.isEmpty() && channel == Origin.Kind.HOTLINE_12345 ? HOTLINE : named;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void longest(String text, int most, String key) {
        if (text.codePointCount(0, text.length()) > most) {
            throw new RuleViolation(key, most);
        }
    }

    /** Full-width digits, dashes and brackets as they are dialled. */
    private static String half(String phone) {
        return phone.strip()
                .codePoints()
                .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? ' ' : c)
                .map(c -> c >= 0x2010 && c <= 0x2015 || c == 0x2212 ? '-' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The digits of a number to ring back, without the country's code: 0086, +86. */
    public static String digits(String phone) {
        String digits = half(phone).replaceAll("[^0-9+]", "");
        String without = digits.startsWith("+86")
                ? digits.substring(3)
                : digits.startsWith("0086") ? digits.substring(4) : digits;
        return without.replace("+", "");
    }
}
