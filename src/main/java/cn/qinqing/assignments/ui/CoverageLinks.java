package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Coverage;
import cn.qinqing.assignments.CoverageFigure;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the rows of a figure are. */
final class CoverageLinks {

    static final String ASSIGNMENTS = "assignments";

    private CoverageLinks() {}

    /** The list of a figure as of a day. */
    static String of(CoverageFigure figure, LocalDate day) {
        return link(figure, day, Map.of());
    }

    /** The same, of one part of a breakdown. */
    static String of(CoverageFigure figure, LocalDate day, Coverage.By by, String value) {
        return link(figure, day, Map.of(by.name().toLowerCase(java.util.Locale.ROOT), value));
    }

    private static String link(CoverageFigure figure, LocalDate day, Map<String, String> part) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("gap", figure.name());
        query.put("day", Formats.day(day));
        query.putAll(part);
        String list =
                switch (figure.counted()) {
                    case ENTERPRISES -> EnterpriseRoutes.LIST;
                    case ASSIGNMENTS -> ASSIGNMENTS;
                    case LEADERS -> PeopleRoutes.LIST;
                };
        return list + "?" + QueryParameters.simple(query).getQueryString();
    }
}
