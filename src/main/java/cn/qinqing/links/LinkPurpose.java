package cn.qinqing.links;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What links of one kind are for (链接用途): declared by a feature as a bean, with its page and its command. To confirm a
 * visit, to rate a reply, to accept a day, to acknowledge a measure: the feature says what is shown and what an answer does;
 * tokens, delivery, limits, the call list and the pages themselves are the same for all.
 */
public interface LinkPurpose {

    /** Stored with each link; at most 40 characters, never changed. */
    String name();

    /** What the actor of such a link may do. */
    Set<Right> rights();

    /**
     * The case, for messages and lists.
     *
     * @throws RuleViolation when there is none within the actor's scope
     */
    LinkCase caseOf(Actor actor, UUID subject);

    /** Key of the sentence why nobody need answer any more, such as a record that was withdrawn. */
    Optional<String> hindrance(UUID subject);

    /**
     * Whether the actor or the actor's unit handled or recorded it: such a one never sees, hands over or sends its link,
     * and never rings back. Always false for links and jobs.
     */
    boolean involves(Actor actor, UUID subject);

    /**
     * Whether somebody rings whom no link reached. Not where whoever is uninvolved may not know of the case: then those
     * involved ask the enterprise themselves.
     */
    default boolean rung(UUID subject) {
        return true;
    }

    /**
     * What the enterprise sees, and what somebody who rings back reads out.
     *
     * @throws RuleViolation when the actor may not answer
     */
    LinkPage page(Actor actor, UUID subject);

    /**
     * Does what the answer says, in the transaction in which the link is used or the call is noted.
     *
     * @param actor the link, or who rang back
     * @throws RuleViolation what is missing in it; the link stays open and nothing that was typed is lost. Keys that
     *     contain {@code .part.} belong to the part whose name is their last argument, {@code .words.} to the words, {@code
     *     .otherDay.} to the day, others to the choice
     */
    void answer(Actor actor, UUID subject, LinkAnswer answer);
}
