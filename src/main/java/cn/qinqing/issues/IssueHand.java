package cn.qinqing.issues;

import cn.qinqing.shared.Right;
import org.jspecify.annotations.Nullable;

/** In which capacity somebody acts on an issue (办理身份). One person may have several; on one issue one stands on one side. */
public enum IssueHand {
    /** 登记人: who registered it. */
    RAISER(Right.ISSUE_RAISE, "RAISER"),
    /** 分办岗: the desk of the operating body. */
    DESK(Right.ISSUE_TRIAGE, "TRIAGE"),
    /** 对方分办岗: the desk of the operating body to which it is to be handed. */
    OTHER_DESK(Right.ISSUE_TRIAGE, "TRIAGE"),
    /** 主办单位经办人. */
    LEAD(Right.ISSUE_HANDLE, "HANDLER"),
    /** 分办、协办单位经办人. */
    PARTNER(Right.ISSUE_HANDLE, "HANDLER"),
    /** 主办单位负责人. */
    HEAD(Right.ISSUE_SIGN, "HANDLER"),
    /** 联络办复核: somebody else than who prepared it. */
    OFFICE(Right.ISSUE_APPROVE, "APPROVER"),
    /** 领导. */
    LEADER(Right.ISSUE_DECIDE, "APPROVER"),
    /** 企业: through its link, or through somebody who rings back and had no hand in it. */
    FIRM(Right.ISSUE_RATE, "CALLBACK"),
    /** 系统: a job. */
    SYSTEM(null, null);

    private final @Nullable Right right;
    private final @Nullable String side;

    IssueHand(@Nullable Right right, @Nullable String side) {
        this.right = right;
        this.side = side;
    }

    /** What an account needs for it; null for jobs. */
    public @Nullable Right right() {
        return right;
    }

    /** The side on which a person stands who acts so ({@code issue_party}); null for jobs. */
    public @Nullable String side() {
        return side;
    }
}
