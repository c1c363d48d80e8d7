package cn.qinqing.people;

import cn.qinqing.shared.PersonId;

/** Paths of this feature's views, for links from others. */
public final class PeopleRoutes {

    public static final String LIST = "people";

    private PeopleRoutes() {}

    public static String details(PersonId id) {
        return "people/" + id;
    }
}
