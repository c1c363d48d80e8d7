package cn.qinqing.issues;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.issues.domain.DatedRows;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps categories and templates of time limits (类别与时限档次): a new version holds from a day on, today at the earliest; what
 * held before is never changed, and an issue keeps the template under which it was dispatched.
 */
@Service
@Transactional
public class IssueTermBook {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_DOCUMENT = 100;
    private static final int MOST_DAYS = 250;
    private static final int MOST_SHORT = 30;
    private static final int MOST_RATE = 60;

    private final DatedRows rows;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    IssueTermBook(DatedRows rows, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A version of a category. */
    public record CategoryLine(
            String code, String name, String term, boolean referred, int position, LocalDate from, LocalDate to) {

        /** Whether it has no last day. */
        public boolean lasts() {
            return to.equals(DatedRows.OPEN);
        }
    }

    /** A version of a template; everything in working days. */
    public record TermLine(
            String code,
            String name,
            int days,
            int acknowledge,
            int objection,
            int contact,
            int rate,
            @Nullable String documentNo,
            LocalDate from,
            LocalDate to) {

        /** Whether it has no last day. */
        public boolean lasts() {
            return to.equals(DatedRows.OPEN);
        }
    }

    /** @param code null for a new one */
    public record CategoryForm(
            @Nullable String code,
            String name,
            @Nullable String term,
            boolean referred,
            @Nullable LocalDate from) {}

    /** @param code null for a new one */
    public record TermForm(
            @Nullable String code,
            String name,
            @Nullable Integer days,
            @Nullable Integer acknowledge,
            @Nullable Integer objection,
            @Nullable Integer contact,
            @Nullable Integer rate,
            String documentNo,
            @Nullable LocalDate from) {}

    /** All versions of all categories, in their order, the latest version first. */
    @Transactional(readOnly = true)
    public List<CategoryLine> categories(Actor actor) {
        actor.require(Right.ISSUE_READ);
        return jdbc.sql("""
                        select code, name, term_code, referred, position, valid_from, valid_to from issue_category
                        order by position, code, valid_from desc""")
                .query((row, n) -> new CategoryLine(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getInt(5),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class)))
                .list();
    }

    /** All versions of all templates, the shortest first, the latest version first. */
    @Transactional(readOnly = true)
    public List<TermLine> terms(Actor actor) {
        actor.require(Right.ISSUE_READ);
        return jdbc.sql("""
                        select code, name, days, acknowledge_days, objection_days, contact_days, rate_days, document_no, valid_from, valid_to
                        from issue_term t order by (select max(x.days) from issue_term x where x.code = t.code), code, valid_from desc""")
                .query((row, n) -> new TermLine(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getString(8),
                        row.getObject(9, LocalDate.class),
                        row.getObject(10, LocalDate.class)))
                .list();
    }

    /**
     * Puts a version of a category in force, or a new category.
     *
     * @throws RuleViolation {@code issues.terms.name.missing}, {@code issues.terms.name.long}, {@code
     *     issues.terms.name.taken}; {@code issues.terms.term.missing} for a template that does not hold on that day; {@code
     *     issues.terms.from.missing}, {@code issues.terms.from.past}, {@code issues.terms.from.planned} when a later version
     *     is there already, {@code issues.terms.from.same}; {@code issues.terms.gone}
     */
    public void putCategory(Actor actor, CategoryForm form) {
        actor.require(Right.TEMPLATE_EDIT);
        LocalDate from = day(form.from());
        String name = name(form.name());
        String term = Optional.ofNullable(form.term())
                .filter(one -> rows.holds(DatedRows.TERM, one, from))
                .orElseThrow(() -> new RuleViolation("issues.terms.term.missing"));
        rows.demandFreeName(DatedRows.CATEGORY, form.code(), name, from);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("term_code", term);
        values.put("referred", form.referred());
        String code = form.code();
        if (code == null) {
            code = rows.newCode(DatedRows.CATEGORY);
            values.put("position", rows.nextPosition());
            rows.begin(DatedRows.CATEGORY, code, values, from);
        } else {
            rows.follow(DatedRows.CATEGORY, code, values, from);
        }
        note(actor, "ISSUE_CATEGORY_PUT", code, name, from);
    }

