package cn.qinqing.enterprises;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Days on which an enterprise wants nobody to come (安静日): a period, or one day of each week (优化营商环境条例 §48: do not
 * disturb production). Booking a visit asks {@link #quietOn}.
 */
@Service
@Transactional
public class QuietDays {

    /** Days of quiet; without a weekday every day of the period. */
    public record Quiet(
            UUID id, EnterpriseId enterprise, @Nullable DayOfWeek weekday, Period period, String reason, int version) {}

    private static final String ROW =
            "select id, enterprise_id, weekday, valid_from, valid_to, reason, version from quiet_time";

    private final EnterpriseQueries queries;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    QuietDays(EnterpriseQueries queries, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why the enterprise wants quiet on a day; empty when it does not. */
    @Transactional(readOnly = true)
    public Optional<String> quietOn(EnterpriseId enterprise, LocalDate day) {
        return jdbc.sql(
                        "select reason from quiet_time where enterprise_id = ? and valid_from <= ? and valid_to > ? and (weekday is null or weekday = ?) order by weekday, valid_from limit 1")
                .params(enterprise.value(), day, day, day.getDayOfWeek().getValue())
                .query(String.class)
                .optional();
    }

    /** What holds or will hold, in the order of the days. */
    @Transactional(readOnly = true)
    public List<Quiet> of(Actor actor, EnterpriseId enterprise) {
        queries.details(actor, enterprise);
        return jdbc.sql(ROW + " where enterprise_id = ? and valid_to > ? order by weekday, valid_from")
                .params(enterprise.value(), OfficeTime.today(clock))
                .query(QuietDays::quiet)
                .list();
    }

    /**
     * Notes days of quiet.
     *
     * @param weekday one day of each week, or null for every day of the period
     * @throws RuleViolation {@code enterprises.quiet.reasonMissing}, {@code enterprises.quiet.endMissing} when every day
     *     would be quiet for ever, {@code enterprises.quiet.past}
     */
    public UUID add(Actor actor, EnterpriseId enterprise, @Nullable DayOfWeek weekday, Period period, String reason) {
        actor.require(Right.ENTERPRISE_EDIT);
        queries.details(actor, enterprise);
        if (reason.isBlank()) {
            throw new RuleViolation("enterprises.quiet.reasonMissing");
        }
        if (weekday == null && period.isOpen()) {
            throw new RuleViolation("enterprises.quiet.endMissing");
        }
        if (!period.to().isAfter(OfficeTime.today(clock))) {
            throw new RuleViolation("enterprises.quiet.past");
        }
        UUID id = Ids.next();
        jdbc.sql(
                        "insert into quiet_time (id, enterprise_id, weekday, valid_from, valid_to, reason, noted_at, noted_by) values (:id, :enterprise, :weekday, :from, :to, :reason, :at, :by)")
                .param("id", id)
                .param("enterprise", enterprise.value())
                .param("weekday", weekday == null ? null : weekday.getValue())
                .param("from", period.from())
                .param("to", period.to())
                .param("reason", reason.strip())
                .param("at", OfficeTime.column(clock.instant()))
                .param("by", actor.name())
                .update();
        audit.record(
                actor,
                "QUIET_NOTED",
                "enterprise",
                enterprise.toString(),
                Map.of("from", period.from(), "to", period.to(), "reason", reason.strip()));
        return id;
    }

    /**
     * From today on visits are welcome again; days that are over stay noted.
     *
     * @throws RuleViolation {@code enterprises.quiet.unknown} when somebody ended or changed it meanwhile
     */
    public void end(Actor actor, UUID id, int version) {
        actor.require(Right.ENTERPRISE_EDIT);
        LocalDate today = OfficeTime.today(clock);
        Quiet known = jdbc.sql(ROW + " where id = ? and valid_to > ? for update")
                .params(id, today)
                .query(QuietDays::quiet)
                .optional()
                .filter(one -> one.version() == version)
                .orElseThrow(() -> new RuleViolation("enterprises.quiet.unknown"));
        queries.details(actor, known.enterprise());
        if (known.period().from().isBefore(today)) {
            jdbc.sql("update quiet_time set valid_to = ?, version = version + 1 where id = ?")
                    .params(today, id)
                    .update();
        } else {
            jdbc.sql("delete from quiet_time where id = ?").param(id).update();
        }
        audit.record(
                actor,
                "QUIET_ENDED",
                "enterprise",
                known.enterprise().toString(),
                Map.of("day", today, "reason", known.reason()));
    }

    private static Quiet quiet(ResultSet row, int number) throws SQLException {
        int weekday = row.getInt(3);
        return new Quiet(
                row.getObject(1, UUID.class),
                new EnterpriseId(row.getObject(2, UUID.class)),
                weekday == 0 ? null : DayOfWeek.of(weekday),
                new Period(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)),
                row.getString(6),
                row.getInt(7));
    }
}
