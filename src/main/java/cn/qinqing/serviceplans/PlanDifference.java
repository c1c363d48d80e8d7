package cn.qinqing.serviceplans;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions of a plan (版本差异).
 *
 * @param measure number of the measure in the later version, in the earlier one for what was removed; 0 for the plan itself
 * @param milestone name of the milestone, null where the measure itself or the plan is meant
 * @param field what changed; null where the whole was added or removed
 * @param before empty where nothing stood; the text of what was removed
 * @param after empty where nothing stands; the text of what was added
 */
public record PlanDifference(
        Kind kind,
        int measure,
        @Nullable String milestone,
        @Nullable Field field,
        String before,
        String after) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** What can change; its name is part of a message key. */
    public enum Field {
        FACTS,
        STAGE,
        UNIT,
        STEWARD,
        PROJECT,
        ORDER,
        NEED,
        TEXT,
        BASIS,
        LEAD,
        CO_UNITS,
        PERSON,
        DUE,
        NAME,
        START,
        END,
        PREDECESSOR
    }
}
