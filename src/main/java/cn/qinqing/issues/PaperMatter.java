package cn.qinqing.issues;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be approved on paper (线下签批). */
public enum PaperMatter {
    /** 审核答复: the level of the lead unit that is next before its head. */
    CHECK(null),
    /** 签发答复. */
    REPLY(null),
    /** 主办单位负责人签署销号. */
    HEAD_CLOSURE(null),
    DECLINE(RequestKind.DECLINE),
    OBJECTION(RequestKind.OBJECTION),
    EXTENSION(RequestKind.EXTENSION),
    PARKING(RequestKind.PARKING),
    SUSPENSION(RequestKind.SUSPENSION),
    WITHDRAWAL(RequestKind.WITHDRAWAL),
    CLOSURE(RequestKind.CLOSURE),
    PROCEDURE(RequestKind.PROCEDURE);

    private final @Nullable RequestKind kind;

    PaperMatter(@Nullable RequestKind kind) {
        this.kind = kind;
    }

    /** What was asked and is decided; empty for what the lead unit signs. */
    public Optional<RequestKind> kind() {
        return Optional.ofNullable(kind);
    }

    /** The command that the signature gives. */
    public IssueCommand command(boolean granted) {
        return switch (this) {
            case CHECK -> granted ? IssueCommand.CHECK_REPLY : IssueCommand.SEND_BACK;
            case REPLY -> granted ? IssueCommand.SIGN_REPLY : IssueCommand.SEND_BACK;
            case HEAD_CLOSURE -> IssueCommand.ASK_CLOSURE;
            default -> kind().orElseThrow().decided(granted);
        };
    }

    /** In which capacity somebody signs it: a level or the head of the lead unit, the office, or a leader. */
    public IssueHand hand() {
        return Stream.of(IssueHand.CHECKER, IssueHand.HEAD, IssueHand.OFFICE, IssueHand.LEADER)
                .filter(IssueGuards.of(command(true)).who()::contains)
                .findFirst()
                .orElseThrow();
    }
}
