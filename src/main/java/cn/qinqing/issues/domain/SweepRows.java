package cn.qinqing.issues.domain;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.LadderClock;
import cn.qinqing.issues.domain.LadderReach.Noted;
import cn.qinqing.issues.domain.LadderReach.Standing;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the sweep reads and writes, many issues at a time. */
@Component
class SweepRows {

    private static final String OPEN = """
            select i.id, i.round, i.status, i.enterprise_id, i.operating_body_id, i.lead_unit_id, e.division_code, i.acknowledge_by,
              i.contact_by, i.dispatched_on, t.progress_days, t.report_months, i.due_on, i.original_due_on
            from issue i join enterprise e on e.id = i.enterprise_id join issue_term t on t.id = i.term_id
            where i.status in ('DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED') and i.lead_unit_id is not null
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SweepRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An issue that is being handled. */
    record Open(
            UUID id,
            int round,
            EnterpriseId enterprise,
            BodyId body,
            UnitId unit,
            String division,
            @Nullable LocalDate dispatched,
            @Nullable Integer reportMonths,
            @Nullable LocalDate original,
            Standing standing) {

        Open reported(LocalDate by) {
            Standing now = standing;
            return new Open(
                    id,
                    round,
                    enterprise,
                    body,
                    unit,
                    division,
                    dispatched,
                    reportMonths,
                    original,
                    new Standing(now.status(), now.acknowledge(), now.contact(), now.progress(), by, now.due()));
        }
    }

    /** A notice to be written; without a number a step that is skipped. */
    record Written(
            UUID id,
            Open issue,
            LadderReach.Reached reached,
            @Nullable String number,
            @Nullable LocalDate answerBy) {}

    /** Somebody whom a notice reaches. */
    record Told(UUID notice, UUID recipient, boolean person) {}

    /** The next ones after an id, in the order of their ids. */
    List<Open> after(@Nullable UUID last, int limit, OfficeCalendar calendar) {
        var statement = last == null
                ? jdbc.sql(OPEN + " order by i.id limit ?").param(limit)
                : jdbc.sql(OPEN + " and i.id > ? order by i.id limit ?").params(last, limit);
        List<Open> page = statement.query((row, n) -> open(row, calendar)).list();
        Map<UUID, LocalDate> progress = lastProgress(page);
        return page.stream()
                .map(one -> {
                    if (one.reportMonths() == null || one.dispatched() == null) {
                        return one;
                    }
                    LocalDate from = progress.getOrDefault(one.id(), one.dispatched());
                    return one.reported(calendar.orNext(from.plusMonths(one.reportMonths())));
                })
                .toList();
    }

    private static Open open(ResultSet row, OfficeCalendar calendar) throws SQLException {
        LocalDate dispatched = row.getObject(10, LocalDate.class);
        Integer progressDays = row.getObject(11, Integer.class);
        return new Open(
                row.getObject(1, UUID.class),
                row.getInt(2),
                new EnterpriseId(row.getObject(4, UUID.class)),
                new BodyId(row.getObject(5, UUID.class)),
                new UnitId(row.getObject(6, UUID.class)),
                row.getString(7),
                dispatched,
                row.getObject(12, Integer.class),
                row.getObject(14, LocalDate.class),
                new Standing(
                        IssueStatus.valueOf(row.getString(3)),
                        row.getObject(8, LocalDate.class),
                        row.getObject(9, LocalDate.class),
                        dispatched == null || progressDays == null ? null : calendar.after(dispatched, progressDays),
                        null,
                        row.getObject(13, LocalDate.class)));
    }

    /** The days of the latest progress of those that report by month. */
    private Map<UUID, LocalDate> lastProgress(List<Open> page) {
        List<UUID> ids = page.stream()
                .filter(one -> one.reportMonths() != null)
                .map(Open::id)
                .toList();
        Map<UUID, LocalDate> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "select issue_id, max(happened_at) from issue_event where issue_id in (:ids) and command = 'PROGRESS' group by issue_id")
                    .param("ids", ids)
                    .query(row -> {
                        found.put(
                                row.getObject(1, UUID.class),
                                OfficeTime.dayOf(OfficeTime.instant(row.getObject(2, LocalDateTime.class))));
                    });
        }
        return found;
    }

    /** What was noted for the present round of these. */
    Map<UUID, List<Noted>> noted(List<Open> page) {
        Map<UUID, List<Noted>> found = new HashMap<>();
        jdbc.sql("""
                        select s.issue_id, s.step_code, s.place, s.clock, s.base_on from issue_supervision s
                        join issue i on i.id = s.issue_id and i.round = s.round where s.issue_id in (:ids)""").param("ids", page.stream().map(Open::id).toList()).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), key -> new ArrayList<>())
                    .add(new Noted(
                            row.getString(2),
                            row.getInt(3),
                            LadderClock.valueOf(row.getString(4)),
                            row.getObject(5, LocalDate.class)));
        });
        return found;
    }

    void write(List<Written> notices, List<Told> told, Instant now) {
        LocalDate today = OfficeTime.dayOf(now);
        batches.batchUpdate(
                """
                insert into issue_supervision (id, issue_id, round, step_code, place, clock, whom, base_on, state, made_on, made_at, number,
                  colour, unit_id, due_on, original_due_on, answer_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", notices.stream().map(one -> values(one, today, now)).toList());
        batches.batchUpdate(
                "insert into issue_supervision_told (supervision_id, recipient, person_id, account_id) values (?, ?, ?, ?)",
                told.stream()
                        .map(one -> new Object[] {
                            one.notice(),
                            one.recipient(),
                            one.person() ? one.recipient() : null,
                            one.person() ? null : one.recipient()
                        })
                        .toList());
    }

