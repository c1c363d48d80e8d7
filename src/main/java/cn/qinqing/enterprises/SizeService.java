package cn.qinqing.enterprises;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.SizeRules.Measure;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Size classes with their day and reason (规模划型): judged by {@link SizeRules}, or set by hand with a reason. Each
 * judgement stays: the class of the day of a contract decides about late payment (国令第802号 §3).
 */
@Service
@Transactional
public class SizeService {

    private static final int LONGEST_REASON = 300;

    private final EnterpriseService enterprises;
    private final EnterpriseQueries queries;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    SizeService(
            EnterpriseService enterprises, EnterpriseQueries queries, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.enterprises = enterprises;
        this.queries = queries;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A judgement as it was noted; no reason means that the rule judged. */
    public record Judged(
            LocalDate day,
            SizeClass size,
            @Nullable String industryCode,
            Map<Measure, BigDecimal> figures,
            @Nullable String reason,
            String actor) {}

    /**
     * Judges an enterprise by figures of a day, or notes a class set by hand. The newest day's class is the enterprise's.
     *
     * @throws RuleViolation {@code enterprises.size.future}, {@code enterprises.size.negative}; by the rule
     *     {@code enterprises.size.industryMissing}, {@code enterprises.size.notListed} when the table leaves the industry
     *     out, {@code enterprises.size.figureMissing}; by hand {@code enterprises.size.reasonMissing}; what
     *     {@link EnterpriseService#edit} refuses
     */
    public SizeClass judge(Actor actor, EnterpriseId id, SizeForm form) {
        actor.require(Right.ENTERPRISE_EDIT);
        EnterpriseForm enterprise = queries.details(actor, id).form();
        if (form.day().isAfter(OfficeTime.today(clock))) {
            throw new RuleViolation("enterprises.size.future");
        }
        if (form.figures().values().stream().anyMatch(figure -> figure.signum() < 0)) {
            throw new RuleViolation("enterprises.size.negative");
        }
        SizeClass size = form.byHand() == null ? byRule(enterprise.industryCode(), form) : byHand(form);
        if (enterprise.sizeJudgedOn() == null || !form.day().isBefore(enterprise.sizeJudgedOn())) {
            enterprises.edit(actor, id, enterprise.withSize(size, form.day(), form.version()));
        }
        note(actor, id, enterprise.industryCode(), size, form);
        audit.record(
                actor,
                "ENTERPRISE_SIZED",
                "enterprise",
                id.toString(),
                Map.of(
                        "size",
                        size.name(),
                        "day",
                        form.day().toString(),
                        "reason",
                        form.byHand() == null ? "213" : String.valueOf(form.reason())));
        return size;
    }

    /** All judgements of an enterprise and of what was merged into it, the newest day first. */
    @Transactional(readOnly = true)
    public List<Judged> history(Actor actor, EnterpriseId id) {
        actor.require(Right.ENTERPRISE_READ);
        queries.details(actor, id);
        return jdbc.sql("""
                        select s.judged_on, s.size_class, s.industry_code, s.staff, s.revenue, s.assets, s.reason, s.actor_name
                        from enterprise_size s join enterprise x on x.id = s.enterprise_id
                        where x.id = ? or x.merged_into = ? order by s.judged_on desc, s.noted_at desc""")
                .params(id.value(), id.value())
                .query((row, number) -> judged(row))
                .list();
    }

    private static SizeClass byRule(@Nullable String industry, SizeForm form) {
        if (industry == null || industry.length() < 3) {
            throw new RuleViolation("enterprises.size.industryMissing");
        }
        List<Measure> asked = SizeRules.asked(industry, form.day());
        if (asked.isEmpty()) {
            throw new RuleViolation("enterprises.size.notListed", industry);
        }
        if (!form.figures().keySet().containsAll(asked)) {
            throw new RuleViolation("enterprises.size.figureMissing");
        }
        return SizeRules.judge(industry, form.figures(), form.day())
                .orElseThrow()
                .size();
    }

    private static SizeClass byHand(SizeForm form) {
        if (form.reason() == null || form.reason().isBlank()) {
            throw new RuleViolation("enterprises.size.reasonMissing");
        }
        if (form.reason().length() > LONGEST_REASON) {
            throw new RuleViolation("enterprises.size.reasonLong", LONGEST_REASON);
        }
        return java.util.Objects.requireNonNull(form.byHand());
    }

    private void note(Actor actor, EnterpriseId id, @Nullable String industry, SizeClass size, SizeForm form) {
        jdbc.sql("""
                        insert into enterprise_size (id, enterprise_id, judged_on, size_class, industry_code, staff, revenue,
                          assets, reason, noted_by, actor_name, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        id.value(),
                        form.day(),
                        size.name(),
                        industry,
                        form.figures().get(Measure.STAFF),
                        form.figures().get(Measure.REVENUE),
                        form.figures().get(Measure.ASSETS),
                        form.byHand() == null ? null : form.reason(),
                        actor.accountId().map(one -> one.value()).orElse(null),
                        actor.name(),
                        OfficeTime.column(clock.instant())))
                .update();
    }

    private static Judged judged(ResultSet row) throws SQLException {
        Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            BigDecimal figure = row.getBigDecimal(4 + measure.ordinal());
            if (figure != null) {
                figures.put(measure, figure);
            }
        }
        return new Judged(
                row.getObject(1, LocalDate.class),
                SizeClass.valueOf(row.getString(2)),
                row.getString(3),
                figures,
                row.getString(7),
                row.getString(8));
    }
}
