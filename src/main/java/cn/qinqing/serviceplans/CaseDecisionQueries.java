package cn.qinqing.serviceplans;

import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.people.WhoSees;
import cn.qinqing.serviceplans.domain.CaseDecisionReader;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.SortBy;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists and details of case-by-case decisions: of the enterprises within the scope, those that the own unit proposed, and
 * those for which it was asked.
 */
@Service
@Transactional(readOnly = true)
public class CaseDecisionQueries {

    private static final String FROM = """
             from case_decision c join enterprise e on e.id = c.enterprise_id join unit u on u.id = c.unit_id
            left join enterprise_project p on p.id = c.project_id""";
    private static final String ROW = """
            select c.id, c.number, c.title, c.state, c.enterprise_id, e.name, p.name, u.name, c.amount, c.proposed_on, c.state_since,
              (select count(*) from case_ask a where a.case_id = c.id and a.round = c.round),
              (select count(*) from case_opinion o where o.case_id = c.id and o.round = c.round),
              (select min(a.due_on) from case_ask a left join case_opinion o on o.ask_id = a.id
                where a.case_id = c.id and a.round = c.round and o.id is null)""";

    private final JdbcClient jdbc;
    private final CaseDecisionReader reader;
    private final WorkingDays days;
    private final Clock clock;

    CaseDecisionQueries(JdbcClient jdbc, CaseDecisionReader reader, WorkingDays days, Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.days = days;
        this.clock = clock;
    }

    /** One page, the latest first where nothing else is asked, in one query. */
    public List<CaseDecisionRow> page(
            Actor actor, CaseDecisionFilter filter, List<SortBy<CaseDecisionSort>> order, long offset, int limit) {
        actor.require(Right.CASE_READ);
        List<Object> params = new ArrayList<>();
        String sql = ROW + FROM + where(actor, filter, params)
                + SortBy.clause(order, CaseDecisionSort::column, "c.id", SortBy.down(CaseDecisionSort.PROPOSED))
                + " limit ? offset ?";
        params.add(limit);
        params.add(offset);
        return jdbc.sql(sql).params(params).query(CaseDecisionQueries::row).list();
    }

