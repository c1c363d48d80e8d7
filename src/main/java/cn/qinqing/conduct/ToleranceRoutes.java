package cn.qinqing.conduct;

/** Paths of the views of tolerance records. */
public final class ToleranceRoutes {

    public static final String DETAILS = "tolerance";
    public static final String MINE = "tolerance/mine";
    public static final String ALL = "tolerance/all";

    private ToleranceRoutes() {}

    public static String details(ToleranceId id) {
        return DETAILS + "/" + id;
    }
}
