package cn.qinqing.serviceplans;

import cn.qinqing.serviceplans.domain.MeasureStore;
import cn.qinqing.serviceplans.domain.PlanChanges;
import cn.qinqing.serviceplans.domain.PlanChanges.Taken;
import cn.qinqing.serviceplans.domain.PlanChecks;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Needs and the measures that answer them (需求与措施). Nothing is deleted: a measure is left out with a reason. */
@Service
@Transactional
public class PlanMeasures {

    private static final int LONGEST_NEED = 1_000;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_BASIS = 500;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_UNITS = 20;

    private final MeasureStore measures;
    private final PlanChanges changes;
    private final PlanChecks checks;

    PlanMeasures(MeasureStore measures, PlanChanges changes, PlanChecks checks) {
        this.measures = measures;
        this.changes = changes;
        this.checks = checks;
    }

    /**
     * Adds a need with its measure, as the last one. Sent twice, it is one.
     *
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}; {@code serviceplans.need.missing}, {@code
     *     serviceplans.need.long}, {@code serviceplans.text.missing}, {@code serviceplans.text.long}, {@code
     *     serviceplans.basis.long}, {@code serviceplans.due.missing}; {@code serviceplans.lead.missing}, {@code
     *     serviceplans.lead.ended} for a unit that is no more; {@code serviceplans.others.ended}, {@code
     *     serviceplans.others.many}; {@code serviceplans.person.ended}, {@code serviceplans.steward.ended}
     */
    public MeasureId add(Actor actor, PlanId plan, MeasureForm form) {
        actor.require(Right.PLAN_EDIT);
        Optional<MeasureId> sent =
                form.clientKey() == null ? Optional.empty() : measures.findByClientKey(form.clientKey());
        if (sent.isPresent()) {
            return sent.get();
        }
        Taken taken = changes.content(actor, plan);
        MeasureForm checked = checked(form);
        MeasureId id = MeasureId.create();
        measures.add(id, plan, checked, actor, taken.now());
        changes.done(taken, "MEASURE_ADD", id, null, form.text().strip(), null);
        return id;
    }

    /**
     * Changes it; its source stays.
     *
     * @throws RuleViolation as {@link #add}; {@code serviceplans.measure.clash} when somebody else changed it since the form
     *     was opened
     */
    public void change(Actor actor, MeasureId id, MeasureForm form) {
        Taken taken = taken(actor, id);
        MeasureForm checked = checked(form);
        measures.change(id, checked);
        changes.done(taken, "MEASURE_CHANGE", id, null, form.text().strip(), null);
    }

    /**
     * Leaves it out (不再实施): it stays to be read, and neither it nor its milestones count.
     *
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}, {@code serviceplans.measure.clash},
     *     {@code serviceplans.reason.missing}, {@code serviceplans.reason.long}
     */
    public void leaveOut(Actor actor, MeasureId id, int version, String reason) {
        Taken taken = taken(actor, id);
        String why = PlanChecks.words(reason, LONGEST_REASON, "serviceplans.reason.");
        String text = measures.textOf(id).orElseThrow(() -> new RuleViolation("serviceplans.measure.clash"));
        measures.leaveOut(id, version, why, actor, taken.now());
        changes.done(taken, "MEASURE_LEAVE_OUT", id, null, text, why);
    }

    /**
     * Takes up again one that was left out.
     *
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.closed}, {@code serviceplans.measure.clash}
     */
    public void takeBack(Actor actor, MeasureId id, int version) {
        Taken taken = taken(actor, id);
        measures.takeBack(id, version);
        changes.done(taken, "MEASURE_TAKE_BACK", id, null, measures.textOf(id).orElse(""), null);
    }

    private Taken taken(Actor actor, MeasureId id) {
        actor.require(Right.PLAN_EDIT);
        return changes.content(actor, measures.planOf(id).orElseThrow(() -> new RuleViolation("serviceplans.unknown")));
    }

    private MeasureForm checked(MeasureForm form) {
        PlanChecks.words(form.need(), LONGEST_NEED, "serviceplans.need.");
        PlanChecks.words(form.text(), LONGEST_TEXT, "serviceplans.text.");
        PlanChecks.within(form.basis().strip(), LONGEST_BASIS, "serviceplans.basis.");
        UnitId lead = form.lead();
        if (lead == null) {
            throw new RuleViolation("serviceplans.lead.missing");
        }
        checks.unit(lead, "serviceplans.lead.");
        checks.policy(form.policy());
        List<UnitId> others = form.others().stream()
                .distinct()
                .filter(one -> !one.equals(lead))
                .toList();
        if (others.size() > MOST_UNITS) {
            throw new RuleViolation("serviceplans.others.many", MOST_UNITS);
        }
        others.forEach(one -> checks.unit(one, "serviceplans.others."));
        checks.person(form.person(), "serviceplans.person.");
        checks.person(form.steward(), "serviceplans.steward.");
        if (form.due() == null) {
            throw new RuleViolation("serviceplans.due.missing");
        }
        return new MeasureForm(
                form.need(),
                form.text(),
                form.basis(),
                form.policy(),
                lead,
                others,
                form.person(),
                form.due(),
                form.steward(),
                form.source(),
                form.version(),
                form.clientKey());
    }
}
