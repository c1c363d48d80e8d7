package cn.qinqing.assignments;

/** What kind of interest somebody has in an enterprise: one's own, of close family, dealings (借贷、租赁), other. */
public enum InterestKind {
    OWN,
    FAMILY,
    DEALINGS,
    OTHER
}
