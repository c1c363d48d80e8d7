package cn.qinqing.issues;

/** Where an issue stands (办理状态): the states of the guard table {@link IssueGuards}. */
public enum IssueStatus {
    REGISTERED,
    DECLINE_PROPOSED,
    DECLINED,
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
    IMPORTED_OPEN,
    IMPORTED_CLOSED;

    /** Whether somebody still owes the enterprise something. */
    public boolean open() {
        return switch (this) {
            case DECLINED, REFERRED, ANSWERED_ON_SPOT, WITHDRAWN, CLOSED, IMPORTED_CLOSED -> false;
            default -> true;
        };
    }
}
