package cn.qinqing.people;

import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who can see a record, and why (谁能看到): accounts by role and by where they work today. The same rule as for what they
 * see: a unit of the prefecture works for every division, another for its own; the unit that handles an issue sees it
 * wherever it is.
 */
@Service
@Transactional(readOnly = true)
public class WhoSees {

    /** Why somebody sees a record. */
    public enum Way {
        /** They work in a unit of the prefecture. */
        PREFECTURE,
        /** They work in a unit of the record's division. */
        DIVISION,
        /** They work in a unit that handles it. */
        UNIT,
        /** Their role sees it of every division. */
        EVERYWHERE
    }

    /** @param accounts how many may sign in today */
    public record Readers(Role role, Way way, int accounts) {}

    /**
     * By what a record is seen.
     *
     * @param division of its enterprise
     * @param units that have a part in it, wherever they are
     */
    public record Audience(String division, Set<UnitId> units) {}

    private static final UUID NO_UNIT = new UUID(0, 0);

    private static final String ACCOUNTS = """
            select r.role, case when :everywhere then 'EVERYWHERE' when u.division_code = :prefecture then 'PREFECTURE'
                when u.division_code = :division then 'DIVISION' else 'UNIT' end way, count(distinct a.id)
            from account a
            join account_role r on r.account_id = a.id
            join unit u on u.id in (
              select o.unit_id from post_holding h join post o on o.id = h.post_id
              where h.person_id = a.person_id and h.valid_from <= :today and h.valid_to > :today)
              or u.id = a.unit_id and not exists (
                select 1 from post_holding h join post o on o.id = h.post_id
                where h.person_id = a.person_id and o.unit_id is not null and h.valid_from <= :today and h.valid_to > :today)
            where a.enabled and (a.ends_on is null or a.ends_on > :today) and r.role in (:roles)
              and (:everywhere or u.division_code in (:prefecture, :division) or u.id in (:units))
            group by 1, 2""";

    private final JdbcClient jdbc;
    private final Clock clock;

    WhoSees(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who may read the enterprises of a division; answered to whoever may read enterprises. */
    public List<Readers> enterprisesOf(Actor actor, String divisionCode) {
        return ofDivision(actor, Right.ENTERPRISE_READ, divisionCode, List.of());
    }

    /** Who may read the visits to the enterprises of a division; answered to whoever may read visits. */
    public List<Readers> visitsOf(Actor actor, String divisionCode) {
        return ofDivision(actor, Right.VISIT_READ, divisionCode, List.of());
    }

    /**
     * Who may read the issues of the enterprises of a division; answered to whoever may read issues.
     *
     * @param handling the unit that handles it, null before one does
     */
    public List<Readers> issuesOf(Actor actor, String divisionCode, @Nullable UnitId handling) {
        return ofDivision(actor, Right.ISSUE_READ, divisionCode, only(handling));
    }

    /** Who of them reads the words of what was told in confidence, beside who registered it. */
    public List<Readers> confidentialIssuesOf(Actor actor, String divisionCode, @Nullable UnitId handling) {
        actor.require(Right.ISSUE_READ);
        return readers(Right.ISSUE_READ_CONFIDENTIAL, divisionCode, only(handling));
    }

    /** Who may read a service plan, by the units that have something to do in it; answered to whoever may read plans. */
    public List<Readers> plansOf(Actor actor, Audience audience) {
        actor.require(Right.PLAN_READ);
        return readers(Right.PLAN_READ, audience.division(), audience.units());
    }

    /**
     * Who may read a commitment, by the units that promised it or to which the post belongs that answers for it; answered to
     * whoever may read commitments.
     */
    public List<Readers> commitmentsOf(Actor actor, Audience audience) {
        actor.require(Right.COMMITMENT_READ);
        return readers(Right.COMMITMENT_READ, audience.division(), audience.units());
    }

    /**
     * Who may read a case-by-case decision, by the units that proposed it or were asked for an opinion; answered to whoever
     * may read them.
     */
    public List<Readers> casesOf(Actor actor, Audience audience) {
        actor.require(Right.CASE_READ);
        return readers(Right.CASE_READ, audience.division(), audience.units());
    }

    /** Who may read the library of policies; answered to them. */
    public List<Readers> policies(Actor actor) {
        actor.require(Right.POLICY_READ);
        return readers(Right.POLICY_READ, null, List.of());
    }

    /** Who may read names, posts and office numbers of people in office; answered to them. */
    public List<Readers> people(Actor actor) {
        actor.require(Right.PEOPLE_READ);
        return readers(Right.PEOPLE_READ, null, List.of());
    }

    /** Who may read a mobile number, each time with a purpose that is logged; answered to whoever may read people. */
    public List<Readers> mobileNumbers(Actor actor) {
        actor.require(Right.PEOPLE_READ);
        return readers(Right.PROTECTED_READ, null, List.of());
    }

    private static List<UnitId> only(@Nullable UnitId unit) {
        return unit == null ? List.of() : List.of(unit);
    }

    private List<Readers> ofDivision(Actor actor, Right right, String division, Collection<UnitId> units) {
        actor.require(right);
        return readers(right, division, units);
    }

    /** @param division null for what is seen of every division */
    private List<Readers> readers(Right right, @Nullable String division, Collection<UnitId> units) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("everywhere", division == null);
        params.put("prefecture", Divisions.PREFECTURE);
        params.put("division", division);
        params.put(
                "units",
                units.isEmpty()
                        ? List.of(NO_UNIT)
                        : units.stream().map(UnitId::value).distinct().toList());
        params.put("today", OfficeTime.today(clock));
        params.put("roles", rolesWith(right));
        return jdbc
                .sql(ACCOUNTS)
                .params(params)
                .query((row, n) ->
                        new Readers(Role.valueOf(row.getString(1)), Way.valueOf(row.getString(2)), row.getInt(3)))
                .stream()
                .sorted(Comparator.comparing(Readers::role).thenComparing(Readers::way))
                .toList();
    }

    private static List<String> rolesWith(Right right) {
        return Arrays.stream(Role.values())
                .filter(role -> role.rights().contains(right))
                .map(Enum::name)
                .toList();
    }
}
