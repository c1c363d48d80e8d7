package cn.qinqing.oversight;

import java.util.UUID;

/** Paths of this feature's views, for links from others. */
public final class OversightRoutes {

    public static final String DESK = "oversight";
    public static final String ROWS = "oversight/rows";
    public static final String RATINGS = "oversight/ratings";
    public static final String SAMPLES = "oversight/samples";
    public static final String READS = "oversight/reads";
    public static final String TIPS = "oversight/tips";
    public static final String MY_TIPS = "tips";
    public static final String UNIT_RATINGS = "unit-ratings";

    private OversightRoutes() {}

    public static String sample(UUID id) {
        return SAMPLES + "/" + id;
    }
}
