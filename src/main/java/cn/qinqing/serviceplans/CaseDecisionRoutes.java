package cn.qinqing.serviceplans;

/** Paths of the views of case-by-case decisions. */
public final class CaseDecisionRoutes {

    public static final String LIST = "case-decisions";
    public static final String OPINIONS = "case-opinions";

    private CaseDecisionRoutes() {}

    public static String details(CaseDecisionId id) {
        return LIST + "/" + id;
    }
}
