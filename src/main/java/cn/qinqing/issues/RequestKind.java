package cn.qinqing.issues;

/** What one person asks and another decides (须另一人决定的事项). */
public enum RequestKind {
    /** 不予受理. */
    DECLINE(IssueCommand.PROPOSE_DECLINE, IssueCommand.CONFIRM_DECLINE, IssueCommand.REJECT_DECLINE),
    /** 对不予受理的申诉. */
    OBJECTION(IssueCommand.OBJECT, IssueCommand.GRANT_OBJECTION, IssueCommand.REFUSE_OBJECTION),
    /** 延期. */
    EXTENSION(IssueCommand.ASK_EXTENSION, IssueCommand.GRANT_EXTENSION, IssueCommand.REFUSE_EXTENSION),
    /** 挂账. */
    PARKING(IssueCommand.ASK_PARKING, IssueCommand.GRANT_PARKING, IssueCommand.REFUSE_PARKING),
    /** 计时中止. */
    SUSPENSION(IssueCommand.ASK_SUSPENSION, IssueCommand.GRANT_SUSPENSION, IssueCommand.REFUSE_SUSPENSION),
    /** 企业撤回. */
    WITHDRAWAL(IssueCommand.ASK_WITHDRAWAL, IssueCommand.GRANT_WITHDRAWAL, IssueCommand.REFUSE_WITHDRAWAL),
    /** 上报、下派. */
    HANDING(IssueCommand.ASK_HANDING, IssueCommand.GRANT_HANDING, IssueCommand.REFUSE_HANDING),
    /** 销号. */
    CLOSURE(IssueCommand.ASK_CLOSURE, IssueCommand.GRANT_CLOSURE, IssueCommand.REFUSE_CLOSURE),
    /** 程序性办结. */
    PROCEDURE(IssueCommand.ASK_PROCEDURE, IssueCommand.GRANT_PROCEDURE, IssueCommand.REFUSE_PROCEDURE);

    private final IssueCommand ask;
    private final IssueCommand grant;
    private final IssueCommand refuse;

    RequestKind(IssueCommand ask, IssueCommand grant, IssueCommand refuse) {
        this.ask = ask;
        this.grant = grant;
        this.refuse = refuse;
    }

    public IssueCommand ask() {
        return ask;
    }

    public IssueCommand decided(boolean granted) {
        return granted ? grant : refuse;
    }
}
