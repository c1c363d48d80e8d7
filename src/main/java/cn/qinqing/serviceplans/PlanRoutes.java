package cn.qinqing.serviceplans;

import cn.qinqing.shared.UnitId;

/** Paths of this feature's views, for links from others. */
public final class PlanRoutes {

    /** All plans (服务方案). */
    public static final String LIST = "service-plans";
    /** 我的措施. */
    public static final String MEASURES = "service-plans/measures";
    /** Milestones of the next days (近期到期). */
    public static final String DUE = "service-plans/due";
    /** By unit and by stage (分单位、分阶段). */
    public static final String FIGURES = "service-plans/figures";
    /** 方案模板. */
    public static final String TEMPLATES = "service-plans/templates";

    private PlanRoutes() {}

    public static String details(PlanId id) {
        return LIST + "/" + id;
    }

    public static String ofUnit(UnitId unit) {
        return LIST + "?unit=" + unit;
    }
}
