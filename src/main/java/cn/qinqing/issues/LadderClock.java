package cn.qinqing.issues;

/** Which clock of an issue a step of the ladder looks at (督办依据). */
public enum LadderClock {
    /** 签收. */
    ACKNOWLEDGE,
    /** 重办后联系企业. */
    CONTACT,
    /** 首次进展. */
    PROGRESS,
    /** 按月报进展. */
    REPORT,
    /** 答复. */
    DUE
}
