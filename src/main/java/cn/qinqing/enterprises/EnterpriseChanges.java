package cn.qinqing.enterprises;

import cn.qinqing.enterprises.domain.StateChanges;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of name and of state with their day and reason (更名、状态变更). What was stays known. */
@Service
@Transactional
public class EnterpriseChanges {

    private static final int LONGEST_REASON = 300;

    /** A name that an enterprise bore (曾用名). */
    public record FormerName(
            String name,
            @Nullable LocalDate from,
            LocalDate until,
            @Nullable String reason) {}

    /** A change of state as it was noted. */
    public record StateChange(EnterpriseState state, LocalDate since, String reason, String actor) {}

    private final EnterpriseService enterprises;
    private final EnterpriseQueries queries;
    private final StateChanges stateChanges;
    private final JdbcClient jdbc;
    private final Clock clock;

    EnterpriseChanges(
            EnterpriseService enterprises,
            EnterpriseQueries queries,
            StateChanges stateChanges,
            JdbcClient jdbc,
            Clock clock) {
        this.enterprises = enterprises;
        this.queries = queries;
        this.stateChanges = stateChanges;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The names that an enterprise bore, and those of what was merged into it, the latest first. */
    @Transactional(readOnly = true)
    public List<FormerName> names(Actor actor, EnterpriseId id) {
        queries.details(actor, id);
        return jdbc.sql("""
                        select h.name, h.used_from, h.used_until, h.reason from enterprise_name_history h
                        join enterprise x on x.id = h.enterprise_id
                        where x.id = ? or x.merged_into = ? order by h.used_until desc, h.id desc
                        """)
                .params(id.value(), id.value())
                .query((row, n) -> new FormerName(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)))
                .list();
    }

    /** The changes of state of an enterprise, and of what was merged into it, the latest first. */
    @Transactional(readOnly = true)
    public List<StateChange> states(Actor actor, EnterpriseId id) {
        queries.details(actor, id);
        return jdbc.sql("""
                        select c.state, c.since, c.reason, c.actor_name from enterprise_state_change c
                        join enterprise x on x.id = c.enterprise_id
                        where x.id = ? or x.merged_into = ? order by c.since desc, c.noted_at desc
                        """)
                .params(id.value(), id.value())
                .query((row, n) -> new StateChange(
                        EnterpriseState.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    /**
     * Gives an enterprise another name from a day on; the one before becomes a former name, by which it is found.
     *
     * @throws RuleViolation {@code enterprises.rename.same}, {@code enterprises.change.reasonMissing}, {@code
     *     enterprises.change.day} for none, one to come or one before the last change, or what {@link
     *     EnterpriseService#edit} refuses
     */
    public void rename(Actor actor, EnterpriseId id, int version, String name, @Nullable LocalDate day, String reason) {
        actor.require(Right.ENTERPRISE_EDIT);
        EnterpriseForm before = queries.details(actor, id).form();
        if (before.name().equals(name.strip())) {
            throw new RuleViolation("enterprises.rename.same");
        }
        LocalDate from = jdbc.sql("select max(used_until) from enterprise_name_history where enterprise_id = ?")
                .param(id.value())
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
        check(day, from, reason);
        enterprises.edit(actor, id, before.withName(name.strip(), version));
        jdbc.sql(
                        "update enterprise_name_history set used_from = :from, used_until = :until, reason = :reason where enterprise_id = :id and name = :name and reason is null order by id desc limit 1")
                .param("from", from)
                .param("until", day)
                .param("reason", reason.strip())
                .param("id", id.value())
                .param("name", before.name())
                .update();
    }

    /**
     * Brings an enterprise into another state from a day on.
     *
     * @throws RuleViolation {@code enterprises.state.same}, {@code enterprises.state.missing}, {@code
     *     enterprises.change.reasonMissing}, {@code enterprises.change.day}, or what {@link EnterpriseService#edit} refuses
     */
    public void changeState(
            Actor actor,
            EnterpriseId id,
            int version,
            @Nullable EnterpriseState state,
            @Nullable LocalDate day,
            String reason) {
        actor.require(Right.ENTERPRISE_EDIT);
        EnterpriseForm before = queries.details(actor, id).form();
        if (state == null) {
            throw new RuleViolation("enterprises.state.missing");
        }
        if (before.state() == state) {
            throw new RuleViolation("enterprises.state.same", before.name());
        }
        LocalDate last = jdbc.sql("select max(since) from enterprise_state_change where enterprise_id = ?")
                .param(id.value())
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
        check(day, last, reason);
        enterprises.edit(actor, id, before.withState(state, version));
        stateChanges.note(actor, id, state, day, reason.strip());
    }

    private void check(@Nullable LocalDate day, @Nullable LocalDate last, String reason) {
        if (day == null || day.isAfter(OfficeTime.today(clock)) || last != null && day.isBefore(last)) {
            throw new RuleViolation("enterprises.change.day", last == null ? "" : last);
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new RuleViolation("enterprises.change.reasonMissing", LONGEST_REASON);
        }
    }
}
