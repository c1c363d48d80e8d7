package cn.qinqing.issues;

/** Paths of this feature's views, for links from others. */
public final class IssueRoutes {

    public static final String LIST = "issues";

    private IssueRoutes() {}

    public static String details(IssueId id) {
        return "issues/" + id;
    }
}
