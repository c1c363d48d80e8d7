package cn.qinqing.issues;

/** What a parallel or co-handling unit answers for itself (分办、协办答复). */
public enum HandlerAnswer {
    /** 正在办理. */
    TAKING_CARE,
    /** 已办结. */
    DONE,
    /** 无法协助. */
    NO_HELP,
    /** 不属本单位. */
    NOT_OURS,
    /** 免答复: the desk waived it with a reason. */
    WAIVED;

    /** Whether the lead unit need not wait for it any more. */
    public boolean ends() {
        return this != TAKING_CARE;
    }
}
