package cn.qinqing.assignments.domain.proposals;

/** Why an enterprise gets nobody. */
public enum Refusal {
    /** It is cancelled. */
    ENDED,
    /** It has as many leaders as its tier allows. */
    LED,
    /** Nobody who takes part is of its county, or of the prefecture for its tier. */
    NOBODY,
    /** Everybody who would fit declared an interest. */
    CONFLICT,
    /** Everybody who would fit has as many as the tier allows. */
    FULL
}
