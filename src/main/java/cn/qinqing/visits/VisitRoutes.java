package cn.qinqing.visits;

import cn.qinqing.shared.EnterpriseId;

/** Paths of this feature's views, for links from others. */
public final class VisitRoutes {

    public static final String LIST = "visits";
    public static final String NEW = "visits/new";
    public static final String TRIP = "visits/trip";
    public static final String NEW_TRIP = "visits/trip/new";
    public static final String GROUP = "visits/group";
    public static final String NEW_GROUP = "visits/group/new";

    private VisitRoutes() {}

    public static String details(VisitId id) {
        return "visits/" + id;
    }

    public static String details(TripId id) {
        return TRIP + "/" + id;
    }

    public static String details(GroupId id) {
        return GROUP + "/" + id;
    }

    /** The form of a visit that was booked. */
    public static String recordBooked(BookingId booking) {
        return NEW + "?booking=" + booking;
    }

    public static String recordFor(EnterpriseId enterprise) {
        return NEW + "?enterprise=" + enterprise;
    }
}
