package cn.qinqing.serviceplans;

/**
 * What a later version of the template would change in a plan; it is offered and never forced.
 *
 * @param name as the later version calls it; for {@link Kind#REMOVE} as the plan does
 * @param now as the plan calls it; empty for {@link Kind#ADD}
 */
public record PlanOffer(Kind kind, String code, PlanStage stage, String name, String now) {

    public enum Kind {
        ADD,
        RENAME,
        REMOVE
    }
}
