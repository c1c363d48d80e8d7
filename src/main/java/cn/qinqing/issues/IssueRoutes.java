package cn.qinqing.issues;

/** Paths of this feature's views, for links from others. */
public final class IssueRoutes {

    public static final String LIST = "issues";

    /** How the own unit signs. */
    public static final String SIGNING = "signing";

    private IssueRoutes() {}

    public static String details(IssueId id) {
        return "issues/" + id;
    }
}
