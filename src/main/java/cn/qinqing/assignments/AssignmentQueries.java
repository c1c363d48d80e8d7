package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.coverage.AssignmentGaps;
import cn.qinqing.assignments.domain.facts.AssignmentSelection;
import cn.qinqing.assignments.domain.facts.FactKeeper;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for whom, as of any day (任意一天的联系安排). What the list of a day shows is chosen in memory (ADR 0020), its
 * rows are read from the database; within a transaction the database chooses too.
 */
@Service
@Transactional(readOnly = true)
public class AssignmentQueries {

    /** An assignment whose holder has not declared yet. */
    record Undeclared(UUID assignment, PersonId person, String personName, EnterpriseId enterprise) {}

    private static final String UNIT_OF_OFFICER = """
            (select pu.name from post_holding sh join post so on so.id = sh.post_id join unit pu on pu.id = so.unit_id
              where sh.person_id = a.person_id
                and sh.valid_from <= greatest(a.valid_from, least(?, a.valid_to - interval 1 day))
                and sh.valid_to > greatest(a.valid_from, least(?, a.valid_to - interval 1 day))
              order by sh.valid_from desc limit 1)""";

    /** Fourteen times the day. */
    private static final String ROW = """
            select a.id, a.enterprise_id, e.name, e.division_code, a.role,
              coalesce(u.name, p.name, hp.name) holder, coalesce(o.title, %s) title,
              a.valid_from, a.valid_to, a.document_no, a.succession, a.end_reason, a.version, %s,
              (select d.name from person_absence pa join person d on d.id = pa.deputy_id
                where pa.person_id = coalesce(a.person_id, hp.id) and pa.valid_from <= ? and pa.valid_to > ?) deputy
            from %s""".formatted(UNIT_OF_OFFICER, AssignmentGaps.STATE, AssignmentGaps.JOINS);

    private static final int DAYS_OF_ROW = 14;
    private static final int DAYS_OF_JOINS = 6;

    private final JdbcClient jdbc;
    private final FactKeeper facts;
    private final Clock clock;

