package cn.qinqing.links;

/** How one call ended (通话结果): 已答复, 未接通, 不愿答复. */
public enum CallResult {
    ANSWERED,
    NOT_REACHED,
    DECLINED
}
