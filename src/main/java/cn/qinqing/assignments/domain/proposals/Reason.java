package cn.qinqing.assignments.domain.proposals;

/**
 * A factor that speaks for a leader.
 *
 * @param first number that the factor names: enterprises of the same industry, or how many the leader has now
 * @param second for the load: how many are allowed
 */
public record Reason(Factor factor, int first, int second) {

    /** What speaks for a leader. */
    public enum Factor {
        /** Led this enterprise before. */
        BEFORE,
        /** Leads its parent, a subsidiary or a sister. */
        FAMILY,
        /** Of its county, or of the prefecture. */
        PLACE,
        /** Has others of the same section of industry. */
        INDUSTRY,
        /** Has room. */
        LOAD
    }

    static Reason of(Factor factor) {
        return new Reason(factor, 0, 0);
    }
}
