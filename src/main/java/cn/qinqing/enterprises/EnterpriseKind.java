package cn.qinqing.enterprises;

/** What is liaised with (联系对象): enterprise, sole proprietor (个体工商户), cooperative, chamber, association. */
public enum EnterpriseKind {
    ENTERPRISE,
    SOLE_PROPRIETOR,
    COOPERATIVE,
    CHAMBER,
    ASSOCIATION;

    /** Chamber or association: it has members instead of subsidiaries. */
    public boolean isChamber() {
        return this == CHAMBER || this == ASSOCIATION;
    }
}
