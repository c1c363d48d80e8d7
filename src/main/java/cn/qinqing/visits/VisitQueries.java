package cn.qinqing.visits;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.Raised;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.SortBy;
import cn.qinqing.visits.domain.VisitGuards;
import cn.qinqing.visits.domain.VisitRevisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and details of visits, each in the reader's scope. */
@Service
@Transactional(readOnly = true)
public class VisitQueries {

    private static final String FROM = """
             from visit v join enterprise e on e.id = v.enterprise_id left join person p on p.id = v.recorder_person_id left join unit u on u.id = v.unit_id
            """;
    private static final String COLUMNS =
            "select v.id, v.visit_on, v.mode, v.enterprise_id, e.name, e.division_code, v.text, v.issue_count, p.name, u.name";
    private static final String ROW = COLUMNS + FROM;

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final VisitRevisions revisions;

    VisitQueries(JdbcClient jdbc, VisitRevisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** One page, newest first where nothing else is asked, in one query. */
    public List<VisitRow> page(Actor actor, VisitFilter filter, List<SortBy<VisitSort>> order, long offset, int limit) {
        actor.require(Right.VISIT_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        params.add(limit);
        params.add(offset);
        return jdbc.sql(ROW + where
                        + SortBy.clause(order, VisitSort::column, "v.id", SortBy.down(VisitSort.ON))
                        + " limit ? offset ?")
                .params(params)
                .query(VisitQueries::row)
                .list();
    }

    /** Ids of the visits that the filter leaves, newest first, at most so many. */
    public List<UUID> ids(Actor actor, VisitFilter filter, int limit) {
        actor.require(Right.VISIT_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        params.add(limit);
        return jdbc.sql("select v.id from visit v join enterprise e on e.id = v.enterprise_id" + where
                        + " order by v.visit_on desc, v.id desc limit ?")
                .params(params)
                .query(UUID.class)
                .list();
    }

    public long count(Actor actor, VisitFilter filter) {
        actor.require(Right.VISIT_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        return jdbc.sql("select count(*) from visit v join enterprise e on e.id = v.enterprise_id" + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    /**
     * One visit, also one that was taken back.
     *
     * @throws RuleViolation {@code visits.unknown} when there is none within the actor's scope
     */
    public VisitDetails details(Actor actor, VisitId id) {
        actor.require(Right.VISIT_READ);
        List<Object> params = new ArrayList<>();
        String where = " where v.state in ('HELD', 'WITHDRAWN')"
                + narrowed(actor, new VisitFilter(null, null, null, null, null, false, null), params);
        params.add(id.value());
        List<VisitDetails.Participant> participants = jdbc.sql(
                        "select side = 'GOVERNMENT', name, coalesce(unit_name, title) from visit_participant where visit_id = ? order by side desc, position")
                .param(id.value())
                .query((row, n) -> new VisitDetails.Participant(row.getBoolean(1), row.getString(2), row.getString(3)))
                .list();
        List<VisitDetails.Earlier> earlier = revisions.of(id);
        return jdbc.sql(
                        "select v.id, v.visit_on, v.mode, v.enterprise_id, e.name, e.division_code, '', v.issue_count, p.name, u.name,"
                                + " v.text, b.name, v.confirmed_at is not null, v.recorded_at, v.state = 'WITHDRAWN', v.version, v.recorded_by, v.on_behalf_of,"
                                + " v.answers, v.materials, v.follow_up, v.follow_up_on, v.followed_up_on"
                                + FROM
                                + " left join person b on b.id = v.on_behalf_of" + where + " and v.id = ?")
                .params(params)
                .query((row, n) -> new VisitDetails(
                        row(row, n),
                        row.getString(11),
                        participants,
                        row.getString(12),
                        row.getBoolean(13),
                        OfficeTime.instant(row.getObject(14, LocalDateTime.class)),
                        row.getBoolean(15),
                        earlier,
                        row.getInt(16),
                        VisitGuards.change(
                                actor, row.getObject(17, UUID.class), !row.getBoolean(15), row.getBoolean(13)),
                        VisitGuards.confirmable(
                                actor, row.getObject(18, UUID.class), !row.getBoolean(15), row.getBoolean(13)),
                        new VisitExtras(
                                row.getString(19),
                                row.getString(20),
                                row.getString(21),
                                row.getObject(22, LocalDate.class)),
                        row.getObject(23, LocalDate.class)))
                .optional()
                .orElseThrow(() -> new RuleViolation("visits.unknown"));
    }

    /** The stops of a trip that the actor may see, in their order, those taken back too. */
    List<TogetherRow> together(Actor actor, TripId trip) {
        return together(actor, "v.trip_id", "v.trip_stop", trip.value());
    }

    /** The enterprises of a group visit that the actor may see, by name, those taken back too. */
    List<TogetherRow> together(Actor actor, GroupId group) {
        return together(actor, "v.group_id", "e.name_key", group.value());
    }

    private List<TogetherRow> together(Actor actor, String column, String order, UUID whole) {
        List<Object> params = new ArrayList<>();
        String scope = narrowed(actor, new VisitFilter(null, null, null, null, null, false, null), params);
        params.addFirst(whole);
        return jdbc.sql(COLUMNS + ", v.state = 'WITHDRAWN'" + FROM + " where " + column + " = ?" + scope + " order by "
                        + order + ", v.id")
                .params(params)
                .query((row, n) -> new TogetherRow(row(row, n), row.getBoolean(11)))
                .list();
    }

    /** How many visits a trip has, whoever may see them. */
    int allTogether(TripId trip) {
        return jdbc.sql("select count(*) from visit where trip_id = ?")
                .param(trip.value())
                .query(Integer.class)
                .single();
    }

    /** How many visits a group visit has, whoever may see them. */
    int allTogether(GroupId group) {
        return jdbc.sql("select count(*) from visit where group_id = ?")
                .param(group.value())
                .query(Integer.class)
                .single();
    }

    /** Issues that a visit raised, with their numbers. */
    List<Raised> issuesOf(VisitId visit) {
        return jdbc.sql("select id, number from issue where origin_kind = 'VISIT' and origin_id = ? order by number")
                .param(visit.value())
                .query((row, n) -> new Raised(new IssueId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    private static String where(Actor actor, VisitFilter filter, List<Object> params) {
        return " where v.state = 'HELD'" + narrowed(actor, filter, params);
    }

    private static String narrowed(Actor actor, VisitFilter filter, List<Object> params) {
        StringBuilder where = new StringBuilder();
        switch (actor.scope()) {
            case Scope.All all -> {}
            case Scope.Nothing nothing -> where.append(" and 1 = 0");
            case Scope.Within within when within.divisions().isEmpty() -> where.append(" and 1 = 0");
            case Scope.Within within -> {
                where.append(" and e.division_code in ("
                        + String.join(
                                ", ", Collections.nCopies(within.divisions().size(), "?")) + ")");
                params.addAll(within.divisions());
            }
        }
        and(where, params, "v.visit_on >= ?", filter.from());
        and(where, params, "v.visit_on <= ?", filter.to());
        and(
                where,
                params,
                "v.mode = ?",
                filter.mode() == null ? null : filter.mode().name());
        and(where, params, "e.division_code = ?", filter.divisionCode());
        if (filter.enterprise() != null) {
            // a visit keeps the name under which it was recorded: what was merged is read through its pointer
            where.append(" and (e.id = ? or e.merged_into = ?)");
            params.addAll(
                    List.of(filter.enterprise().value(), filter.enterprise().value()));
        }
        if (filter.mine()) {
            and(
                    where,
                    params,
                    "v.recorded_by = ?",
                    actor.accountId().map(one -> one.value()).orElse(null));
        }
        if (filter.toCheck()) {
            where.append(" and v.confirmed_at is null and v.on_behalf_of = ?");
            params.add(actor.personId().map(one -> one.value()).orElse(NOBODY));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            and(where, params, "e.name_key like ?", NameKey.like(filter.text()));
        }
        return where.toString();
    }

    /** Adds to a query over visits what the actor may see of them. */
    static String scope(Actor actor, List<Object> params) {
        return narrowed(actor, new VisitFilter(null, null, null, null, null, false, null), params);
    }

    private static void and(
            StringBuilder where,
            List<Object> params,
            String condition,
            @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            params.add(value);
        }
    }

    private static VisitRow row(ResultSet row, int number) throws SQLException {
        return new VisitRow(
                new VisitId(row.getObject(1, UUID.class)),
                row.getObject(2, LocalDate.class),
                VisitMode.valueOf(row.getString(3)),
                new EnterpriseId(row.getObject(4, UUID.class)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getString(9),
                row.getString(10));
    }
}
