package cn.qinqing.visits;

/** What moving a booking to another day meant for its enterprise (改期之后). */
public enum BookingMoved {
    /** It need not be asked: nobody had, or it wished for that very day. */
    STANDS,
    /** It agreed to the day before, or was asked about it, and is asked anew. */
    ASKED,
    /** It is to be asked anew, and the system cannot. */
    TO_ASK
}
