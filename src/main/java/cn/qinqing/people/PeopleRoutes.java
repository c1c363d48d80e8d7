package cn.qinqing.people;

import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;

/** Paths of this feature's views, for links from others. */
public final class PeopleRoutes {

    public static final String LIST = "people";
    public static final String UNITS = "units";
    public static final String CHANGE = "changes";

    private PeopleRoutes() {}

    public static String details(PersonId id) {
        return "people/" + id;
    }

    public static String unit(UnitId id) {
        return "units/" + id;
    }
}
