package cn.qinqing.issues;

/** Where an issue stands (办理状态): the states of the guard table {@link IssueGuards}. */
public enum IssueStatus {
    REGISTERED,
    DECLINE_PROPOSED,
    DECLINED,
    /** 不予受理申诉中. */
    DECLINE_OBJECTED,
    /** 上报、下派已接收, and waits for the new desk to dispatch it. */
    HANDED,
    DISPATCHED,
    RETURNED,
    ACKNOWLEDGED,
    IN_PROGRESS,
    SUSPENDED,
    REPLIED,
    RATED,
    NOT_RATED,
    REOPENED,
    PARKED,
    REFERRED,
    ANSWERED_ON_SPOT,
    WITHDRAWN,
    CLOSED,
    /** 程序性办结: the enterprise did not agree, and it is never counted as solved. */
    CLOSED_BY_PROCEDURE,
    IMPORTED_OPEN,
    IMPORTED_CLOSED;

    /** Whether somebody still owes the enterprise something. */
    public boolean open() {
        return switch (this) {
            case DECLINED, REFERRED, ANSWERED_ON_SPOT, WITHDRAWN, CLOSED, CLOSED_BY_PROCEDURE, IMPORTED_CLOSED -> false;
            default -> true;
        };
    }
}
