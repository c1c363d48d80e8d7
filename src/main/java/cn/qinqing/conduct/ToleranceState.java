package cn.qinqing.conduct;

import java.util.Set;

/** Where an application stands (办理状态), by its steps. */
public enum ToleranceState {
    APPLIED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    CLOSED,
    CLEARED;

    /** The state that these steps make. */
    public static ToleranceState of(Set<ToleranceStepKind> steps) {
        if (steps.contains(ToleranceStepKind.CLEARED)) {
            return CLEARED;
        }
        if (steps.contains(ToleranceStepKind.CLOSED)) {
            return CLOSED;
        }
        if (steps.contains(ToleranceStepKind.ACCEPTED)) {
            return ACCEPTED;
        }
        if (steps.contains(ToleranceStepKind.DECLINED)) {
            return DECLINED;
        }
        return steps.contains(ToleranceStepKind.WITHDRAWN) ? WITHDRAWN : APPLIED;
    }
}
