package cn.qinqing.issues;

/** Paths of this feature's views, for links from others. */
public final class IssueRoutes {

    public static final String LIST = "issues";

    /** How the own unit signs. */
    public static final String SIGNING = "signing";
    /** The list of supervision notices. */
    public static final String SUPERVISION = "supervision-notices";

    /** The escalation ladder. */
    public static final String LADDER = "escalation";

    private IssueRoutes() {}

    public static String details(IssueId id) {
        return "issues/" + id;
    }
}
