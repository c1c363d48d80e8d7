package cn.qinqing.serviceplans;

/** Paths of the further pages of a plan: its time line, its versions, the leader's page, the months. */
public final class PlanPageRoutes {

    /** 时间轴. */
    public static final String TIMELINE = "service-plans/timeline";
    /** 版本与企业确认. */
    public static final String VERSIONS = "service-plans/versions";
    /** 领导一页纸. */
    public static final String ONE_PAGE = "service-plans/one-page";
    /** 月度进展. */
    public static final String MONTHLY = "service-plans/monthly";
    /** The rows behind a number of a month. */
    public static final String MONTHLY_ROWS = "service-plans/monthly-rows";

    private PlanPageRoutes() {}

    public static String timeline(PlanId id) {
        return TIMELINE + "/" + id;
    }

    public static String versions(PlanId id) {
        return VERSIONS + "/" + id;
    }

    public static String onePage(PlanId id) {
        return ONE_PAGE + "/" + id;
    }
}
