package cn.qinqing.policies;

import cn.qinqing.policies.domain.PolicyStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.SortBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and details of policies, as they stand today. */
@Service
@Transactional(readOnly = true)
public class PolicyQueries {

    private static final String COUNTING =
            "select %s(w.version_no) from policy_version w where w.policy_id = p.id and w.counting = 1";

    /** A policy with the version of today, else the nearest. */
    private static final String FROM = "\n" + """
             from policy p join policy_version v on v.policy_id = p.id and v.counting = 1 left join unit u on u.id = v.unit_id
             where v.version_no = coalesce((%s and w.valid_from <= :today), (%s))""".formatted(COUNTING.formatted("max"), COUNTING.formatted("min"));

    private final JdbcClient jdbc;
    private final PolicyStore store;
    private final Clock clock;

    PolicyQueries(JdbcClient jdbc, PolicyStore store, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
    }

    /** One page, the newest first where nothing else is asked: one statement. */
    public List<PolicyRow> page(
            Actor actor, PolicyFilter filter, List<SortBy<PolicySort>> order, long offset, int limit) {
        actor.require(Right.POLICY_READ);
        Map<String, Object> params = params();
        String where = where(filter, params);
        String hits = hits(actor, params);
        params.put("limit", limit);
        params.put("offset", offset);
        return jdbc.sql(
                        "select p.id, v.number, v.title, v.organ, v.level, v.division_code, p.abolished_on, v.valid_from, v.valid_to, v.benefit, u.name, "
                                + hits + " hits" + FROM + where
                                + SortBy.clause(order, PolicySort::column, "p.id", SortBy.down(PolicySort.FROM))
                                + " limit :limit offset :offset")
                .params(params)
                .query((row, n) -> row(row, today()))
                .list();
    }

