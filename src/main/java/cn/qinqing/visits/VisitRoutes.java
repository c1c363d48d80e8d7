package cn.qinqing.visits;

import cn.qinqing.shared.EnterpriseId;

/** Paths of this feature's views, for links from others. */
public final class VisitRoutes {

    public static final String LIST = "visits";
    public static final String NEW = "visits/new";

    private VisitRoutes() {}

    public static String details(VisitId id) {
        return "visits/" + id;
    }

    /** The form of a visit that was booked. */
    public static String recordBooked(BookingId booking) {
        return NEW + "?booking=" + booking;
    }

    public static String recordFor(EnterpriseId enterprise) {
        return NEW + "?enterprise=" + enterprise;
    }
}
