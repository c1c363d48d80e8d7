package cn.qinqing.links;

/** How an entry of the call list ended (回访结论). Nothing but an answer counts as one. */
public enum CallOutcome {
    ANSWERED,
    /** It answered through a link meanwhile. */
    BY_LINK,
    DECLINED,
    /** Not reached in three calls on three days. */
    NOT_REACHED,
    /** What it was about was withdrawn. */
    GONE
}