    public long count(Actor actor, PolicyFilter filter) {
        actor.require(Right.POLICY_READ);
        Map<String, Object> params = params();
        return jdbc.sql("select count(*)" + FROM + where(filter, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    /**
     * Everything of one policy.
     *
     * @throws RuleViolation {@code policies.unknown}
     */
    public PolicyDetails details(Actor actor, PolicyId id) {
        actor.require(Right.POLICY_READ);
        PolicyStore.Head head = store.head(id).orElseThrow(() -> new RuleViolation("policies.unknown"));
        List<PolicyVersion> versions = store.versions(id);
        LocalDate today = today();
        List<PolicyVersion> counting =
                versions.stream().filter(PolicyVersion::counting).toList();
        PolicyVersion shown = counting.stream()
                .filter(one -> !one.validity().from().isAfter(today))
                .findFirst()
                .orElse(counting.getLast());
        List<PolicyDetails.Named> successor = head.successor() == null ? List.of() : named(List.of(head.successor()));
        return new PolicyDetails(
                id,
                head.version(),
                state(head.abolishedOn(), shown.validity(), today),
                shown,
                versions,
                head.abolishedOn(),
                head.abolishReason(),
                successor.isEmpty() ? null : successor.getFirst(),
                store.predecessors(id).stream()
                        .map(one -> new PolicyDetails.Named(one.id(), one.number(), one.title()))
                        .toList());
    }

    /** Number and title of policies, for who names them; none for an unknown one. */
    public Map<PolicyId, PolicyDetails.Named> titles(Collection<PolicyId> ids) {
        Map<PolicyId, PolicyDetails.Named> found = new LinkedHashMap<>();
        named(ids).forEach(one -> found.put(one.id(), one));
        return found;
    }

    /** Policies in a few words, in the order in which they are asked for. */
    public List<PolicyBrief> briefs(Collection<PolicyId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = params();
        params.put("ids", ids.stream().map(PolicyId::value).toList());
        Map<PolicyId, PolicyBrief> found = new HashMap<>();
        jdbc.sql("select p.id, v.number, v.title, v.benefit, v.how_to_apply, u.name, v.phone" + FROM
                        + " and p.id in (:ids)")
                .params(params)
                .query((row, n) -> new PolicyBrief(
                        new PolicyId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list()
                .forEach(one -> found.put(one.id(), one));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** Policies in force for a picker, by part of number or title. */
    public List<PolicyDetails.Named> pick(Actor actor, String text, int limit) {
        return page(
                        actor,
                        new PolicyFilter(text, null, null, PolicyState.IN_FORCE, null, null, false),
                        List.of(SortBy.up(PolicySort.TITLE)),
                        0,
                        limit)
                .stream()
                .map(row -> new PolicyDetails.Named(row.id(), row.number(), row.title()))
                .toList();
    }

    private List<PolicyDetails.Named> named(Collection<PolicyId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = params();
        params.put("ids", ids.stream().map(PolicyId::value).toList());
        return jdbc.sql("select p.id, v.number, v.title" + FROM + " and p.id in (:ids)")
                .params(params)
                .query((row, n) -> new PolicyDetails.Named(
                        new PolicyId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }

    private Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        params.put("today", today());
        return params;
    }

    /** Counted for each division, so that everybody sees the number of the enterprises that the list shows to them. */
    private static String hits(Actor actor, Map<String, Object> params) {
        String within =
                switch (actor.scope()) {
                    case Scope.All all -> "";
                    case Scope.Within one -> {
                        params.put("divisions", one.divisions().isEmpty() ? Set.of("-") : one.divisions());
                        yield " and c.division_code in (:divisions)";
                    }
                    case Scope.Nothing nothing -> " and 1 = 0";
                };
        return "(select sum(c.hits) from policy_hit_count c where c.run_no = (select r.run_no from policy_run r where r.shown = 1) and c.policy_id = p.id"
                + within + ")";
    }

    private static String where(PolicyFilter filter, Map<String, Object> params) {
        StringBuilder where = new StringBuilder();
        if (filter.text() != null && !filter.text().isBlank()) {
            params.put("text", "%" + filter.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
            where.append(
                    " and (v.number like :text or v.title like :text or v.organ like :text or v.benefit like :text)");
        }
        if (filter.level() != null) {
            params.put("level", filter.level().name());
            where.append(" and v.level = :level");
        }
        if (filter.state() != null) {
            where.append(
                    switch (filter.state()) {
                        case ABOLISHED -> " and p.abolished_on <= :today";
                        case COMING -> OPEN + " and v.valid_from > :today";
                        case EXPIRED -> OPEN + " and v.valid_to <= :today";
                        case IN_FORCE -> OPEN + " and v.valid_from <= :today and v.valid_to > :today";
                    });
        }
        if (filter.divisionCode() != null) {
            params.put("division", filter.divisionCode());
            where.append(
                    asks(
                            "PLACE",
                            "(c.wanted in (:division, '652800') or exists (select 1 from unit k where k.level = 'PARK' and k.division_code = :division and cast(k.id as char) = c.wanted))"));
        }
        if (filter.section() != null) {
            params.put("section", filter.section() + "%");
            where.append(asks("INDUSTRY", "c.wanted like :section"));
        }
        if (filter.stage() != null) {
            params.put("stage", filter.stage().name());
            where.append(asks("STAGE", "c.wanted = :stage"));
        }
        if (filter.open()) {
            where.append(OPEN + " and v.valid_from <= :today and v.valid_to > :today");
            where.append(asks(
                    "WINDOW",
                    "(c.day_from is null or c.day_from <= :today) and (c.day_to is null or c.day_to > :today)"));
        }
        return where.toString();
    }

    private static final String OPEN = " and (p.abolished_on is null or p.abolished_on > :today)";

    /** Policies that ask for nothing of that kind, or for this among others. */
    private static String asks(String kind, String alternative) {
        String rows = "select 1 from policy_condition c where c.version_id = v.id and c.kind = '" + kind + "'";
        return " and (not exists (" + rows + ") or exists (" + rows + " and " + alternative + "))";
    }

    private static PolicyState state(@Nullable LocalDate abolished, Period validity, LocalDate day) {
        if (abolished != null && !abolished.isAfter(day)) {
            return PolicyState.ABOLISHED;
        }
        if (validity.from().isAfter(day)) {
            return PolicyState.COMING;
        }
        return validity.contains(day) ? PolicyState.IN_FORCE : PolicyState.EXPIRED;
    }

    private static PolicyRow row(ResultSet row, LocalDate today) throws SQLException {
        Period validity = new Period(row.getObject(8, LocalDate.class), row.getObject(9, LocalDate.class));
        return new PolicyRow(
                new PolicyId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                PolicyLevel.valueOf(row.getString(5)),
                row.getString(6),
                state(row.getObject(7, LocalDate.class), validity, today),
                validity,
                row.getString(10),
                row.getString(11),
                row.getObject(12) == null ? null : row.getLong(12));
    }
}
