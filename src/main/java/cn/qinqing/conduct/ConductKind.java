package cn.qinqing.conduct;

/** What a declaration tells of (类别), as far as it can be looked for. Stored only as tags that say nothing without the key. */
public enum ConductKind {
    /** A meal, paid by oneself or a work meal. */
    MEAL,
    /** A ride in a vehicle of the enterprise. */
    ENTERPRISE_VEHICLE,
    /** A gift, refused or not. */
    GIFT,
    /** A gift that could not be refused: it stands in the gift register. */
    GIFT_RECEIVED,
    /** Such a gift that was handed in by the time of the declaration. */
    GIFT_HANDED_IN,
    /** A report to the own unit, beforehand or after. */
    PRIOR_REPORT
}
