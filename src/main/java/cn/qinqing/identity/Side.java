package cn.qinqing.identity;

/**
 * The side of an account (账号类别): business, or one of the three administrators that watch each other (三员分立). It never
 * changes, and the database allows an account only roles of its own side.
 */
public enum Side {
    SYSTEM,
    SECURITY,
    AUDIT,
    BUSINESS
}
