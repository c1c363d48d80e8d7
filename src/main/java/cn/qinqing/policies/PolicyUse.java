package cn.qinqing.policies;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a higher feature offers to do with a policy that fits an enterprise, such as making it a measure of its service
 * plan. Collected as beans.
 */
public interface PolicyUse {

    /** Position among the buttons; smaller comes first. */
    int order();

    /** What is offered for each of these policies to this actor; a policy without an entry is offered nothing. */
    Map<PolicyId, Offer> offers(Actor actor, EnterpriseId enterprise, Collection<PolicyId> policies);

    /** Something to do, or the reason why it was done already. */
    sealed interface Offer {

        /**
         * A button.
         *
         * @param labelKey message key of the button
         * @param action does it once
         */
        record Do(String labelKey, Supplier<Done> action) implements Offer {}

        /**
         * It was done before.
         *
         * @param labelKey message key of the link
         * @param path of the page that shows it
         */
        record Link(String labelKey, String path) implements Offer {}
    }

    /**
     * What was done.
     *
     * @param sentenceKey message key of the notice
     * @param path of the page that shows it; null for none
     * @param undo takes it back; null when that cannot be done
     */
    record Done(
            String sentenceKey,
            @Nullable String path,
            @Nullable Runnable undo) {}
}
