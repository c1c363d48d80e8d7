package cn.qinqing.enterprises;

import cn.qinqing.shared.EnterpriseId;

/** Paths of this feature's views, for links from others. */
public final class EnterpriseRoutes {

    public static final String LIST = "enterprises";

    private EnterpriseRoutes() {}

    public static String details(EnterpriseId id) {
        return "enterprises/" + id;
    }
}
