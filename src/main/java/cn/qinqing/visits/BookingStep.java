package cn.qinqing.visits;

/** What was done with a booking (预约经过). */
public enum BookingStep {
    BOOK,
    ACCEPT,
    MOVE,
    /** The enterprise named another day: that fulfils the frequency rule like a refusal. */
    OTHER_DAY,
    DECLINE,
    JOIN,
    LEAVE,
    CANCEL,
    HOLD,
    HAND_OVER
}
