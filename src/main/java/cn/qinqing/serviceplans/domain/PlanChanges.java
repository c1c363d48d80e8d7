package cn.qinqing.serviceplans.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.serviceplans.MeasureId;
import cn.qinqing.serviceplans.MilestoneId;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one door through which every change of a plan passes. Content (措施、节点、计划日期) that changes after the enterprise
 * agreed makes a further version that is to be agreed again; what was agreed goes on meanwhile. How far a milestone is
 * (进展) changes no version.
 */
@Component
public class PlanChanges {

    private final PlanStore plans;
    private final MeasureStore measures;
    private final PlanLights lights;
    private final PlanSearch search;
    private final AuditLog audit;
    private final Clock clock;

    PlanChanges(
            PlanStore plans, MeasureStore measures, PlanLights lights, PlanSearch search, AuditLog audit, Clock clock) {
        this.plans = plans;
        this.measures = measures;
        this.lights = lights;
        this.search = search;
        this.audit = audit;
        this.clock = clock;
    }

    /** A plan that is held for one command. */
    public record Taken(Actor actor, PlanCore plan, LocalDate today, Instant now) {}

    /**
     * For a command on the course of a plan.
     *
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}
     */
    public Taken course(Actor actor, PlanId id) {
        actor.require(Right.PLAN_EDIT);
        return take(actor, id);
    }

    /**
     * For a change of its content.
     *
     * @throws RuleViolation as {@link #course}
     */
    public Taken content(Actor actor, PlanId id) {
        Taken taken = course(actor, id);
        PlanCore plan = taken.plan();
        if (!Objects.equals(plan.agreedVersion(), plan.planVersion())) {
            return taken;
        }
        plans.furtherVersion(plan, plan.forceVersion() == null ? PlanState.DRAFT : PlanState.IN_FORCE);
        // the version of the row is now another: forms of measures carry their own
        return taken;
    }

    /**
     * For what is reported of a milestone: by who writes plans, by the units of the measure, or by the persons named in it.
     *
     * @throws RuleViolation as {@link #course}; {@code serviceplans.report.notYours}
     */
    public Taken progress(Actor actor, MeasureId measure) {
        if (!actor.may(Right.PLAN_EDIT)) {
            actor.require(Right.PLAN_REPORT);
        }
        PlanId id = measures.planOf(measure).orElseThrow(() -> new RuleViolation("serviceplans.unknown"));
        Taken taken = take(actor, id);
        if (!measures.reports(actor, measure)) {
            throw new RuleViolation("serviceplans.report.notYours");
        }
        return taken;
    }

    /**
     * For what whoever reads the plan may do beside it.
     *
     * @throws RuleViolation as {@link #course}
     */
    public Taken seen(Actor actor, MeasureId measure) {
        actor.require(Right.PLAN_READ);
        return take(actor, measures.planOf(measure).orElseThrow(() -> new RuleViolation("serviceplans.unknown")));
    }

    /** Notes what was done, in the log of the plan and of the house, and computes the light anew. */
    public void done(
            Taken taken,
            String command,
            @Nullable MeasureId measure,
            @Nullable MilestoneId milestone,
            String what,
            @Nullable String reason) {
        plans.note(taken.plan(), measure, milestone, command, taken.actor(), what, reason, taken.now());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", taken.plan().number());
        if (!what.isEmpty()) {
            facts.put("title", PlanStore.cut(what));
        }
        if (reason != null) {
            facts.put("reason", reason);
        }
        audit.record(
                taken.actor(),
                "PLAN_" + command,
                "service_plan",
                taken.plan().id().toString(),
                facts);
        lights.refresh(taken.plan().id());
        search.put(taken.plan().id());
    }

    private Taken take(Actor actor, PlanId id) {
        PlanCore plan = plans.take(actor, id).orElseThrow(() -> new RuleViolation("serviceplans.unknown"));
        if (plan.state() == PlanState.CLOSED) {
            throw new RuleViolation("serviceplans.closed", plan.number());
        }
        Instant now = clock.instant();
        return new Taken(actor, plan, OfficeTime.dayOf(now), now);
    }
}
