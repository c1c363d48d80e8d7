package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.MeasureId;
import cn.qinqing.serviceplans.MilestoneId;
import cn.qinqing.serviceplans.PlanForm;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.serviceplans.TemplateId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of plans and the log of what was done with them, append-only. */
@Component
public class PlanStore {

    private static final int LONGEST_WHAT = 300;

    private static final String CORE = """
            select p.id, p.number, p.enterprise_id, e.name, p.state, p.paused_on, p.steward_id, p.template_id, p.plan_version,
              p.submitted_version, p.agreed_version, p.force_version, p.version
            from service_plan p join enterprise e on e.id = p.enterprise_id where p.id = ?""";

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PlanId> findByClientKey(UUID key) {
        return jdbc.sql("select id from service_plan where client_key = ?")
                .param(key)
                .query((row, n) -> new PlanId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Number of the open plan of an enterprise or project. */
    public Optional<String> openOf(UUID subject) {
        return jdbc.sql("select number from service_plan where subject_id = ? and open_slot = 1")
                .param(subject)
                .query(String.class)
                .optional();
    }

    public void add(PlanId id, String number, PlanForm form, TemplateId template, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into service_plan (id, number, enterprise_id, project_id, subject_id, facts, stage, state, unit_id, steward_id,
                          template_id, created_name, created_at, client_key)
                        values (?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id.value(),
                        number,
                        form.enterprise().value(),
                        form.project(),
                        form.project() == null ? form.enterprise().value() : form.project(),
                        form.facts().strip(),
                        form.stage().name(),
                        Objects.requireNonNull(form.unit()).value(),
                        form.steward() == null ? null : form.steward().value(),
                        template.value(),
                        actor.name(),
                        OfficeTime.column(now),
                        form.clientKey()))
                .update();
    }

    /** The plan within the actor's scope, its row held: changes of one plan come one after the other. */
    public Optional<PlanCore> take(Actor actor, PlanId id) {
        // its row alone is held, not that of the enterprise
        jdbc.sql("select id from service_plan where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
        List<Object> params = new ArrayList<>(List.of(id.value()));
        return jdbc.sql(CORE + PlanScope.condition(actor, params))
                .params(params)
                .query(PlanStore::core)
                .optional();
    }

    /** The plan for its enterprise's answer, its row held: no scope, whoever answers is checked otherwise. */
    public Optional<PlanCore> takeAny(PlanId id) {
        jdbc.sql("select id from service_plan where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional();
        return takeNothing(id);
    }

    /** The same without holding it. */
    public Optional<PlanCore> takeNothing(PlanId id) {
        return jdbc.sql(CORE).param(id.value()).query(PlanStore::core).optional();
    }

    /** @throws RuleViolation {@code serviceplans.plan.clash} when somebody else changed it since the form was opened */
    public void change(PlanId id, PlanForm form) {
        changed(jdbc.sql("""
                        update service_plan set facts = ?, stage = ?, unit_id = ?, steward_id = ?, version = version + 1
                        where id = ? and version = ?""")
                .params(Arrays.asList(
                        form.facts().strip(),
                        form.stage().name(),
                        Objects.requireNonNull(form.unit()).value(),
                        form.steward() == null ? null : form.steward().value(),
                        id.value(),
                        form.version()))
                .update());
    }

    /** Content changes after it was agreed: a further version is written on, and not agreed yet. */
    public void furtherVersion(PlanCore plan, PlanState state) {
        jdbc.sql(
                        "update service_plan set plan_version = plan_version + 1, state = ?, version = version + 1 where id = ?")
                .params(state.name(), plan.id().value())
                .update();
    }

    public void submitted(PlanId id, LocalDate day) {
        jdbc.sql(
                        "update service_plan set submitted_version = plan_version, submitted_on = ?, version = version + 1 where id = ?")
                .params(day, id.value())
                .update();
    }

    public void agreed(PlanId id, LocalDate day, String how) {
        jdbc.sql("""
                        update service_plan set agreed_version = plan_version, agreed_on = ?, agreed_how = ?,
                          state = if(state = 'DRAFT', 'AGREED', state), version = version + 1 where id = ?""").params(day, how, id.value()).update();
    }

    public void inForce(PlanId id, LocalDate day) {
        jdbc.sql("""
                        update service_plan set force_version = agreed_version, in_force_on = ?, state = 'IN_FORCE', version = version + 1
                        where id = ?""").params(day, id.value()).update();
    }

    /** @param reason null to go on */
    public void paused(PlanId id, LocalDate day, @Nullable String reason) {
        jdbc.sql("update service_plan set paused_on = ?, pause_reason = ?, version = version + 1 where id = ?")
                .params(Arrays.asList(reason == null ? null : day, reason, id.value()))
                .update();
    }

    public void closed(PlanId id, LocalDate day, String assessment) {
        jdbc.sql("""
                        update service_plan set state = 'CLOSED', closed_on = ?, assessment = ?, open_slot = null, version = version + 1
                        where id = ?""").params(day, assessment, id.value()).update();
    }

    public void note(
            PlanCore plan,
            @Nullable MeasureId measure,
            @Nullable MilestoneId milestone,
            String command,
            Actor actor,
            String what,
            @Nullable String reason,
            Instant now) {
        jdbc.sql("""
                        insert into plan_event (id, plan_id, measure_id, milestone_id, happened_at, plan_version, command, actor_id, actor_name,
                          what, reason) values (?, ?, ?, ?, ?, (select plan_version from service_plan where id = ?), ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        plan.id().value(),
                        measure == null ? null : measure.value(),
                        milestone == null ? null : milestone.value(),
                        OfficeTime.column(now),
                        plan.id().value(),
                        command,
                        actor.accountId().map(one -> one.value()).orElse(null),
                        actor.name(),
                        cut(what),
                        reason))
                .update();
    }

    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_WHAT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_WHAT - 1)) + "…";
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new RuleViolation("serviceplans.plan.clash");
        }
    }

    private static PlanCore core(ResultSet row, int number) throws SQLException {
        UUID steward = row.getObject(7, UUID.class);
        return new PlanCore(
                new PlanId(row.getObject(1, UUID.class)),
                row.getString(2),
                new EnterpriseId(row.getObject(3, UUID.class)),
                row.getString(4),
                PlanState.valueOf(row.getString(5)),
                row.getObject(6) != null,
                steward == null ? null : new PersonId(steward),
                new TemplateId(row.getObject(8, UUID.class)),
                row.getInt(9),
                row.getObject(10, Integer.class),
                row.getObject(11, Integer.class),
                row.getObject(12, Integer.class),
                row.getInt(13));
    }
}
