package cn.qinqing.portal;

/** The links by which enterprises answer bookings of visits (企业答复走访预约). */
public final class BookingLinks {

    /** Name of the purpose. */
    public static final String PURPOSE = "booking-answer";

    private BookingLinks() {}
}
