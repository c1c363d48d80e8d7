package cn.qinqing.commitments;

/**
 * Where a commitment stands (履行状态). There is no state for what a former leader promised: it stays open until it is kept,
 * or changed by law with compensation (优化营商环境条例 §31).
 */
public enum CommitmentState {
    /** Written down, not in force before the legal review (待法务审核). */
    DRAFT,
    /** Owed (履行中). */
    OPEN,
    /** Kept, with evidence (已履行). */
    KEPT,
    /** Changed by law, with its basis and compensation (依法变更). */
    CHANGED,
    /** The enterprise says that it was not kept (有争议). */
    DISPUTED,
    /** Never given, or taken back with its import (未作出). */
    WITHDRAWN;

    /** Whether something is owed. */
    public boolean owed() {
        return this == OPEN || this == DISPUTED;
    }

    /** Whether it ever was in force. */
    public boolean inForce() {
        return this != DRAFT && this != WITHDRAWN;
    }
}
