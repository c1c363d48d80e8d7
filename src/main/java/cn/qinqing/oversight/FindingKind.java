package cn.qinqing.oversight;

/** What the supervisor's desk counts (监督事项); each number opens its rows. No number speaks of a person. */
public enum FindingKind {
    /** 不予受理: confirmed declines. */
    DECLINED(Group.COURSE),
    /** 异议退回. */
    RETURNED(Group.COURSE),
    /** 同意延期. */
    EXTENDED(Group.COURSE),
    /** 计时中止. */
    SUSPENDED(Group.COURSE),
    /** 企业撤回. */
    WITHDRAWN(Group.COURSE),
    /** 需进一步办理: dissatisfied, asked for again, or after a sample. */
    REOPENED(Group.COURSE),
    /** 当场答复. */
    ON_SPOT(Group.COURSE),
    /** 线下签批: recorded from paper. */
    OFFLINE(Group.COURSE),
    /** 后一次答复与前一次不同. */
    REPLY_CHANGED(Group.REPLY),
    /** 走访记录在答复后更正. */
    RECORD_CHANGED(Group.REPLY),
    /** 到期当日最后一小时答复. */
    LAST_HOUR(Group.REPLY),
    /** 答复称已解决. */
    SAID_SOLVED(Group.RESULT),
    /** 称已解决，企业认可. */
    CONFIRMED_SOLVED(Group.RESULT),
    /** 称已解决，企业不认可. */
    DENIED_SOLVED(Group.RESULT),
    /** 称已解决，企业没有评价. */
    UNCONFIRMED_SOLVED(Group.RESULT),
    /** 未评价即销号. */
    CLOSED_UNRATED(Group.RESULT),
    /** 走访迟记: from the day of the visit to that of its record. */
    LATE_RECORD(Group.ENTRY),
    /** 诉求迟登: from the day on which it was raised to that of its registration. */
    LATE_ENTRY(Group.ENTRY),
    /** 没有问题的走访: legal, and drawn into samples. */
    ZERO_ISSUE(Group.ENTRY);

    /** 办理、答复、成效、登记. */
    public enum Group {
        COURSE,
        REPLY,
        RESULT,
        ENTRY
    }

    private final Group group;

    FindingKind(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** Whether its rows are visits; all others are issues. */
    public boolean ofVisits() {
        return this == LATE_RECORD || this == ZERO_ISSUE;
    }
}
