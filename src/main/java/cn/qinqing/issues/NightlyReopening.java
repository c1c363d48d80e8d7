package cn.qinqing.issues;

/**
 * What else opens issues again (重办批次), from a higher floor: it leaves in the same batch of the night as the dissatisfied
 * ratings, so that nobody tells one from the other by the hour.
 */
public interface NightlyReopening {

    /** Opens again what was asked for before today; may run twice. */
    void reopen();
}