    /**
     * Ends a category: from that day on nothing is dispatched under it.
     *
     * @throws RuleViolation {@code issues.terms.from.missing}, {@code issues.terms.from.past}, {@code
     *     issues.terms.from.planned}, {@code issues.terms.from.same}, {@code issues.terms.gone}
     */
    public void endCategory(Actor actor, String code, @Nullable LocalDate from) {
        actor.require(Right.TEMPLATE_EDIT);
        LocalDate day = day(from);
        note(actor, "ISSUE_CATEGORY_ENDED", code, rows.end(DatedRows.CATEGORY, code, day), day);
    }

    /**
     * Puts a version of a template in force, or a new template; what this form does not ask stays as it was.
     *
     * @throws RuleViolation as {@link #putCategory}; {@code issues.terms.days.wrong}, {@code issues.terms.short.wrong}, {@code
     *     issues.terms.rate.wrong} with the largest number, {@code issues.terms.document.long}
     */
    public void putTerm(Actor actor, TermForm form) {
        actor.require(Right.TEMPLATE_EDIT);
        LocalDate from = day(form.from());
        String name = name(form.name());
        String document = form.documentNo().strip();
        if (document.codePointCount(0, document.length()) > LONGEST_DOCUMENT) {
            throw new RuleViolation("issues.terms.document.long", LONGEST_DOCUMENT);
        }
        rows.demandFreeName(DatedRows.TERM, form.code(), name, from);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("days", within(form.days(), MOST_DAYS, "issues.terms.days.wrong"));
        values.put("acknowledge_days", within(form.acknowledge(), MOST_SHORT, "issues.terms.short.wrong"));
        values.put("objection_days", within(form.objection(), MOST_SHORT, "issues.terms.short.wrong"));
        values.put("contact_days", within(form.contact(), MOST_SHORT, "issues.terms.short.wrong"));
        values.put("rate_days", within(form.rate(), MOST_RATE, "issues.terms.rate.wrong"));
        values.put("document_no", document.isEmpty() ? null : document);
        String code = form.code();
        if (code == null) {
            code = rows.newCode(DatedRows.TERM);
            rows.begin(DatedRows.TERM, code, values, from);
        } else {
            rows.follow(DatedRows.TERM, code, values, from);
        }
        note(actor, "ISSUE_TERM_PUT", code, name, from);
    }

    /**
     * Ends a template.
     *
     * @throws RuleViolation as {@link #endCategory}; {@code issues.terms.used} naming a category that proposes it still
     */
    public void endTerm(Actor actor, String code, @Nullable LocalDate from) {
        actor.require(Right.TEMPLATE_EDIT);
        LocalDate day = day(from);
        rows.categoryWith(code, day).ifPresent(category -> {
            throw new RuleViolation("issues.terms.used", category);
        });
        note(actor, "ISSUE_TERM_ENDED", code, rows.end(DatedRows.TERM, code, day), day);
    }

    private LocalDate day(@Nullable LocalDate from) {
        if (from == null) {
            throw new RuleViolation("issues.terms.from.missing");
        }
        if (from.isBefore(OfficeTime.today(clock))) {
            throw new RuleViolation("issues.terms.from.past");
        }
        return from;
    }

    private static String name(String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            throw new RuleViolation("issues.terms.name.missing");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new RuleViolation("issues.terms.name.long", LONGEST_NAME);
        }
        return name;
    }

    private static int within(@Nullable Integer days, int most, String key) {
        if (days == null || days < 1 || days > most) {
            throw new RuleViolation(key, most);
        }
        return days;
    }

    private void note(Actor actor, String action, String code, String name, LocalDate from) {
        audit.record(actor, action, "issue-terms", code, Map.of("title", name, "from", from));
    }
}
