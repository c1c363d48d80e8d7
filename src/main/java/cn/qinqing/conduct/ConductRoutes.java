package cn.qinqing.conduct;

/** Paths of this feature's views, for links from others. */
public final class ConductRoutes {

    public static final String DETAILS = "conduct";
    public static final String MINE = "conduct/mine";
    public static final String DECLARATIONS = "conduct/declarations";
    public static final String GIFTS = "conduct/gifts";

    private ConductRoutes() {}

    public static String details(DeclarationId id) {
        return DETAILS + "/" + id;
    }
}