    AssignmentQueries(JdbcClient jdbc, FactKeeper facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    /** All assignments of one enterprise, newest first, with the holder of today, of the last day, or of the first. */
    public List<AssignmentRow> ofEnterprise(Actor actor, EnterpriseId enterprise) {
        actor.require(Right.ASSIGNMENT_READ);
        LocalDate today = OfficeTime.today(clock);
        List<Object> params = new ArrayList<>(Collections.nCopies(DAYS_OF_ROW, today));
        params.add(enterprise.value());
        String scope = scope(actor, params);
        return jdbc.sql(
                        ROW + " where a.enterprise_id = ? " + scope
                                + " order by a.valid_to desc, field(a.role, 'LEADER', 'LEAD_UNIT', 'LIAISON_OFFICER', 'CO_UNIT'), a.valid_from desc")
                .params(params)
                .query(AssignmentQueries::row)
                .list();
    }

    /** What somebody answers for today, through a post or in person, as far as the actor sees the enterprises. */
    public List<AssignmentRow> ofPerson(Actor actor, PersonId person) {
        actor.require(Right.ASSIGNMENT_READ);
        LocalDate today = OfficeTime.today(clock);
        List<Object> params = new ArrayList<>(Collections.nCopies(DAYS_OF_ROW + 2, today));
        params.addAll(List.of(person.value(), person.value(), today, today));
        String scope = scope(actor, params);
        return jdbc.sql(ROW + " where a.valid_from <= ? and a.valid_to > ? and e.merged_into is null"
                        + " and (a.person_id = ? or a.post_id in (select ph.post_id from post_holding ph"
                        + " where ph.person_id = ? and ph.valid_from <= ? and ph.valid_to > ?)) " + scope
                        + " order by a.role, e.name, a.id limit 500")
                .params(params)
                .query(AssignmentQueries::row)
                .list();
    }

    /** Who leads the parent of a subsidiary that has no leader of its own today (随母公司). */
    public List<AssignmentRow> leadersOfParent(Actor actor, EnterpriseId subsidiary) {
        actor.require(Right.ASSIGNMENT_READ);
        LocalDate today = OfficeTime.today(clock);
        List<Object> params = new ArrayList<>(Collections.nCopies(DAYS_OF_ROW, today));
        params.add(subsidiary.value());
        String scope = scope(actor, params);
        params.addAll(List.of(today, today, subsidiary.value(), today, today));
        return jdbc.sql(
                        ROW + " where a.enterprise_id = (select e.parent_id from enterprise e where e.id = ? " + scope
                                + ") and a.role = 'LEADER' and a.valid_from <= ? and a.valid_to > ?"
                                + " and not exists (select 1 from assignment own where own.enterprise_id = ? and own.role = 'LEADER' and own.valid_from <= ? and own.valid_to > ?)")
                .params(params)
                .query(AssignmentQueries::row)
                .list();
    }

    /** One page of the picture of a day. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<AssignmentRow> page(
            Actor actor, AssignmentFilter filter, AssignmentSort sort, boolean descending, long offset, int limit) {
        actor.require(Right.ASSIGNMENT_READ);
        return rows(
                selection(actor, filter)
                        .map(chosen -> chosen.page(sort, descending, offset, limit))
                        .orElseGet(() -> asked(actor, filter, sort.order(descending), offset, limit)),
                filter.asOf());
    }

    /** Number of assignments in the picture of a day. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public long count(Actor actor, AssignmentFilter filter) {
        actor.require(Right.ASSIGNMENT_READ);
        return selection(actor, filter).map(AssignmentSelection::count).orElseGet(() -> {
            List<Object> params = new ArrayList<>(Collections.nCopies(DAYS_OF_JOINS, filter.asOf()));
            String where = where(actor, filter, params);
            return jdbc.sql("select count(*) from " + AssignmentGaps.JOINS + where)
                    .params(params)
                    .query(Long.class)
                    .single();
        });
    }

    /** Ids of the picture of a day in the order of the enterprises, at most so many. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<UUID> ids(Actor actor, AssignmentFilter filter, int limit) {
        actor.require(Right.ASSIGNMENT_READ);
        return selection(actor, filter)
                .map(chosen -> chosen.page(AssignmentSort.ENTERPRISE, false, 0, limit))
                .orElseGet(() -> asked(actor, filter, AssignmentSort.ENTERPRISE.order(false), 0, limit));
    }

    /** What is chosen in memory; empty when the database is to be asked. */
    private Optional<AssignmentSelection> selection(Actor actor, AssignmentFilter filter) {
        return facts.now().map(known -> new AssignmentSelection(known.on(filter.asOf()), filter, actor.scope()));
    }

    private List<UUID> asked(Actor actor, AssignmentFilter filter, String order, long offset, int limit) {
        List<Object> params = new ArrayList<>(Collections.nCopies(DAYS_OF_JOINS, filter.asOf()));
        String where = where(actor, filter, params);
        params.add(limit);
        params.add(offset);
        return jdbc.sql("select a.id from " + AssignmentGaps.JOINS + where + " order by " + order
                        + ", a.id limit ? offset ?")
                .params(params)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Rows in the order of their ids; an assignment whose post has several holders comes once for each. */
    private List<AssignmentRow> rows(List<UUID> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<UUID> distinct = new LinkedHashSet<>(ids);
        List<Object> params = new ArrayList<>(Collections.nCopies(DAYS_OF_ROW, day));
        params.addAll(distinct);
        Map<UUID, Deque<AssignmentRow>> found = new HashMap<>();
        jdbc.sql(ROW + " where a.id in (" + String.join(", ", Collections.nCopies(distinct.size(), "?")) + ")")
                .params(params)
                .query(AssignmentQueries::row)
                .list()
                .forEach(row -> found.computeIfAbsent(row.id().value(), id -> new ArrayDeque<>())
                        .add(row));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).map(Deque::poll).stream())
                .toList();
    }

    /** Name of the holder today (of the last or first day of what is over or has not begun), with the title of a post. */
    String holderName(AssignmentId id) {
        return holderName(id, OfficeTime.today(clock));
    }

    /** Name of the holder on a day, with the title of a post; of a vacant post the title alone. */
    String holderName(AssignmentId id, LocalDate day) {
        return jdbc.sql(ROW + " where a.id = ?")
                .params(Stream.concat(Collections.nCopies(DAYS_OF_ROW, (Object) day).stream(), Stream.of(id.value()))
                        .toList())
                .query(AssignmentQueries::row)
                .optional()
                .map(row -> row.role() == AssignmentRole.LEADER
                        ? String.join(" ", nonNull(row.title()), nonNull(row.holder()))
                                .strip()
                        : nonNull(row.holder()))
                .orElse("");
    }

