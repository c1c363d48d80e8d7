package cn.qinqing.issues;

import java.util.Arrays;
import java.util.Optional;

/** What an enterprise may do with its own issue through its link (企业自己能办的); {@link IssueGuards} says when. */
public enum FirmAct {
    /** 撤回: checked by somebody outside the unit. */
    WITHDRAW("ASK_WITHDRAWAL", "WITHDRAWAL"),
    /** 要求重办, within 30 days of the closing. */
    AGAIN("ASK_AGAIN", ""),
    /** 对不予受理有异议: decided by somebody else. */
    OBJECT("OBJECT_DECLINE", "OBJECTION");

    private final String command;
    private final String request;

    FirmAct(String command, String request) {
        this.command = command;
        this.request = request;
    }

    /** Whether the guard table lets an enterprise do it in a state. */
    public boolean from(IssueStatus status) {
        return Arrays.stream(IssueCommand.values())
                .filter(one -> one.name().equals(command))
                .map(IssueGuards::of)
                .anyMatch(arrow ->
                        arrow.who().contains(IssueHand.FIRM) && arrow.from().contains(status));
    }

    /** What somebody else decides then; empty when it takes effect at once. */
    public Optional<RequestKind> request() {
        return Arrays.stream(RequestKind.values())
                .filter(one -> one.name().equals(request))
                .findFirst();
    }
}
