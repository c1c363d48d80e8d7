package cn.qinqing.policies;

/** Who issued a policy (政策层级): 国家、自治区、州、县市、园区. */
public enum PolicyLevel {
    STATE,
    REGION,
    PREFECTURE,
    COUNTY,
    PARK;

    /** Whether it belongs to one division, which then has to be named. */
    public boolean local() {
        return this == COUNTY || this == PARK;
    }
}
