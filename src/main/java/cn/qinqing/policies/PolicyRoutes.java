package cn.qinqing.policies;

/** Paths of this feature's views, for links from others. */
public final class PolicyRoutes {

    public static final String LIST = "policies";

    /** Which enterprises a policy fits. */
    public static final String FITS = "policy-fits";

    /** Imports of lists of policies. */
    public static final String IMPORTS = "policy-imports";

    private PolicyRoutes() {}

    public static String details(PolicyId id) {
        return LIST + "/" + id;
    }

    public static String fits(PolicyId id) {
        return FITS + "/" + id;
    }
}
