package cn.qinqing.audit;

/** How an attempt ended (结果): done, refused by a rule or a missing right, or failed. */
public enum Outcome {
    DONE,
    REFUSED,
    FAILED
}
