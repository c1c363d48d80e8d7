package cn.qinqing.issues.domain;

import cn.qinqing.issues.IntakeFacts;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueNature;
import cn.qinqing.issues.IssueStage;
import cn.qinqing.issues.IssueUrgency;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.RuleViolation;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    /**
     * Fills in what triage knows by now.
     *
     * @param facts which were checked; the telephone stays as it was when it is empty
     */
    public void update(IssueId issue, Origin.Kind channel, IntakeFacts facts) {
        if (find(issue).isEmpty()) {
            add(issue, channel, facts, false);
            return;
        }
        String platform = platform(channel, facts);
        String reference = facts.reference().strip();
        String phone = half(facts.raiserPhone());
        jdbc.sql("""
                        update issue_intake set platform = ?, reference = ?, raiser_name = ?, raiser_phone = coalesce(?, raiser_phone),
                          phone_digits = coalesce(?, phone_digits), nature = ?, stage = ?, urgency = ?, amount = ?, language = ?
                        where issue_id = ?""")
                .params(Arrays.asList(
                        reference.isEmpty() ? null : platform,
                        nullIfEmpty(reference),
                        nullIfEmpty(facts.raiserName().strip()),
                        nullIfEmpty(phone),
                        nullIfEmpty(digits(phone)),
                        name(facts.nature()),
                        name(facts.stage()),
                        name(facts.urgency()),
                        facts.amount(),
                        facts.language(),
                        issue.value()))
                .update();
    }

    /**
     * A row as it is kept.
     *
     * @param checkedAt when somebody rang back; null before, and for what was heard when it was written
     */
    public record Row(
            IntakeFacts facts,
            boolean unverified,
            @Nullable Instant checkedAt,
            @Nullable String checkedBy,
            @Nullable String checkedNote) {}

    /** Empty for an issue of which nothing is known but its words. */
    public Optional<Row> find(IssueId issue) {
        return jdbc.sql("""
                        select platform, reference, raiser_name, raiser_phone, nature, stage, urgency, amount, language, unverified,
                          checked_at, checked_name, checked_note
                        from issue_intake where issue_id = ?""").param(issue.value()).query(IntakeStore::row).optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        LocalDateTime checked = row.getObject(11, LocalDateTime.class);
        return new Row(
                new IntakeFacts(
                        Objects.toString(row.getString(1), ""),
                        Objects.toString(row.getString(2), ""),
                        Objects.toString(row.getString(3), ""),
                        Objects.toString(row.getString(4), ""),
                        row.getString(5) == null ? null : IssueNature.valueOf(row.getString(5)),
                        row.getString(6) == null ? null : IssueStage.valueOf(row.getString(6)),
                        row.getString(7) == null ? null : IssueUrgency.valueOf(row.getString(7)),
                        row.getBigDecimal(8),
                        row.getString(9)),
                row.getBoolean(10),
                checked == null ? null : OfficeTime.instant(checked),
                row.getString(12),
                row.getString(13));
    }

    /**
     * Refuses to go on with an issue while nobody rang back, or nobody knows which enterprise raised it.
     *
     * @throws RuleViolation {@code issues.intake.unverified}, {@code issues.intake.unknown}
     */
    public void demandKnown(IssueId issue) {
        if (unverified(issue)) {
            throw new RuleViolation("issues.intake.unverified");
        }
        if (provisional(issue)) {
            throw new RuleViolation("issues.intake.unknown");
        }
    }

    public boolean unverified(IssueId issue) {
        return jdbc.sql("select exists (select 1 from issue_intake where issue_id = ? and unverified)")
                .param(issue.value())
                .query(Boolean.class)
                .single();
    }

    private boolean provisional(IssueId issue) {
        return jdbc.sql(
                        "select exists (select 1 from issue i join enterprise e on e.id = i.enterprise_id and e.merged_into = e.id where i.id = ?)")
                .param(issue.value())
                .query(Boolean.class)
                .single();
    }

    /** Somebody rang back: with time and person. */
    public void checked(Actor actor, IssueId issue, String note, Instant now) {
        jdbc.sql("""
                        update issue_intake set unverified = false, checked_at = ?, checked_by = ?, checked_name = ?, checked_note = ?
                        where issue_id = ?""")
                .params(Arrays.asList(
                        OfficeTime.column(now),
                        actor.accountId().map(one -> one.value()).orElse(null),
                        actor.name(),
                        nullIfEmpty(note),
                        issue.value()))
                .update();
    }

    /** Issues of the open door that nobody rang back yet, the oldest first. */
    public List<IssueId> unverified(int limit) {
        return jdbc.sql("""
                        select i.id from issue_intake n join issue i on i.id = n.issue_id
                        where n.unverified and i.status = 'REGISTERED' order by i.registered_at, i.id limit ?""")
                .param(limit)
                .query((row, n) -> new IssueId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Issues by the number to ring back, the newest first.
     *
     * @param confidential whether those told in confidence are found too
     */
    public List<IssueId> byPhone(List<String> digits, boolean confidential, int limit) {
        return jdbc.sql("""
                        select i.id from issue_intake n join issue i on i.id = n.issue_id
                        where n.phone_digits in (:digits) and (:confidential or i.privacy = 'NORMAL')
                        order by i.registered_at desc, i.id limit :limit""")
                .param("digits", digits)
                .param("confidential", confidential)
                .param("limit", limit)
                .query((row, n) -> new IssueId(row.getObject(1, UUID.class)))
                .list();
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
