package cn.qinqing.serviceplans;

import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.people.Bodies;
import cn.qinqing.serviceplans.domain.NodeStore;
import cn.qinqing.serviceplans.domain.PlanChanges;
import cn.qinqing.serviceplans.domain.PlanChanges.Taken;
import cn.qinqing.serviceplans.domain.PlanChecks;
import cn.qinqing.serviceplans.domain.PlanCore;
import cn.qinqing.serviceplans.domain.PlanStore;
import cn.qinqing.serviceplans.domain.PlanTemplateStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Numbers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The course of a service plan (一企一策服务方案): opened as a draft with the template of the day, submitted to the enterprise,
 * agreed, in force, closed with an assessment. What it says, {@link PlanMeasures} and {@link PlanMilestones} change.
 */
@Service
@Transactional
public class PlanService {

    /** Series of the numbers of plans. */
    public static final String SERIES = "企策";

    private static final int LONGEST_FACTS = 5_000;
    private static final int LONGEST_REASON = 1_000;

    private final PlanStore plans;
    private final NodeStore nodes;
    private final PlanTemplateStore templates;
    private final PlanChanges changes;
    private final PlanChecks checks;
    private final EnterpriseQueries enterprises;
    private final Projects projects;
    private final Timeline timeline;
    private final Bodies bodies;
    private final Numbers numbers;
    private final Clock clock;

    PlanService(
            PlanStore plans,
            NodeStore nodes,
            PlanTemplateStore templates,
            PlanChanges changes,
            PlanChecks checks,
            EnterpriseQueries enterprises,
            Projects projects,
            Timeline timeline,
            Bodies bodies,
            Numbers numbers,
            Clock clock) {
        this.plans = plans;
        this.nodes = nodes;
        this.templates = templates;
        this.changes = changes;
        this.checks = checks;
        this.enterprises = enterprises;
        this.projects = projects;
        this.timeline = timeline;
        this.bodies = bodies;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * Opens the plan of an enterprise, or of one project of it, with the nodes of the template that holds today, and a number
     * such as 巴企策〔2026〕0001号. Sent twice, it is one.
     *
     * @throws RuleViolation {@code enterprises.unknown}; {@code enterprises.merged} for one that was merged, {@code
     *     serviceplans.open.cancelled} for a dissolved one (注销); {@code serviceplans.open.project} when the project is none of
     *     it, {@code serviceplans.open.projectEnded}; {@code serviceplans.open.exists} when an open plan is there; {@code
     *     serviceplans.facts.long}, {@code serviceplans.unit.missing}, {@code serviceplans.unit.ended}, {@code
     *     serviceplans.steward.ended}
     */
    public PlanId open(Actor actor, PlanForm form) {
        actor.require(Right.PLAN_EDIT);
        Optional<PlanId> sent = form.clientKey() == null ? Optional.empty() : plans.findByClientKey(form.clientKey());
        if (sent.isPresent()) {
            return sent.get();
        }
        EnterpriseDetails enterprise = enterprises.details(actor, form.enterprise());
        if (enterprise.form().state() == EnterpriseState.CANCELLED) {
            throw new RuleViolation(
                    "serviceplans.open.cancelled", enterprise.form().name());
        }
        if (form.project() != null) {
            checkProject(actor, form.enterprise(), form.project());
        }
        check(form);
        UUID subject = form.project() == null ? form.enterprise().value() : form.project();
        plans.openOf(subject).ifPresent(number -> {
            throw new RuleViolation("serviceplans.open.exists", number);
        });
        LocalDate today = OfficeTime.today(clock);
        PlanId id = PlanId.create();
        String number =
                numbers.next(bodies.ofDivision(enterprise.form().divisionCode()).id(), SERIES, today);
        TemplateId template = templates.on(today);
        try {
            plans.add(id, number, form, template, actor, clock.instant());
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw new RuleViolation(
                    "serviceplans.open.exists", plans.openOf(subject).orElse("—"));
        }
        nodes.copy(id, template);
        Taken taken = changes.course(actor, id);
        changes.done(taken, "OPEN", null, null, "", null);
        appended(taken, "serviceplans.timeline.opened");
        return id;
    }

    private void checkProject(Actor actor, EnterpriseId enterprise, UUID project) {
        Projects.Project found = projects.of(actor, enterprise).stream()
                .filter(one -> one.id().equals(project))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("serviceplans.open.project"));
        if (found.ended()) {
            throw new RuleViolation(
                    "serviceplans.open.projectEnded", found.form().name());
        }
    }

    private void check(PlanForm form) {
        PlanChecks.within(form.facts().strip(), LONGEST_FACTS, "serviceplans.facts");
        if (form.unit() == null) {
            throw new RuleViolation("serviceplans.unit.missing");
        }
        checks.unit(form.unit(), "serviceplans.unit");
        checks.person(form.steward(), "serviceplans.steward");
    }

    /**
     * Changes what is said of the plan itself: facts, stage, unit, steward; enterprise and project stay.
     *
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}, {@code serviceplans.plan.clash}, and as
     *     {@link #open}
     */
    public void change(Actor actor, PlanId id, PlanForm form) {
        Taken taken = changes.course(actor, id);
        check(form);
        plans.change(id, form);
        changes.done(taken, "CHANGE", null, null, "", null);
    }

