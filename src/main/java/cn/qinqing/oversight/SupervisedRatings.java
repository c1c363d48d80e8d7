package cn.qinqing.oversight;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRating;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.oversight.domain.OversightScope;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ratings with who gave them and from where (评价监督), for supervisors alone: a rated unit sees aggregates of five or more. */
@Service
@Transactional(readOnly = true)
public class SupervisedRatings {

    private static final int LONGEST_NOTE = 1_000;

    private static final String SOON =
            "(r.way <> 'NOT_REACHED' and p.signed_at is not null and r.rated_at < timestampadd(minute, 10, p.signed_at))";
    private static final String DEVICE = """
            (t.device_hash is not null and (select count(distinct oi.enterprise_id) from rating_trace ot
              join issue_rating o on o.id = ot.rating_id join issue oi on oi.id = o.issue_id where ot.device_hash = t.device_hash
              and ot.noted_at between timestampadd(day, -30, t.noted_at) and timestampadd(day, 30, t.noted_at)) >= %d)""";
    private static final String FROM = """
             from issue_rating r join issue i on i.id = r.issue_id join enterprise e on e.id = i.enterprise_id
            left join unit u on u.id = i.lead_unit_id left join issue_reply p on p.issue_id = r.issue_id and p.round = r.round
            left join rating_trace t on t.rating_id = r.id left join rating_look l on l.rating_id = r.id where 1 = 1""";

    private final JdbcClient jdbc;
    private final OversightScope scope;
    private final Settings settings;
    private final AuditLog audit;
    private final Clock clock;

    SupervisedRatings(JdbcClient jdbc, OversightScope scope, Settings settings, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page, the latest first. */
    public List<RatingRow> page(Actor actor, RatingFilter filter, long offset, int limit) {
        actor.require(Right.OVERSIGHT_READ);
        List<Object> params = new ArrayList<>();
        String device = device();
        String where = where(actor, filter, device, params);
        Collections.addAll(params, limit, offset);
        return jdbc.sql(
                        "select r.id, r.issue_id, i.number, e.id, e.name, e.division_code, u.name, r.satisfaction, r.way, r.words, r.rated_at,"
                                + " r.noted_by_name, t.staff_network, t.staff_session, " + SOON + ", " + device
                                + ", t.contact_changed, l.note, l.looked_name, l.looked_at" + FROM + where
                                + " order by r.rated_at desc, r.id limit ? offset ?")
                .params(params)
                .query((row, n) -> row(row))
                .list();
    }

    public long count(Actor actor, RatingFilter filter) {
        actor.require(Right.OVERSIGHT_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, device(), params);
        return jdbc.sql("select count(*)" + FROM + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    /**
     * Marks a rating as looked at (已查看).
     *
     * @param note what was found, up to 1,000 characters
     * @throws RuleViolation {@code oversight.rating.unknown}, {@code oversight.look.done}, {@code oversight.look.note.missing},
     *     {@code oversight.look.note.long}
     */
    @Transactional
    public void look(Actor actor, UUID rating, String note) {
        actor.require(Right.OVERSIGHT_READ);
        UUID account =
                actor.accountId().map(one -> one.value()).orElseThrow(() -> new RuleViolation("oversight.person.none"));
        String said = note.strip();
        if (said.isEmpty()) {
            throw new RuleViolation("oversight.look.note.missing");
        }
        if (said.codePointCount(0, said.length()) > LONGEST_NOTE) {
            throw new RuleViolation("oversight.look.note.long", LONGEST_NOTE);
        }
        List<Object> params = new ArrayList<>();
        params.add(rating);
        String within = scope.of(actor).ofIssues(params);
        String number = jdbc.sql("select i.number" + FROM + " and r.id = ?" + within)
                .params(params)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RuleViolation("oversight.rating.unknown"));
        int stored = jdbc.sql(
                        "insert ignore into rating_look (rating_id, note, looked_by, looked_name, looked_at) values (?, ?, ?, ?, ?)")
                .params(rating, said, account, actor.name(), OfficeTime.column(clock.instant()))
                .update();
        if (stored == 0) {
            throw new RuleViolation("oversight.look.done");
        }
        audit.record(actor, "RATING_LOOKED", "rating", rating.toString(), Map.of("number", number));
    }

    private String device() {
        return DEVICE.formatted(settings.today(OversightSettings.DEVICE_ENTERPRISES));
    }

    private String where(Actor actor, RatingFilter filter, String device, List<Object> params) {
        StringBuilder where = new StringBuilder(scope.of(actor).ofIssues(params));
        if (filter.from() != null) {
            where.append(" and r.rated_at >= ?");
            params.add(start(filter.from()));
        }
        if (filter.to() != null) {
            where.append(" and r.rated_at < ?");
            params.add(start(filter.to().plusDays(1)));
        }
        if (filter.level() != null) {
            where.append(" and r.satisfaction = ?");
            params.add(filter.level().name());
        }
        if (filter.suspicious()) {
            where.append(" and (t.staff_network or t.staff_session or t.contact_changed or ")
                    .append(SOON)
                    .append(" or ")
                    .append(device)
                    .append(')');
        }
        if (filter.open()) {
            where.append(" and l.rating_id is null");
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append(" and (i.number like ? or e.name_key like ?)");
            params.add("%" + filter.text().strip().replaceAll("[%_\\\\]", "\\\\$0") + "%");
            params.add(NameKey.like(filter.text()));
        }
        return where.toString();
    }

    private static LocalDateTime start(LocalDate day) {
        return OfficeTime.column(day.atStartOfDay(OfficeTime.ZONE).toInstant());
    }

    private static RatingRow row(ResultSet row) throws SQLException {
        Set<RatingReason> reasons = EnumSet.noneOf(RatingReason.class);
        for (RatingReason reason : RatingReason.values()) {
            // in the order of the columns
            if (row.getBoolean(13 + reason.ordinal())) {
                reasons.add(reason);
            }
        }
        String level = row.getString(8);
        String note = row.getString(18);
        return new RatingRow(
                row.getObject(1, UUID.class),
                new IssueId(row.getObject(2, UUID.class)),
                row.getString(3),
                new EnterpriseId(row.getObject(4, UUID.class)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                level == null ? null : Satisfaction.valueOf(level),
                IssueRating.Way.valueOf(row.getString(9)),
                row.getString(10),
                OfficeTime.instant(row.getObject(11, LocalDateTime.class)),
                row.getString(12),
                reasons,
                note == null
                        ? null
                        : new RatingRow.Look(
                                note, row.getString(19), OfficeTime.instant(row.getObject(20, LocalDateTime.class))));
    }
}
