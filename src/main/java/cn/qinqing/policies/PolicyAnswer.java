package cn.qinqing.policies;

/** Whether a policy fits an enterprise (适用、待核实、不适用). The order is that in which they are shown. */
public enum PolicyAnswer {
    HIT,
    /** A fact of the enterprise is missing: ask for it first. */
    UNKNOWN,
    MISS
}
