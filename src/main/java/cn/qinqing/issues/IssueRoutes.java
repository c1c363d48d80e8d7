package cn.qinqing.issues;

/** Paths of this feature's views, for links from others. */
public final class IssueRoutes {

    public static final String LIST = "issues";

    /** 看板. */
    public static final String BOARD = "issues/board";

    /** 本单位诉求. */
    public static final String UNIT = "issues/unit";

    private IssueRoutes() {}

    public static String details(IssueId id) {
        return "issues/" + id;
    }
}
