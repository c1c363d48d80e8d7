package cn.qinqing.oversight;

/** What a tip is about, by kind alone (线索类别). */
public enum TipCategory {
    /** 收受、索要财物或接受吃请. */
    BENEFIT,
    /** 不作为、慢作为、乱作为. */
    INACTION,
    /** 打击报复. */
    RETALIATION,
    OTHER
}