    /**
     * Says that the version that is written on is complete and is shown to the enterprise (提交企业确认).
     *
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}; {@code serviceplans.submit.empty}
     *     without measures, {@code serviceplans.submit.noSteps} naming a measure without milestones, {@code
     *     serviceplans.submit.agreed} when it is agreed already
     */
    public void submit(Actor actor, PlanId id) {
        Taken taken = changes.course(actor, id);
        demandOpenVersion(taken.plan(), "serviceplans.submit.agreed");
        nodes.incomplete(id).ifPresent(measure -> {
            throw measure.isEmpty()
                    ? new RuleViolation("serviceplans.submit.empty")
                    : new RuleViolation("serviceplans.submit.noSteps", measure);
        });
        plans.submitted(id, taken.today());
        changes.done(taken, "SUBMIT", null, null, "", null);
    }

    /**
     * Notes that the enterprise agreed to the submitted version.
     *
     * @param how who agreed on its behalf, and in which way: a letter, a talk, its link
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}; {@code serviceplans.agree.notSubmitted}
     *     when this version was not submitted; {@code serviceplans.submit.agreed}; {@code serviceplans.agree.missing}, {@code
     *     serviceplans.agree.long}
     */
    public void agree(Actor actor, PlanId id, String how) {
        Taken taken = changes.course(actor, id);
        demandOpenVersion(taken.plan(), "serviceplans.submit.agreed");
        if (!Objects.equals(taken.plan().submittedVersion(), taken.plan().planVersion())) {
            throw new RuleViolation("serviceplans.agree.notSubmitted");
        }
        String words = PlanChecks.words(how, LONGEST_REASON, "serviceplans.agree");
        plans.agreed(id, taken.today(), words);
        changes.done(taken, "AGREE", null, null, "", words);
        appended(taken, "serviceplans.timeline.agreed");
    }

    /**
     * Puts the agreed version in force (生效): from then on the plan is judged by its light.
     *
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}; {@code serviceplans.force.notAgreed}
     *     when the version that is written on is not agreed; {@code serviceplans.force.already}
     */
    public void enterIntoForce(Actor actor, PlanId id) {
        Taken taken = changes.course(actor, id);
        PlanCore plan = taken.plan();
        if (!Objects.equals(plan.agreedVersion(), plan.planVersion())) {
            throw new RuleViolation("serviceplans.force.notAgreed");
        }
        if (Objects.equals(plan.forceVersion(), plan.agreedVersion())) {
            throw new RuleViolation("serviceplans.force.already");
        }
        plans.inForce(id, taken.today());
        changes.done(taken, "FORCE", null, null, "", null);
        appended(taken, "serviceplans.timeline.inForce");
    }

    /**
     * Pauses it (暂停): it has no light until it goes on.
     *
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}; {@code serviceplans.pause.already},
     *     {@code serviceplans.reason.missing}, {@code serviceplans.reason.long}
     */
    public void pause(Actor actor, PlanId id, String reason) {
        Taken taken = changes.course(actor, id);
        if (taken.plan().paused()) {
            throw new RuleViolation("serviceplans.pause.already");
        }
        String why = PlanChecks.words(reason, LONGEST_REASON, "serviceplans.reason");
        plans.paused(id, taken.today(), why);
        changes.done(taken, "PAUSE", null, null, "", why);
    }

    /**
     * Goes on after a pause.
     *
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}; {@code serviceplans.pause.not}
     */
    public void resume(Actor actor, PlanId id) {
        Taken taken = changes.course(actor, id);
        if (!taken.plan().paused()) {
            throw new RuleViolation("serviceplans.pause.not");
        }
        plans.paused(id, taken.today(), null);
        changes.done(taken, "RESUME", null, null, "", null);
    }

    /**
     * Closes it with an assessment (总结评估): what was reached, what was not and why. Afterwards nothing of it changes.
     *
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}; {@code serviceplans.assessment.missing},
     *     {@code serviceplans.assessment.long}
     */
    public void close(Actor actor, PlanId id, String assessment) {
        Taken taken = changes.course(actor, id);
        String words = PlanChecks.words(assessment, LONGEST_FACTS, "serviceplans.assessment");
        plans.closed(id, taken.today(), words);
        changes.done(taken, "CLOSE", null, null, "", null);
        appended(taken, "serviceplans.timeline.closed");
    }

    private static void demandOpenVersion(PlanCore plan, String key) {
        if (Objects.equals(plan.agreedVersion(), plan.planVersion())) {
            throw new RuleViolation(key, plan.planVersion());
        }
    }

    private void appended(Taken taken, String kind) {
        timeline.append(
                taken.actor(),
                new Timeline.Event(
                        taken.plan().enterprise(),
                        taken.today(),
                        kind,
                        taken.plan().number(),
                        Timeline.Visibility.STAFF,
                        "service_plan",
                        taken.plan().id().value()));
    }
}
