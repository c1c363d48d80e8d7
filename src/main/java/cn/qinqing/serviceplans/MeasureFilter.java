package cn.qinqing.serviceplans;

import cn.qinqing.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which measures; those that were left out and those of closed plans are in no list.
 *
 * @param text part of the words, the plan's number or the enterprise's name; empty for all
 * @param mine of the own unit, or that name oneself
 * @param lead unit that answers
 */
public record MeasureFilter(
        String text,
        Whose mine,
        When when,
        @Nullable UnitId lead,
        @Nullable PlanStage stage) {

    /** To whom they belong. */
    public enum Whose {
        /** 我负责或服务的. */
        OWN,
        /** 本单位的. */
        UNIT,
        ALL
    }

    /** How they stand. */
    public enum When {
        OPEN,
        LATE,
        SOON,
        DONE
    }
}
