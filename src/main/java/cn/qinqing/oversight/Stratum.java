package cn.qinqing.oversight;

/** Of which kind a drawn record is (抽样层): each is drawn by itself, so that the rare ones are in every sample. */
public enum Stratum {
    /** 已销号. */
    CLOSED,
    /** 线下签批: something on it was recorded from paper. */
    OFFLINE,
    /** 当场答复. */
    ON_SPOT,
    /** 没有问题的走访. */
    ZERO_VISIT
}
