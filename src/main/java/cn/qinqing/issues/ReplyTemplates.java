package cn.qinqing.issues;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Templates of replies (答复模板) with their policy basis, by category and dated: the desk keeps those of the office, the head
 * of a unit the unit's own. A change holds from today; what was written with the former text stays as it is.
 */
@Service
@Transactional
public class ReplyTemplates {

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_BASIS = 1_000;
    private static final String SELECT = """
            select t.series, t.unit_id, u.name, t.category_code,
              (select c.name from issue_category c where c.code = t.category_code order by c.valid_from desc limit 1),
              t.title, t.text, t.basis, t.valid_from, t.noted_by, t.version
            from reply_template t left join unit u on u.id = t.unit_id where t.valid_from <= ? and t.valid_to > ?""";

    private final IssueQueries issues;
    private final IssueTerms terms;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ReplyTemplates(IssueQueries issues, IssueTerms terms, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.issues = issues;
        this.terms = terms;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor keeps some: of the office or of the own unit. */
    public static boolean keeps(Actor actor) {
        return actor.may(Right.ISSUE_TRIAGE)
                || actor.may(Right.ISSUE_SIGN) && actor.unitId().isPresent();
    }

    /** Whether the actor may change this one. */
    public static boolean keeps(Actor actor, ReplyTemplate template) {
        return template.unit() == null
                ? actor.may(Right.ISSUE_TRIAGE)
                : actor.may(Right.ISSUE_SIGN)
                        && actor.unitId().filter(template.unit()::equals).isPresent();
    }

    /** Those of today for everybody and for the own unit, the unit's own first. */
    @Transactional(readOnly = true)
    public List<ReplyTemplate> all(Actor actor) {
        actor.require(Right.ISSUE_READ);
        LocalDate today = OfficeTime.today(clock);
        return jdbc.sql(SELECT
                        + " and (t.unit_id is null or t.unit_id = ?) order by t.unit_id is null, t.title, t.series")
                .params(today, today, actor.unitId().map(UnitId::value).orElse(new UUID(0, 0)))
                .query(ReplyTemplates::row)
                .list();
    }

    /**
     * Those that fit an issue, its own category before the general ones, the unit's own before the office's.
     *
     * @throws RuleViolation {@code issues.unknown}
     */
    @Transactional(readOnly = true)
    public List<ReplyTemplate> fitting(Actor actor, IssueId issue) {
        String category = issues.details(actor, issue).category();
        List<ReplyTemplate> all = all(actor);
        List<ReplyTemplate> fitting = new ArrayList<>(all.stream()
                .filter(one -> one.categoryName() != null && one.categoryName().equals(category))
                .toList());
        all.stream().filter(one -> one.category() == null).forEach(fitting::add);
        return fitting;
    }

    /**
     * Keeps a template: of the office by the desk, else of the actor's unit by its head.
     *
     * @throws RuleViolation {@code replytemplate.title.missing}, {@code replytemplate.title.long}, {@code
     *     replytemplate.text.missing}, {@code replytemplate.text.long}, {@code replytemplate.basis.missing}, {@code
     *     replytemplate.basis.long}, {@code replytemplate.category.unknown}; {@code replytemplate.gone}, {@code
     *     replytemplate.clash}
     */
    public void put(Actor actor, PutReplyTemplate put) {
        if (!keeps(actor)) {
            throw new RightMissing(Right.ISSUE_TRIAGE);
        }
        String title = CommonProblems.within(
                put.title(), LONGEST_TITLE, "replytemplate.title.missing", "replytemplate.title.long");
        String text = CommonProblems.within(
                put.text(), LONGEST_TEXT, "replytemplate.text.missing", "replytemplate.text.long");
        String basis = CommonProblems.within(
                put.basis(), LONGEST_BASIS, "replytemplate.basis.missing", "replytemplate.basis.long");
        if (put.category() != null
                && terms.categories().stream().noneMatch(one -> one.code().equals(put.category()))) {
            throw new RuleViolation("replytemplate.category.unknown");
        }
        LocalDate today = OfficeTime.today(clock);
        UUID unit = actor.may(Right.ISSUE_TRIAGE)
                ? null
                : actor.unitId().map(UnitId::value).orElseThrow();
        UUID series = Ids.next();
        int version = 0;
        if (put.series() != null) {
            ReplyTemplate before = ended(actor, put.series(), put.version(), today);
            series = before.series();
            unit = before.unit() == null ? null : before.unit().value();
            version = before.version() + 1;
        }
        jdbc.sql("""
                        insert into reply_template (id, series, unit_id, category_code, title, text, basis, valid_from, noted_by, noted_at,
                          version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        series,
                        unit,
                        put.category(),
                        title,
                        text,
                        basis,
                        today,
                        actor.name(),
                        OfficeTime.column(clock.instant()),
                        version))
                .update();
        audit.record(actor, "REPLY_TEMPLATE_PUT", "reply_template", series.toString(), Map.of("title", title));
    }

    /**
     * Takes a template out of use (停用).
     *
     * @throws RuleViolation {@code replytemplate.gone}, {@code replytemplate.clash}
     */
    public void end(Actor actor, UUID series, int version) {
        if (!keeps(actor)) {
            throw new RightMissing(Right.ISSUE_TRIAGE);
        }
        ReplyTemplate before = ended(actor, series, version, OfficeTime.today(clock));
        audit.record(actor, "REPLY_TEMPLATE_END", "reply_template", series.toString(), Map.of("title", before.title()));
    }

    /** Ends the version of today; one that began today never held and is taken away. */
    private ReplyTemplate ended(Actor actor, UUID series, int version, LocalDate today) {
        ReplyTemplate before = jdbc.sql(SELECT + " and t.series = ? for update")
                .params(today, today, series)
                .query(ReplyTemplates::row)
                .optional()
                .filter(one -> keeps(actor, one))
                .orElseThrow(() -> new RuleViolation("replytemplate.gone"));
        if (before.version() != version) {
            throw new RuleViolation("replytemplate.clash", before.notedBy());
        }
        if (before.from().equals(today)) {
            jdbc.sql("delete from reply_template where series = ? and valid_from = ?")
                    .params(series, today)
                    .update();
        } else {
            jdbc.sql("update reply_template set valid_to = ? where series = ? and valid_from = ?")
                    .params(today, series, before.from())
                    .update();
        }
        return before;
    }

    private static ReplyTemplate row(ResultSet row, int number) throws SQLException {
        @Nullable UUID unit = row.getObject(2, UUID.class);
        return new ReplyTemplate(
                row.getObject(1, UUID.class),
                unit == null ? null : new UnitId(unit),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getString(10),
                row.getInt(11));
    }
}
