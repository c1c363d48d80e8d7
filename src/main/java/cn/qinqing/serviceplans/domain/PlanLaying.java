package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanSnapshot;
import cn.qinqing.shared.RuleViolation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps what is laid before an enterprise as it is at that moment (固定版本): what it agrees to is what it saw. A version that
 * was laid before it and changed afterwards becomes a further one.
 */
@Component
public class PlanLaying {

    private final SnapshotStore snapshots;
    private final PlanDetailsReader reader;
    private final PlanStore plans;

    PlanLaying(SnapshotStore snapshots, PlanDetailsReader reader, PlanStore plans) {
        this.snapshots = snapshots;
        this.reader = reader;
        this.plans = plans;
    }

    /** Keeps what stands; the same content is kept once. */
    public void lay(PlanChanges.Taken taken) {
        PlanId id = taken.plan().id();
        PlanSnapshot now = PlanSnapshots.of(reader.read(id));
        Optional<PlanSnapshot> laid = snapshots.find(id, now.version());
        if (laid.isPresent()) {
            if (PlanSnapshots.same(laid.get(), now)) {
                return;
            }
            plans.furtherVersion(taken.plan(), taken.plan().state());
            now = PlanSnapshots.of(reader.read(id));
        }
        snapshots.add(taken, now);
    }

    /** @throws RuleViolation {@code serviceplans.agree.changed} when the plan says something else than what was laid before */
    public void demandUnchanged(PlanCore plan) {
        if (changedSince(plan.id())) {
            throw new RuleViolation("serviceplans.agree.changed");
        }
    }

    /** Whether the plan says something else by now than what was laid before the enterprise in its version. */
    public boolean changedSince(PlanId id) {
        PlanSnapshot now = PlanSnapshots.of(reader.read(id));
        return snapshots
                .find(id, now.version())
                .map(laid -> !PlanSnapshots.same(laid, now))
                .orElse(true);
    }
}
