package cn.qinqing.shared;

import java.util.Set;

/**
 * What of the data an actor sees (数据范围): an argument of every query, without a default.
 *
 * <p>{@link All} exists only for jobs, supervisors and the prefecture's own bureau, and names its reason.
 */
public sealed interface Scope {

    static Scope all(String reason) {
        return new All(reason);
    }

    /** Everything; the reason goes into the audit row of exports. */
    record All(String reason) implements Scope {}

    /** Rows of these divisions (GB/T 2260 codes), or of these units. */
    record Within(Set<String> divisions, Set<UnitId> units) implements Scope {}

    /** No row at all. */
    record Nothing() implements Scope {}
}
