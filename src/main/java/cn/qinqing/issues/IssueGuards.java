package cn.qinqing.issues;

import static cn.qinqing.issues.IssueCommand.*;
import static cn.qinqing.issues.IssueHand.*;
import static cn.qinqing.issues.IssueStatus.*;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The guard table of an issue's life (办理规则表): which command leads from which states to which, who gives it, and whether
 * a reason is needed. What is no arrow here is refused. What cannot be told from state and person alone, such as days and
 * counts, is asked by the command itself.
 */
public final class IssueGuards {

    /**
     * One line of the table.
     *
     * @param to null: the state stays, or is the one before the clock was stopped
     * @param back whether it goes back to the state before the clock was stopped
     */
    public record Arrow(
            IssueCommand command,
            Set<IssueStatus> from,
            @Nullable IssueStatus to,
            boolean back,
            Set<IssueHand> who,
            boolean reason) {

        /** The state after it. */
        public IssueStatus after(IssueStatus now, @Nullable IssueStatus before) {
            return back ? Objects.requireNonNull(before) : to == null ? now : to;
        }
    }

    private static final Set<IssueStatus> AT_WORK = EnumSet.of(ACKNOWLEDGED, IN_PROGRESS);
    private static final Set<IssueStatus> WITH_UNITS = EnumSet.of(DISPATCHED, ACKNOWLEDGED, IN_PROGRESS, REOPENED);
    private static final Set<IssueStatus> HANDED_ON =
            EnumSet.of(REGISTERED, HANDED, DISPATCHED, RETURNED, ACKNOWLEDGED, IN_PROGRESS, REOPENED);
    private static final Set<IssueStatus> UNCONTENT = EnumSet.of(RATED, REOPENED, IN_PROGRESS);
    private static final Set<IssueStatus> RUNNING = EnumSet.of(
            REGISTERED, HANDED, DISPATCHED, RETURNED, ACKNOWLEDGED, IN_PROGRESS, REOPENED, REPLIED, RATED, NOT_RATED);
    private static final Set<IssueStatus> WITHDRAWABLE = union(RUNNING, EnumSet.of(SUSPENDED, PARKED));
    private static final Set<IssueStatus> ANSWERED = EnumSet.of(RATED, NOT_RATED);

