package cn.qinqing.issues;

/** The colour of a supervision notice (督办单颜色); it speaks of the issue, never of a person. */
public enum SupervisionColour {
    /** 催办: soon due, or not taken up yet. */
    BLUE,
    /** 警示: due, or without progress. */
    YELLOW,
    /** 督办: overdue. */
    RED
}
