package cn.qinqing.enterprises;

import cn.qinqing.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Chooses what a narrowed list shows sooner than the database could, which looks at every enterprise in turn; a higher
 * feature brings it with its {@link EnterpriseNarrowing}. What it does not know it leaves to the database.
 */
public interface EnterpriseChoice {

    /** How many the list shows under a filter with narrowings, within the actor's scope; empty when it is not known. */
    OptionalLong total(Actor actor, EnterpriseFilter filter, LocalDate day);

    /** Ids of one page of that list in the order of names; empty when it is not known. */
    Optional<List<UUID>> page(
            Actor actor, EnterpriseFilter filter, LocalDate day, boolean descending, long offset, int limit);
}
