package cn.qinqing.assignments;

/** What happens when the holder of the post changes. */
public enum Succession {
    /** The successor holds it from the day of appointment (由继任者自然接替): the default. */
    SUCCESSOR,
    /** It ends with the person. */
    PERSONAL
}
