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
    /** 联席会议议题. */
    public static final String TOPICS = "issues/meeting-topics";

    /** 看板. */
    public static final String BOARD = "issues/board";

    /** 本单位诉求. */
    public static final String UNIT = "issues/unit";

    /** 共性问题. */
    public static final String PROBLEMS = "issues/problems";

    /** 答复模板. */
    public static final String TEMPLATES = "issues/templates";

    /** 批量交办结果. */
    public static final String DISPATCHED = "issues/dispatched";

    private IssueRoutes() {}

    public static String problem(CommonProblemId id) {
        return PROBLEMS + "/" + id;
    }

    public static String details(IssueId id) {
        return "issues/" + id;
    }
}
