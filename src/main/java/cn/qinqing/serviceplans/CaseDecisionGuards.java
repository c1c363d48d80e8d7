package cn.qinqing.serviceplans;

import static cn.qinqing.serviceplans.CaseDecisionCommand.*;
import static cn.qinqing.serviceplans.CaseDecisionHand.*;
import static cn.qinqing.serviceplans.CaseDecisionState.*;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RightMissing;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The guard table of a case-by-case decision (一事一议规则表): which command leads from which states to which, who gives it,
 * and whether a reason is needed. What is no arrow here is refused; no arrow leads past a review. A command may have several
 * arrows, never two from one state.
 */
public final class CaseDecisionGuards {

    /**
     * One line of the table.
     *
     * @param to null: the state stays
     */
    public record Arrow(
            CaseDecisionCommand command,
            Set<CaseDecisionState> from,
            @Nullable CaseDecisionState to,
            Set<CaseDecisionHand> who,
            boolean reason) {

        /** The state after it. */
        public CaseDecisionState after(CaseDecisionState now) {
            return to == null ? now : to;
        }
    }

    private static final List<Arrow> TABLE = List.of(
            //    command          from                                  to                who            reason
            arrow(AMEND, from(PROPOSED), null, by(PROPOSER), false),
            arrow(START_REVIEW, from(PROPOSED), JOINT_REVIEW, by(CHAIR), false),
            arrow(ASK_UNIT, from(JOINT_REVIEW), null, by(CHAIR), false),
            arrow(GIVE_OPINION, from(JOINT_REVIEW), null, by(UNIT), true),
            arrow(RECORD_OPINION, from(JOINT_REVIEW), null, by(CHAIR), true),
            arrow(WAIVE_OPINION, from(JOINT_REVIEW), null, by(CHAIR), true),
            arrow(CLOSE_REVIEW, from(JOINT_REVIEW), REVIEWED, by(CHAIR), true),
            arrow(SEND_BACK, from(JOINT_REVIEW, NOT_PASSED), PROPOSED, by(CHAIR), true),
            arrow(PASS_LEGAL, from(REVIEWED), LEGAL_PASSED, by(REVIEWER), false),
            arrow(PASS_LEGAL, from(FAIR_PASSED), CLEARED, by(REVIEWER), false),
            arrow(FAIL_LEGAL, from(REVIEWED, FAIR_PASSED), NOT_PASSED, by(REVIEWER), true),
            arrow(PASS_FAIR, from(REVIEWED), FAIR_PASSED, by(REVIEWER), false),
            arrow(PASS_FAIR, from(LEGAL_PASSED), CLEARED, by(REVIEWER), false),
            arrow(FAIL_FAIR, from(REVIEWED, LEGAL_PASSED), NOT_PASSED, by(REVIEWER), true),
            arrow(REVISE, from(NOT_PASSED), PROPOSED, by(PROPOSER), true),
            arrow(APPROVE, from(CLEARED), APPROVED, by(CHAIR), false),
            arrow(APPROVE_CHANGED, from(CLEARED), APPROVED_CHANGED, by(CHAIR), true),
            arrow(REFUSE, from(CLEARED), REFUSED, by(CHAIR), true),
            arrow(
                    WITHDRAW,
                    from(PROPOSED, JOINT_REVIEW, REVIEWED, LEGAL_PASSED, FAIR_PASSED, CLEARED, NOT_PASSED),
                    WITHDRAWN,
                    by(PROPOSER),
                    true),
            arrow(PROPOSE_ANEW, from(REFUSED, WITHDRAWN), null, by(PROPOSER, CHAIR), false),
            arrow(MAKE_MEASURE, from(APPROVED, APPROVED_CHANGED), null, by(CHAIR), false),
            arrow(MAKE_COMMITMENT, from(APPROVED, APPROVED_CHANGED), null, by(CHAIR), false));

    private CaseDecisionGuards() {}

    /** The whole table, in the order of a decision's life. */
    public static List<Arrow> table() {
        return TABLE;
    }

    /** The arrow of a command from a state; empty when there is none. */
    public static Optional<Arrow> of(CaseDecisionCommand command, CaseDecisionState now) {
        return TABLE.stream()
                .filter(arrow -> arrow.command() == command && arrow.from().contains(now))
                .findFirst();
    }

    /** Who gives a command, in whatever state. */
    public static Set<CaseDecisionHand> who(CaseDecisionCommand command) {
        return TABLE.stream()
                .filter(arrow -> arrow.command() == command)
                .flatMap(arrow -> arrow.who().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseDecisionHand.class)));
    }

    /**
     * Refuses who could give none of these commands on any decision.
     *
     * @throws RightMissing {@code shared.right.missing}
     */
    public static void demand(Actor actor, CaseDecisionCommand... commands) {
        List<CaseDecisionHand> hands = Arrays.stream(commands)
                .flatMap(command -> who(command).stream())
                .distinct()
                .toList();
        if (hands.stream().noneMatch(hand -> actor.may(hand.right()))) {
            throw new RightMissing(hands.getFirst().right());
        }
    }

    private static Arrow arrow(
            CaseDecisionCommand command,
            Set<CaseDecisionState> from,
            @Nullable CaseDecisionState to,
            Set<CaseDecisionHand> who,
            boolean reason) {
        return new Arrow(command, from, to, who, reason);
    }

    private static Set<CaseDecisionState> from(CaseDecisionState first, CaseDecisionState... others) {
        return EnumSet.of(first, others);
    }

    private static Set<CaseDecisionHand> by(CaseDecisionHand first, CaseDecisionHand... others) {
        return EnumSet.of(first, others);
    }
}