    public long count(Actor actor, CaseDecisionFilter filter) {
        actor.require(Right.CASE_READ);
        List<Object> params = new ArrayList<>();
        return jdbc.sql("select count(*)" + FROM + where(actor, filter, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    /** @throws RuleViolation {@code serviceplans.case.unknown} when there is none that the actor may see */
    public CaseDecisionDetails details(Actor actor, CaseDecisionId id) {
        return reader.details(seen(actor, id), id);
    }

    /**
     * The row of a decision that the actor may see.
     *
     * @throws RuleViolation {@code serviceplans.case.unknown}
     */
    public CaseDecisionRow seen(Actor actor, CaseDecisionId id) {
        actor.require(Right.CASE_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, CaseDecisionFilter.none(), params);
        params.add(id.value());
        return jdbc.sql(ROW + FROM + where + " and c.id = ?")
                .params(params)
                .query(CaseDecisionQueries::row)
                .optional()
                .orElseThrow(() -> new RuleViolation("serviceplans.case.unknown"));
    }

    /** Whether the enterprise of a decision lies within the actor's scope, and not only the own unit's part in it. */
    public boolean inScope(Actor actor, CaseDecisionId id) {
        actor.require(Right.CASE_READ);
        return switch (actor.scope()) {
            case Scope.All all -> true;
            case Scope.Within within
            when !within.divisions().isEmpty() -> {
                List<Object> params = new ArrayList<>(within.divisions());
                params.add(id.value());
                yield jdbc.sql("select count(*) from case_decision c join enterprise e on e.id = c.enterprise_id"
                                        + " where e.division_code in ("
                                        + marks(within.divisions().size()) + ") and c.id = ?")
                                .params(params)
                                .query(Long.class)
                                .single()
                        > 0;
            }
            default -> false;
        };
    }

    /** By what a decision is seen. */
    public WhoSees.Audience audience(Actor actor, CaseDecisionId id) {
        seen(actor, id);
        String division = jdbc.sql(
                        "select e.division_code from case_decision c join enterprise e on e.id = c.enterprise_id where c.id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        List<UUID> units = jdbc.sql(
                        "select unit_id from case_decision where id = ? union select unit_id from case_ask where case_id = ?")
                .params(Collections.nCopies(2, id.value()))
                .query(UUID.class)
                .list();
        return new WhoSees.Audience(division, units.stream().map(UnitId::new).collect(Collectors.toUnmodifiableSet()));
    }

    /** Opinions for which the actor's own unit is asked and that it did not give, the most urgent first. */
    public List<CaseOpinionRow> opinions(Actor actor, long offset, int limit) {
        actor.require(Right.CASE_OPINE);
        UUID unit = actor.unitId().map(UnitId::value).orElse(new UUID(0, 0));
        LocalDate today = OfficeTime.today(clock);
        return jdbc.sql("""
                        select c.id, c.number, c.title, e.name, u.name, a.asked_name, a.asked_on, a.due_on""" + OPEN + """
                         order by a.due_on, a.asked_on, c.id limit ? offset ?""")
                .params(unit, limit, offset)
                .query((row, n) -> {
                    LocalDate due = row.getObject(8, LocalDate.class);
                    return new CaseOpinionRow(
                            new CaseDecisionId(row.getObject(1, UUID.class)),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getObject(7, LocalDate.class),
                            due,
                            left(today, due));
                })
                .list();
    }

    private static final String OPEN = """
             from case_ask a join case_decision c on c.id = a.case_id and c.round = a.round and c.state = 'JOINT_REVIEW'
            join enterprise e on e.id = c.enterprise_id join unit u on u.id = c.unit_id
            where a.unit_id = ? and not exists (select 1 from case_opinion o where o.ask_id = a.id)""";

    public long countOpinions(Actor actor) {
        actor.require(Right.CASE_OPINE);
        return jdbc.sql("select count(*)" + OPEN)
                .param(actor.unitId().map(UnitId::value).orElse(new UUID(0, 0)))
                .query(Long.class)
                .single();
    }

    /** Working days that are left; negative for days over. */
    public int left(LocalDate today, LocalDate due) {
        return due.isBefore(today)
                ? -days.between(due.plusDays(1), today)
                : due.equals(today) ? 0 : days.between(today.plusDays(1), due);
    }

    String where(Actor actor, CaseDecisionFilter filter, List<Object> params) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        scope(actor, where, params);
        if (!filter.text().isBlank()) {
            String part = "%" + filter.text().strip().replaceAll("[%_\\\\]", "\\\\$0") + "%";
            where.append(" and (c.number like ? or c.title like ? or e.name like ?)");
            Collections.addAll(params, part, part, part);
        }
        if (filter.state() != null) {
            where.append(" and c.state = ?");
            params.add(filter.state().name());
        }
        EnterpriseId enterprise = filter.enterprise();
        if (enterprise != null) {
            where.append(" and c.enterprise_id = ?");
            params.add(enterprise.value());
        }
        if (filter.mine()) {
            waiting(actor, where, params);
        }
        return where.toString();
    }

    private static void scope(Actor actor, StringBuilder where, List<Object> params) {
        if (actor.scope() instanceof Scope.All) {
            return;
        }
        List<String> ways = new ArrayList<>(List.of("1 = 0"));
        if (actor.scope() instanceof Scope.Within within && !within.divisions().isEmpty()) {
            ways.add("e.division_code in (" + marks(within.divisions().size()) + ")");
            params.addAll(within.divisions());
        }
        actor.unitId().ifPresent(unit -> {
            ways.add("c.unit_id = ?");
            params.add(unit.value());
            ways.add("c.id in (select a.case_id from case_ask a where a.unit_id = ?)");
            params.add(unit.value());
        });
        where.append(" and (").append(String.join(" or ", ways)).append(")");
    }

    /** What the actor could do something about now. */
    private static void waiting(Actor actor, StringBuilder where, List<Object> params) {
        List<String> ways = new ArrayList<>(List.of("1 = 0"));
        UUID unit = actor.unitId().map(UnitId::value).orElse(new UUID(0, 0));
        if (actor.may(Right.CASE_CHAIR)) {
            ways.add("""
                    c.state in ('PROPOSED', 'CLEARED') or c.state = 'JOINT_REVIEW' and not exists (select 1 from case_ask a
                      left join case_opinion o on o.ask_id = a.id where a.case_id = c.id and a.round = c.round and o.id is null)""");
        }
        if (actor.may(Right.CASE_REVIEW)) {
            ways.add("c.state in ('REVIEWED', 'LEGAL_PASSED', 'FAIR_PASSED') and c.author_id <> ?");
            params.add(actor.personId().map(PersonId::value).orElse(new UUID(0, 0)));
        }
        if (actor.may(Right.CASE_OPINE)) {
            ways.add("""
                    c.state = 'JOINT_REVIEW' and exists (select 1 from case_ask a left join case_opinion o on o.ask_id = a.id
                      where a.case_id = c.id and a.round = c.round and a.unit_id = ? and o.id is null)""");
            params.add(unit);
        }
        if (actor.may(Right.CASE_PROPOSE)) {
            ways.add("c.state = 'NOT_PASSED' and c.unit_id = ?");
            params.add(unit);
        }
        where.append(" and (").append(String.join(" or ", ways)).append(")");
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static CaseDecisionRow row(ResultSet row, int n) throws SQLException {
        return new CaseDecisionRow(
                new CaseDecisionId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                CaseDecisionState.valueOf(row.getString(4)),
                new EnterpriseId(row.getObject(5, UUID.class)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBigDecimal(9),
                row.getObject(10, LocalDate.class),
                OfficeTime.instant(row.getObject(11, LocalDateTime.class)),
                row.getInt(12),
                row.getInt(13),
                row.getObject(14, LocalDate.class));
    }
}