    private static Object[] values(Written one, LocalDate today, Instant now) {
        boolean raised = one.number() != null;
        return Arrays.asList(
                        one.id(),
                        one.issue().id(),
                        one.issue().round(),
                        one.reached().step().code(),
                        one.reached().step().place(),
                        one.reached().step().clock().name(),
                        one.reached().step().whom().name(),
                        one.reached().base(),
                        raised ? "RAISED" : "SKIPPED",
                        today,
                        OfficeTime.column(now),
                        one.number(),
                        raised ? one.reached().step().colour().name() : null,
                        raised ? one.issue().unit().value() : null,
                        one.issue().standing().due(),
                        one.issue().original(),
                        one.answerBy())
                .toArray();
    }

    /** The leaders who keep in touch with these enterprises on a day. */
    Map<EnterpriseId, List<UUID>> leaders(List<EnterpriseId> enterprises, LocalDate day) {
        Map<EnterpriseId, List<UUID>> found = new HashMap<>();
        if (!enterprises.isEmpty()) {
            jdbc.sql("""
                            select a.enterprise_id, h.person_id from assignment a
                            join post_holding h on h.post_id = a.post_id and h.valid_from <= :day and h.valid_to > :day
                            where a.role = 'LEADER' and a.valid_from <= :day and a.valid_to > :day and a.enterprise_id in (:ids)""")
                    .param("day", day)
                    .param(
                            "ids",
                            enterprises.stream()
                                    .map(EnterpriseId::value)
                                    .distinct()
                                    .toList())
                    .query(row -> {
                        found.computeIfAbsent(new EnterpriseId(row.getObject(1, UUID.class)), key -> new ArrayList<>())
                                .add(row.getObject(2, UUID.class));
                    });
        }
        return found;
    }

    /** Who holds a post on a day. */
    List<UUID> holders(UUID post, LocalDate day) {
        return jdbc.sql("select person_id from post_holding where post_id = ? and valid_from <= ? and valid_to > ?")
                .params(post, day, day)
                .query(UUID.class)
                .list();
    }

    static UUID newId() {
        return Ids.next();
    }
}
