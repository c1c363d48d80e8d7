package cn.qinqing.visits;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;

/** Paths of the views of plans and bookings, for links from others. */
public final class BookingRoutes {

    public static final String LIST = "bookings";
    public static final String NEW = "bookings/new";
    public static final String PLAN = "visit-plan";
    public static final String CALENDAR = "visit-calendar";
    public static final String BRIEF = "visit-brief";

    private BookingRoutes() {}

    public static String details(BookingId id) {
        return LIST + "/" + id;
    }

    public static String bookFor(EnterpriseId enterprise) {
        return NEW + "?enterprise=" + enterprise;
    }

    /** The calendar of an enterprise in the month of a day. */
    public static String calendarOf(EnterpriseId enterprise, LocalDate day) {
        return CALENDAR + "?enterprise=" + enterprise + "&on=" + day;
    }

    public static String brief(EnterpriseId enterprise) {
        return BRIEF + "/" + enterprise;
    }
}
