package cn.qinqing.serviceplans;

import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.issues.Raised;
import cn.qinqing.serviceplans.domain.MeasureStore;
import cn.qinqing.serviceplans.domain.PlanChanges;
import cn.qinqing.serviceplans.domain.PlanChanges.Taken;
import cn.qinqing.serviceplans.domain.PlanIssueStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures raise issues and issues become measures (措施与诉求互转); both show the link. An issue that was told in confidence
 * becomes no measure: a plan names its enterprise.
 */
@Service
@Transactional
public class PlanIssues {

    private final PlanChanges changes;
    private final MeasureStore measures;
    private final PlanIssueStore store;
    private final PlanMeasures adding;
    private final PlanQueries plans;
    private final IssueService raising;
    private final IssueQueries issues;

    PlanIssues(
            PlanChanges changes,
            MeasureStore measures,
            PlanIssueStore store,
            PlanMeasures adding,
            PlanQueries plans,
            IssueService raising,
            IssueQueries issues) {
        this.changes = changes;
        this.measures = measures;
        this.store = store;
        this.adding = adding;
        this.plans = plans;
        this.raising = raising;
        this.issues = issues;
    }

    /** A measure that has to do with an issue, as the page of the issue names it. */
    public record Linked(PlanId plan, String planNumber, String measure, boolean raised) {}

    /**
     * Raises an issue out of a measure, in the enterprise's name.
     *
     * @param text what stands in the way, for the desk
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}, {@code serviceplans.measure.left}; what {@link IssueService#raise} refuses
     */
    public Raised raise(Actor actor, MeasureId measure, String text, @Nullable UUID clientKey) {
        actor.require(Right.ISSUE_RAISE);
        Taken taken = changes.seen(actor, measure);
        measures.textOf(measure).orElseThrow(() -> new RuleViolation("serviceplans.measure.left"));
        Raised raised = raising.raise(
                actor,
                new Origin(Origin.Kind.PLAN, measure.value()),
                new RaiseIssue(taken.plan().enterprise(), text, IssuePrivacy.NORMAL, taken.today(), clientKey));
        if (store.link(measure, raised.id(), true, actor, taken.now())) {
            changes.done(taken, "ISSUE_RAISE", measure, null, raised.number(), null);
        }
        return raised;
    }

    /**
     * Makes a measure of an issue.
     *
     * @throws RuleViolation {@code issues.unknown}; {@code serviceplans.issue.private} for one told in confidence, {@code
     *     serviceplans.issue.other} when it is of another enterprise, {@code serviceplans.issue.already} when it is a measure of
     *     that plan; what {@link PlanMeasures#add} refuses
     */
    public MeasureId take(Actor actor, IssueId issue, PlanId plan, MeasureForm form) {
        actor.require(Right.PLAN_EDIT);
        actor.require(Right.ISSUE_READ);
        IssueDetails found = issues.details(actor, issue);
        if (found.row().privacy() != IssuePrivacy.NORMAL) {
            throw new RuleViolation("serviceplans.issue.private");
        }
        Taken taken = changes.course(actor, plan);
        if (!store.sameEnterprise(issue, taken.plan().enterprise())) {
            throw new RuleViolation("serviceplans.issue.other");
        }
        Optional<MeasureId> sent =
                form.clientKey() == null ? Optional.empty() : measures.findByClientKey(form.clientKey());
        if (sent.isPresent()) {
            return sent.get();
        }
        if (store.became(issue, plan)) {
            throw new RuleViolation("serviceplans.issue.already", taken.plan().number());
        }
        MeasureId id = adding.add(actor, plan, sourced(form, issue));
        store.link(id, issue, false, actor, taken.now());
        changes.done(taken, "ISSUE_TAKE", id, null, found.row().number(), null);
        return id;
    }

    private static MeasureForm sourced(MeasureForm form, IssueId issue) {
        return new MeasureForm(
                form.need(),
                form.text(),
                form.basis(),
                form.policy(),
                form.lead(),
                form.others(),
                form.person(),
                form.due(),
                form.steward(),
                new MeasureSource(MeasureSource.Kind.ISSUE, issue.value()),
                null,
                form.clientKey());
    }

    /** The measures that have to do with an issue, of plans that the actor sees. */
    @Transactional(readOnly = true)
    public List<Linked> ofIssue(Actor actor, IssueId issue) {
        actor.require(Right.PLAN_READ);
        return store.ofIssue(actor, issue);
    }

    /** The open plans into which an issue can be taken: those of its enterprise. */
    @Transactional(readOnly = true)
    public List<PlanRow> plansFor(Actor actor, IssueId issue) {
        actor.require(Right.PLAN_READ);
        return plans.page(
                actor,
                new PlanFilter("", null, null, null, null, null, null, store.enterpriseOf(issue), false),
                List.of(),
                0,
                20);
    }
}
