package cn.qinqing.issues;

import static cn.qinqing.issues.IssueCommand.*;
import static cn.qinqing.issues.IssueStatus.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of the board (看板栏): what the issues in it wait for. */
public enum IssueColumn {
    /** 待交办. */
    TO_DISPATCH(REGISTERED, RETURNED, HANDED, DECLINE_PROPOSED, DECLINE_OBJECTED),
    /** 待签收. */
    TO_ACKNOWLEDGE(DISPATCHED),
    /** 办理中: without a draft that waits for its signature. */
    WORKING(ACKNOWLEDGED, IN_PROGRESS, REOPENED),
    /** 待签发: a drafted reply waits. */
    TO_SIGN(IN_PROGRESS),
    /** 待评价. */
    TO_RATE(REPLIED),
    /** 待销号. */
    TO_CLOSE(RATED, NOT_RATED),
    /** 挂账、中止. */
    STOPPED(PARKED, SUSPENDED);

    private final List<IssueStatus> statuses;

    IssueColumn(IssueStatus... statuses) {
        this.statuses = List.of(statuses);
    }

    /** States whose issues stand in it; in work are those of two columns, divided by the draft. */
    public List<IssueStatus> statuses() {
        return statuses;
    }

    /** Where an issue stands; empty for one that is over, or that came in by an import. */
    public static Optional<IssueColumn> of(IssueStatus status, boolean drafted) {
        if (status == IN_PROGRESS) {
            return Optional.of(drafted ? TO_SIGN : WORKING);
        }
        return Arrays.stream(values())
                .filter(one -> one.statuses.contains(status))
                .findFirst();
    }

    /** The commands that lead from here to another column, the usual one first; each is given in its own form alone. */
    public List<IssueCommand> towards(IssueColumn to) {
        return switch (to) {
            case TO_DISPATCH -> this == TO_ACKNOWLEDGE || this == WORKING ? List.of(RETURN) : List.of();
            case TO_ACKNOWLEDGE -> this == TO_DISPATCH ? List.of(DISPATCH, RULE) : List.of();
            case WORKING ->
                switch (this) {
                    case TO_ACKNOWLEDGE -> List.of(ACKNOWLEDGE);
                    case TO_SIGN -> List.of(SEND_BACK);
                    case STOPPED -> List.of(RESUME, RESUME_CLOCK);
                    default -> List.of();
                };
            case TO_SIGN -> this == WORKING ? List.of(DRAFT_REPLY) : List.of();
            case TO_RATE -> this == TO_SIGN ? List.of(SIGN_REPLY) : List.of();
            case TO_CLOSE -> List.of();
            case STOPPED ->
                switch (this) {
                    case STOPPED -> List.of();
                    case WORKING, TO_SIGN -> List.of(ASK_SUSPENSION, ASK_PARKING);
                    default -> List.of(ASK_PARKING);
                };
        };
    }
}