    private static final List<Arrow> TABLE = List.of(
            //    command            from                              to                who           reason
            arrow(DISPATCH, from(REGISTERED, HANDED), DISPATCHED, by(DESK), false),
            arrow(RULE, from(RETURNED), DISPATCHED, by(DESK), true),
            arrow(PROPOSE_DECLINE, from(REGISTERED), DECLINE_PROPOSED, by(DESK), true),
            arrow(CONFIRM_DECLINE, from(DECLINE_PROPOSED), DECLINED, by(OFFICE), false),
            arrow(REJECT_DECLINE, from(DECLINE_PROPOSED), REGISTERED, by(OFFICE), true),
            arrow(OBJECT, from(DECLINED), DECLINE_OBJECTED, by(DESK, FIRM), true),
            arrow(GRANT_OBJECTION, from(DECLINE_OBJECTED), REGISTERED, by(OFFICE, LEADER), true),
            arrow(REFUSE_OBJECTION, from(DECLINE_OBJECTED), DECLINED, by(OFFICE, LEADER), true),
            stays(ASK_HANDING, HANDED_ON, by(DESK), true),
            arrow(GRANT_HANDING, HANDED_ON, HANDED, by(OTHER_DESK), false),
            stays(REFUSE_HANDING, HANDED_ON, by(OTHER_DESK), true),
            arrow(REFER, from(REGISTERED), REFERRED, by(DESK), true),
            arrow(ANSWER_ON_SPOT, from(REGISTERED), ANSWERED_ON_SPOT, by(RAISER), true),
            arrow(ACKNOWLEDGE, from(DISPATCHED), ACKNOWLEDGED, by(LEAD), false),
            arrow(RETURN, from(DISPATCHED, ACKNOWLEDGED), RETURNED, by(LEAD), true),
            arrow(PROGRESS, from(ACKNOWLEDGED, IN_PROGRESS, REOPENED), IN_PROGRESS, by(LEAD), true),
            stays(CO_ANSWER, WITH_UNITS, by(PARTNER), true),
            stays(WAIVE, WITH_UNITS, by(DESK), true),
            stays(ASSIGN, from(ACKNOWLEDGED, IN_PROGRESS, REOPENED), by(LEAD, HEAD), false),
            arrow(DRAFT_REPLY, AT_WORK, IN_PROGRESS, by(LEAD), false),
            stays(CHECK_REPLY, from(IN_PROGRESS), by(CHECKER), false),
            stays(SEND_BACK, from(IN_PROGRESS), by(HEAD, CHECKER), true),
            arrow(SIGN_REPLY, from(IN_PROGRESS), REPLIED, by(HEAD, DELEGATE), false),
            stays(ASK_EXTENSION, AT_WORK, by(LEAD), true),
            stays(GRANT_EXTENSION, AT_WORK, by(OFFICE), true),
            stays(REFUSE_EXTENSION, AT_WORK, by(OFFICE), true),
            stays(ASK_PARKING, RUNNING, by(DESK), true),
            arrow(GRANT_PARKING, RUNNING, PARKED, by(LEADER), false),
            stays(REFUSE_PARKING, RUNNING, by(LEADER), true),
            back(RESUME, from(PARKED), by(DESK), true),
            stays(ASK_SUSPENSION, AT_WORK, by(LEAD), true),
            arrow(GRANT_SUSPENSION, AT_WORK, SUSPENDED, by(OFFICE), false),
            stays(REFUSE_SUSPENSION, AT_WORK, by(OFFICE), true),
            back(RESUME_CLOCK, from(SUSPENDED), by(DESK, LEAD), true),
            stays(ASK_WITHDRAWAL, WITHDRAWABLE, by(DESK, LEAD, FIRM), true),
            arrow(GRANT_WITHDRAWAL, WITHDRAWABLE, WITHDRAWN, by(OFFICE), false),
            stays(REFUSE_WITHDRAWAL, WITHDRAWABLE, by(OFFICE), true),
            arrow(RATE, from(REPLIED, NOT_RATED), RATED, by(FIRM), false),
            arrow(MARK_NOT_RATED, from(REPLIED), NOT_RATED, by(SYSTEM), false),
            arrow(REOPEN, from(RATED), REOPENED, by(SYSTEM), false),
            arrow(FURTHER, from(CLOSED), REOPENED, by(SYSTEM), false),
            arrow(ASK_AGAIN, from(CLOSED), REOPENED, by(DESK, FIRM), true),
            stays(ASK_CLOSURE, ANSWERED, by(HEAD), false),
            arrow(GRANT_CLOSURE, ANSWERED, CLOSED, by(OFFICE), false),
            stays(REFUSE_CLOSURE, ANSWERED, by(OFFICE), true),
            stays(ASK_PROCEDURE, UNCONTENT, by(DESK), true),
            arrow(GRANT_PROCEDURE, UNCONTENT, CLOSED_BY_PROCEDURE, by(LEADER), true),
            stays(REFUSE_PROCEDURE, UNCONTENT, by(LEADER), true));

    private static final Map<IssueCommand, Arrow> BY_COMMAND = new EnumMap<>(IssueCommand.class);

    static {
        TABLE.forEach(arrow -> BY_COMMAND.put(arrow.command(), arrow));
    }

    private IssueGuards() {}

    /** The whole table, in the order of an issue's life. */
    public static List<Arrow> table() {
        return TABLE;
    }

    public static Arrow of(IssueCommand command) {
        return Objects.requireNonNull(BY_COMMAND.get(command));
    }

    /**
     * Refuses who could give none of these commands on any issue.
     *
     * @throws RightMissing {@code shared.right.missing}
     */
    public static void demand(Actor actor, IssueCommand... commands) {
        List<Right> rights = Arrays.stream(commands)
                .flatMap(command -> of(command).who().stream())
                .flatMap(hand -> hand.rights().stream())
                .distinct()
                .toList();
        if (!(actor instanceof Actor.Job) && rights.stream().noneMatch(actor::may)) {
            throw new RightMissing(rights.getFirst());
        }
    }

    private static Arrow arrow(
            IssueCommand command, Set<IssueStatus> from, IssueStatus to, Set<IssueHand> who, boolean reason) {
        return new Arrow(command, from, to, false, who, reason);
    }

    private static Arrow stays(IssueCommand command, Set<IssueStatus> from, Set<IssueHand> who, boolean reason) {
        return new Arrow(command, from, null, false, who, reason);
    }

    private static Arrow back(IssueCommand command, Set<IssueStatus> from, Set<IssueHand> who, boolean reason) {
        return new Arrow(command, from, null, true, who, reason);
    }

    private static Set<IssueStatus> from(IssueStatus first, IssueStatus... others) {
        return EnumSet.of(first, others);
    }

    private static Set<IssueHand> by(IssueHand first, IssueHand... others) {
        return EnumSet.of(first, others);
    }

    private static Set<IssueStatus> union(Set<IssueStatus> one, Set<IssueStatus> other) {
        Set<IssueStatus> both = EnumSet.copyOf(one);
        both.addAll(other);
        return Stream.of(IssueStatus.values()).filter(both::contains).collect(java.util.stream.Collectors.toSet());
    }
}
