package cn.qinqing.visits.domain;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may change, confirm and check a record, and why not; asked by the record itself and by what shows it. */
public final class VisitGuards {

    private VisitGuards() {}

    /**
     * Key of the sentence why the actor may not change this record, or null. Only who noted it or who keeps the lists
     * may; what the person in whose name it stands has confirmed is no longer theirs to change.
     */
    public static @Nullable String change(Actor actor, @Nullable UUID recordedBy, boolean held, boolean confirmed) {
        boolean own = recordedBy != null
                && actor.accountId()
                        .map(AccountId::value)
                        .filter(recordedBy::equals)
                        .isPresent();
        if (!actor.may(Right.VISIT_RECORD) || !own && !actor.may(Right.VISIT_CORRECT)) {
            return "visits.change.notYours";
        }
        if (!held) {
            return "visits.change.withdrawn";
        }
        return confirmed ? "visits.change.confirmed" : null;
    }

    /** Whether the actor is the person in whose name an unchecked record stands. */
    public static boolean confirmable(Actor actor, @Nullable UUID onBehalfOf, boolean held, boolean confirmed) {
        return held
                && !confirmed
                && onBehalfOf != null
                && actor.may(Right.VISIT_RECORD)
                && actor.personId()
                        .map(PersonId::value)
                        .filter(onBehalfOf::equals)
                        .isPresent();
    }

    /** Key of the sentence why the actor may not write down that the leader checked a record on paper, or null. */
    static @Nullable String paper(
            Actor actor,
            @Nullable UUID recordedBy,
            @Nullable UUID recorder,
            @Nullable UUID onBehalfOf,
            boolean held,
            boolean confirmed) {
        if (onBehalfOf == null) {
            return "visits.paper.own";
        }
        if (!held) {
            return "visits.change.withdrawn";
        }
        if (confirmed) {
            return "visits.paper.done";
        }
        UUID account = actor.accountId().map(AccountId::value).orElse(null);
        UUID person = actor.personId().map(PersonId::value).orElse(null);
        boolean involved = account == null
                || account.equals(recordedBy)
                || person != null && (person.equals(recorder) || person.equals(onBehalfOf));
        return involved ? "visits.paper.involved" : null;
    }
}
