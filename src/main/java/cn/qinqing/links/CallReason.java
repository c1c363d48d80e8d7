package cn.qinqing.links;

/** Why an enterprise is rung instead of written to (回访原因). */
public enum CallReason {
    /** It has no contact with a telephone. */
    NO_CONTACT,
    /** No contact agreed to messages. */
    NO_CONSENT,
    /** No number or address that anything can be sent to. */
    NO_CHANNEL,
    /** Sending failed. */
    NOT_SENT,
    /** It was asked and did not answer in time. */
    NO_ANSWER
}
