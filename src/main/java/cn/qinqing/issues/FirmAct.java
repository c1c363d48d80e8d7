package cn.qinqing.issues;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an enterprise may do with its own issue through its link (企业自己能办的); {@link IssueGuards} says when. */
public enum FirmAct {
    /** 撤回: checked by somebody outside the unit. */
    WITHDRAW(IssueCommand.ASK_WITHDRAWAL, RequestKind.WITHDRAWAL),
    /** 没有解决: rates the reply as dissatisfied, with its words. Who is content says so through the link or to who rings. */
    NOT_SOLVED(IssueCommand.RATE, null),
    /** 要求重办, within 30 days of the closing. */
    AGAIN(IssueCommand.ASK_AGAIN, null),
    /** 对不予受理有异议: once, decided by somebody else. */
    OBJECT(IssueCommand.OBJECT, RequestKind.OBJECTION);

    private final IssueCommand command;
    private final @Nullable RequestKind request;

    FirmAct(IssueCommand command, @Nullable RequestKind request) {
        this.command = command;
        this.request = request;
    }

    /** Whether the guard table lets an enterprise do it in a state. */
    public boolean from(IssueStatus status) {
        IssueGuards.Arrow arrow = IssueGuards.of(command);
        return arrow.who().contains(IssueHand.FIRM) && arrow.from().contains(status);
    }

    /** What somebody else decides then; empty when it takes effect at once. */
    public Optional<RequestKind> request() {
        return Optional.ofNullable(request);
    }
}
