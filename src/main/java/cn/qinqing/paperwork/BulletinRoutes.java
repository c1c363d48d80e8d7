package cn.qinqing.paperwork;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paths of the bulletin and of the rows behind its numbers. */
public final class BulletinRoutes {

    public static final String BULLETIN = "bulletin";
    public static final String ROWS = "bulletin-rows";

    private BulletinRoutes() {}

    /** The rows behind a number. */
    public static String rows(BulletinFilter filter) {
        List<String> query = new ArrayList<>();
        query.add("month=" + filter.month());
        query.add("figure=" + filter.figure().name());
        add(query, "division", filter.division());
        add(query, "unit", filter.unit());
        add(query, "category", filter.category());
        return ROWS + "?" + String.join("&", query);
    }

    private static void add(List<String> query, String name, @Nullable String value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
