package cn.qinqing.policies;

import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.policies.domain.PolicyBook;
import cn.qinqing.policies.domain.PolicyFitJobs;
import cn.qinqing.policies.domain.PolicySearch;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.SortBy;
import cn.qinqing.workbench.JobId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which enterprises a policy fits (适用企业). The list of one policy is asked for anew each time. How many each policy fits is
 * counted each night and on demand, for one that changed at once; what is shown is the last count that was finished.
 */
@Service
@Transactional(readOnly = true)
public class PolicyFits {

    /**
     * The last matching that was finished.
     *
     * @param day for which it looked
     * @param hits rows of policy and enterprise
     * @param running whether the next one is at work
     */
    public record Matched(
            @Nullable LocalDate day,
            @Nullable Instant finishedAt,
            int policies,
            int enterprises,
            int hits,
            boolean running) {}

    /**
     * What it found for one policy within the reader's scope.
     *
     * @param version of the policy that was matched
     * @param day for which it was matched
     * @param unknowns enterprises of which a fact is missing
     */
    public record Figure(int version, LocalDate day, long hits, long unknowns) {}

    private static final String SHOWN = "(select r.run_no from policy_run r where r.shown = 1)";

    private final JdbcClient jdbc;
    private final PolicyBook book;
    private final PolicyFitJobs jobs;
    private final Clock clock;

    PolicyFits(JdbcClient jdbc, PolicyBook book, PolicyFitJobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Begins to match all policies with all enterprises in the background; what is shown changes when it is through.
     *
     * @throws RuleViolation {@code policies.match.running}
     */
    @Transactional
    public JobId match(Actor actor) {
        actor.require(Right.POLICY_EDIT);
        if (matched(actor).running()) {
            throw new RuleViolation("policies.match.running");
        }
        return jobs.start(actor);
    }

    /**
     * Matches all policies with all enterprises at once and comes back when it is through; for work that has no user
     * waiting.
     *
     * @throws RuleViolation {@code policies.match.running}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Matched matchNow(Actor actor) {
        actor.require(Right.POLICY_EDIT);
        jobs.run(actor.name());
        return matched(actor);
    }

    public Matched matched(Actor actor) {
        actor.require(Right.POLICY_READ);
        boolean running = jdbc.sql(
                                "select count(*) from policy_run where running = 1 and beat_at > utc_timestamp() - interval 10 minute")
                        .query(Long.class)
                        .single()
                > 0;
        return jdbc.sql("select matched_on, finished_at, policies, enterprises, hits from policy_run where shown = 1")
                .query((row, n) -> new Matched(
                        row.getObject(1, LocalDate.class),
                        OfficeTime.instant(row.getObject(2, LocalDateTime.class)),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        running))
                .optional()
                .orElseGet(() -> new Matched(null, null, 0, 0, 0, running));
    }

    /** Empty when the policy was not in force, or not in the library, when it was last matched. */
    public Optional<Figure> figure(Actor actor, PolicyId policy) {
        actor.require(Right.POLICY_READ);
        Map<String, Object> params = params(policy);
        String within = within(actor, "c.division_code", params);
        return jdbc.sql(
                        "select max(c.version_no), sum(c.hits), sum(c.unknowns), count(*), coalesce(max(c.matched_on), max(r.matched_on)) from policy_hit_count c join policy_run r on r.run_no = c.run_no where c.run_no = "
                                + SHOWN + " and c.policy_id = :policy" + within)
                .params(params)
                .query((row, n) -> row.getLong(4) == 0
                        ? Optional.<Figure>empty()
                        : Optional.of(new Figure(
                                row.getInt(1), row.getObject(5, LocalDate.class), row.getLong(2), row.getLong(3))))
                .single();
    }

    /** Whether the policy is in force today; of one that is not no enterprise is listed. */
    public boolean inForce(PolicyId policy) {
        return book.on(OfficeTime.today(clock), policy).isPresent();
    }

    /** Enterprises within the actor's scope that it fits today, by name where nothing else is asked. */
    public List<PolicyFitRow> page(
            Actor actor,
            PolicyId policy,
            @Nullable String divisionCode,
            @Nullable String text,
            List<SortBy<PolicyFitSort>> order,
            long offset,
            int limit) {
        demand(actor);
        Map<String, Object> params = new HashMap<>();
        String fitting = fitting(actor, policy, divisionCode, text, params);
        params.put("limit", limit);
        params.put("offset", offset);
        return jdbc.sql(
                        "select e.id, e.name, coalesce(e.uscc, e.temporary_no, ''), e.division_code, e.industry_code, e.size_class, e.founded_on"
                                + fitting
                                + SortBy.clause(order, PolicyFitSort::column, "e.id", SortBy.up(PolicyFitSort.NAME))
                                + " limit :limit offset :offset")
                .params(params)
                .query((row, n) -> new PolicyFitRow(
                        new EnterpriseId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6) == null ? null : SizeClass.valueOf(row.getString(6)),
                        row.getObject(7, LocalDate.class)))
                .list();
    }

    public long count(Actor actor, PolicyId policy, @Nullable String divisionCode, @Nullable String text) {
        demand(actor);
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select count(*)" + fitting(actor, policy, divisionCode, text, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    private static void demand(Actor actor) {
        actor.require(Right.POLICY_READ);
        actor.require(Right.ENTERPRISE_READ);
    }

    private static Map<String, Object> params(PolicyId policy) {
        Map<String, Object> params = new HashMap<>();
        params.put("policy", policy.value());
        return params;
    }

    private String fitting(
            Actor actor,
            PolicyId policy,
            @Nullable String divisionCode,
            @Nullable String text,
            Map<String, Object> params) {
        LocalDate today = OfficeTime.today(clock);
        String where = " from enterprise e where "
                + book.on(today, policy)
                        .map(entry -> PolicySearch.sql(entry.conditions().rows(), today, params))
                        .orElse("1 = 0")
                + within(actor, "e.division_code", params);
        if (divisionCode != null) {
            params.put("division", divisionCode);
            where += " and e.division_code = :division";
        }
        if (text != null && !text.isBlank()) {
            params.put("text", "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
            where += " and (e.name like :text or e.uscc like :text)";
        }
        return where;
    }

    private static String within(Actor actor, String column, Map<String, Object> params) {
        return switch (actor.scope()) {
            case Scope.All all -> "";
            case Scope.Within one -> {
                params.put("divisions", one.divisions().isEmpty() ? Set.of("-") : one.divisions());
                yield " and " + column + " in (:divisions)";
            }
            case Scope.Nothing nothing -> " and 1 = 0";
        };
    }
}