    /** The assignment, if who holds it on the day has not declared; refused outside of the actor's scope. */
    List<Undeclared> undeclared(Actor actor, AssignmentId id, LocalDate day) {
        List<Object> params = new ArrayList<>(List.of(id.value()));
        String one = " and a.id = ?" + scope(actor, params);
        return undeclared(one, params, day);
    }

    /** Those that the list shows on its day, once for each person and enterprise. */
    List<Undeclared> undeclared(Actor actor, AssignmentFilter filter) {
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        return undeclared(" and " + where.substring(" where ".length()), params, filter.asOf());
    }

    List<Undeclared> undeclaredOf(PersonId person, LocalDate day) {
        return undeclared(" and (a.person_id = ? or h.person_id = ?)", List.of(person.value(), person.value()), day);
    }

    private List<Undeclared> undeclared(String further, List<Object> values, LocalDate day) {
        List<Object> params = new ArrayList<>(Collections.nCopies(DAYS_OF_JOINS, day));
        AssignmentGaps.Gap open = AssignmentGaps.of(CoverageFigure.UNDECLARED, day);
        params.addAll(List.of(day, day));
        params.addAll(open.params());
        params.addAll(values);
        return jdbc.sql("select min(a.id), coalesce(p.id, hp.id), coalesce(p.name, hp.name), a.enterprise_id from "
                        + AssignmentGaps.JOINS
                        + " where a.valid_from <= ? and a.valid_to > ? and e.merged_into is null and " + open.sql()
                        + further + " group by 2, 3, 4")
                .params(params)
                .query((row, n) -> new Undeclared(
                        row.getObject(1, UUID.class),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        new EnterpriseId(row.getObject(4, UUID.class))))
                .list();
    }

    private static String where(Actor actor, AssignmentFilter filter, List<Object> params) {
        StringBuilder where =
                new StringBuilder(" where a.valid_from <= ? and a.valid_to > ? and e.merged_into is null");
        params.add(filter.asOf());
        params.add(filter.asOf());
        if (filter.divisionCode() != null) {
            where.append(" and e.division_code = ?");
            params.add(filter.divisionCode());
        }
        if (filter.role() != null) {
            where.append(" and a.role = ?");
            params.add(filter.role().name());
        }
        same(where, params, "m.tier", filter.tier());
        same(where, params, "e.industry_section", filter.section());
        same(where, params, "e.size_class", filter.size());
        if (filter.gap() != null) {
            AssignmentGaps.Gap gap = AssignmentGaps.of(filter.gap(), filter.asOf());
            where.append(" and ").append(gap.sql());
            params.addAll(gap.params());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            String part = "%"
                    + NameKey.of(filter.text())
                            .value()
                            .replace("!", "!!")
                            .replace("%", "!%")
                            .replace("_", "!_") + "%";
            where.append(
                    " and (e.name_key like ? escape '!' or p.name_key like ? escape '!' or hp.name_key like ? escape '!' or u.name like ? escape '!')");
            Collections.addAll(params, part, part, part, part);
        }
        return where + scope(actor, params);
    }

    private static void same(StringBuilder where, List<Object> params, String column, @Nullable String value) {
        if (EnterpriseFilter.UNKNOWN.equals(value)) {
            where.append(" and ").append(column).append(" is null");
        } else if (value != null) {
            where.append(" and ").append(column).append(" = ?");
            params.add(value);
        }
    }

    static String scope(Actor actor, List<Object> params) {
        return switch (actor.scope()) {
            case Scope.All all -> "";
            case Scope.Within within
            when !within.divisions().isEmpty() -> {
                params.addAll(within.divisions());
                yield " and e.division_code in ("
                        + String.join(
                                ", ", Collections.nCopies(within.divisions().size(), "?")) + ")";
            }
            case Scope.Within within -> " and 1 = 0";
            case Scope.Nothing nothing -> " and 1 = 0";
        };
    }

    private static AssignmentRow row(ResultSet row, int number) throws SQLException {
        return new AssignmentRow(
                new AssignmentId(row.getObject(1, UUID.class)),
                new EnterpriseId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                AssignmentRole.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                new Period(row.getObject(8, LocalDate.class), row.getObject(9, LocalDate.class)),
                row.getString(10),
                Succession.valueOf(row.getString(11)),
                row.getString(12),
                DeclarationState.valueOf(row.getString(14)),
                row.getInt(13),
                row.getString(15));
    }

    private static String nonNull(@Nullable String text) {
        return text == null ? "" : text;
    }
}
