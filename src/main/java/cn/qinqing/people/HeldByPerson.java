package cn.qinqing.people;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import java.time.LocalDate;
import java.util.List;

/**
 * What a feature keeps that hangs on a person, so that nothing is left without a holder when somebody leaves or moves.
 * Collected as beans, asked and carried out in order, within one transaction.
 */
public interface HeldByPerson {

    /** Smaller is shown and done first; posts are first, so that their successors are there. */
    int order();

    /** Everything that hangs on the person on the day or later. */
    List<HeldThing> of(PersonId person, LocalDate day);

    /**
     * What hangs on a post, whoever holds it, on the day or later: somebody who is appointed takes it over. Nothing that ends
     * with a holder.
     */
    default List<HeldThing> ofPost(PostId post, LocalDate day) {
        return List.of();
    }

    /** Carries out a decision about a thing of {@link #of}. What it refuses, it refuses for the whole change. */
    void decide(Actor actor, PersonChange change, HeldThing thing, PersonChange.Decision decision);
}
