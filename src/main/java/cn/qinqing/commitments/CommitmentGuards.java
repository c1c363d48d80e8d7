package cn.qinqing.commitments;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be done with a commitment as it stands, and by whom; the same for pages and commands. */
public final class CommitmentGuards {

    private CommitmentGuards() {}

    /** An action with the reason why it cannot be done now; null when it can. */
    public record Offer(CommitmentAct act, @Nullable RuleViolation refused) {}

    /** What a page shows to the unit that promised and to who keeps the ledger; empty for whoever only reads. */
    public static List<Offer> offers(Actor actor, CommitmentRow row) {
        if (!actor.may(Right.COMMITMENT_EDIT) || !bureau(actor) && !ofUnit(actor, row)) {
            return List.of();
        }
        return Arrays.stream(CommitmentAct.values())
                .filter(act -> shown(row, act))
                .map(act -> new Offer(act, hindrance(actor, row, act).orElse(null)))
                .toList();
    }

    /** Drafts have their own actions; what is settled keeps those that somebody may look for. */
    private static boolean shown(CommitmentRow row, CommitmentAct act) {
        return switch (act) {
            case CHANGE -> row.state() == CommitmentState.DRAFT || row.state() == CommitmentState.OPEN;
            case REVIEW, WITHDRAW -> row.state() == CommitmentState.DRAFT;
            case KEEP_PART -> row.state().owed() && row.parts() > 0;
            case KEEP, EXPLAIN, CHANGE_BY_LAW, MOVE -> row.state().owed();
            case SETTLE -> row.state() == CommitmentState.DISPUTED;
            case COMPENSATE -> row.state().inForce();
            case ADD_FILE -> row.state() != CommitmentState.WITHDRAWN;
        };
    }

    /** Why the actor may not do it now; empty when nothing hinders. */
    public static Optional<RuleViolation> hindrance(Actor actor, CommitmentRow row, CommitmentAct act) {
        if (act != CommitmentAct.MOVE && act != CommitmentAct.SETTLE && !bureau(actor) && !ofUnit(actor, row)) {
            return refused("commitments.act.notYours", row.unitName());
        }
        CommitmentState state = row.state();
        return switch (act) {
            case CHANGE -> state == CommitmentState.DRAFT ? Optional.empty() : refused("commitments.act.inForce");
            case REVIEW, WITHDRAW ->
                state == CommitmentState.DRAFT ? Optional.empty() : refused("commitments.act.notDraft");
            case KEEP_PART ->
                !state.owed()
                        ? over(state)
                        : row.parts() > row.partsKept() ? Optional.empty() : refused("commitments.act.noPart");
            case KEEP ->
                state == CommitmentState.DISPUTED
                        ? refused("commitments.act.disputed")
                        : state != CommitmentState.OPEN
                                ? over(state)
                                : row.parts() > row.partsKept()
                                        ? refused("commitments.act.partsOpen", row.parts() - row.partsKept())
                                        : Optional.empty();
            case EXPLAIN, CHANGE_BY_LAW -> state.owed() ? Optional.empty() : over(state);
            case SETTLE -> settling(actor, row);
            case COMPENSATE -> state.inForce() ? Optional.empty() : over(state);
            case MOVE ->
                !state.owed() ? over(state) : bureau(actor) ? Optional.empty() : refused("commitments.act.bureau");
            case ADD_FILE -> state == CommitmentState.WITHDRAWN ? over(state) : Optional.empty();
        };
    }

    private static Optional<RuleViolation> settling(Actor actor, CommitmentRow row) {
        if (row.state() != CommitmentState.DISPUTED) {
            return refused("commitments.act.notDisputed");
        }
        // nobody rules on what the own unit promised
        return ofUnit(actor, row) || !bureau(actor) ? refused("commitments.act.ownUnit") : Optional.empty();
    }

    /** Who keeps the ledger of the operating body. */
    static boolean bureau(Actor actor) {
        return actor.may(Right.ASSIGNMENT_EDIT);
    }

    static boolean ofUnit(Actor actor, CommitmentRow row) {
        UnitId unit = row.unit();
        return unit != null && actor.unitId().filter(unit::equals).isPresent();
    }

    private static Optional<RuleViolation> over(CommitmentState state) {
        return refused("commitments.act.state." + state.name());
    }

    private static Optional<RuleViolation> refused(String key, Object... arguments) {
        return Optional.of(new RuleViolation(key, arguments));
    }
}
