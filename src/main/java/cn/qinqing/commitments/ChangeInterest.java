package cn.qinqing.commitments;

/** For whose sake a commitment may be changed (优化营商环境条例 §31): the state's or the public's interest, no other. */
public enum ChangeInterest {
    STATE,
    PUBLIC
}
