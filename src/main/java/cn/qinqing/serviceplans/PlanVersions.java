package cn.qinqing.serviceplans;

import cn.qinqing.serviceplans.domain.PlanComparing;
import cn.qinqing.serviceplans.domain.PlanSnapshots;
import cn.qinqing.serviceplans.domain.SnapshotStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Versions of a plan as they were laid before the enterprise, and what differs between any two (方案版本与差异). */
@Service
@Transactional(readOnly = true)
public class PlanVersions {

    /** In place of the number of a version: what stands now, laid before nobody yet. */
    public static final int NOW = 0;

    private final SnapshotStore snapshots;
    private final PlanQueries queries;

    PlanVersions(SnapshotStore snapshots, PlanQueries queries) {
        this.snapshots = snapshots;
        this.queries = queries;
    }

    /** The versions, the latest first. */
    public List<PlanVersion> of(Actor actor, PlanId plan) {
        queries.demand(actor, plan);
        return snapshots.versions(plan);
    }

    /**
     * A version as it was, or what stands now.
     *
     * @param number of the version, or {@link #NOW}
     * @throws RuleViolation {@code serviceplans.unknown}, {@code serviceplans.version.unknown}
     */
    public PlanSnapshot snapshot(Actor actor, PlanId plan, int number) {
        if (number == NOW) {
            return PlanSnapshots.of(queries.details(actor, plan));
        }
        queries.demand(actor, plan);
        return snapshots
                .find(plan, number)
                .orElseThrow(() -> new RuleViolation("serviceplans.version.unknown", number));
    }

    /**
     * What differs, from the first to the second; empty for two that say the same.
     *
     * @throws RuleViolation as {@link #snapshot}
     */
    public List<PlanDifference> differences(Actor actor, PlanId plan, int from, int to) {
        return PlanComparing.between(snapshot(actor, plan, from), snapshot(actor, plan, to));
    }
}
