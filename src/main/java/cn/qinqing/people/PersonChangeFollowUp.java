package cn.qinqing.people;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a higher feature does once a sheet of changes is applied, in the same transaction: such as a handover sheet. */
public interface PersonChangeFollowUp {

    /**
     * A thing and what became of it.
     *
     * @param to who has it from the day, in person or through the post; null when nobody has or needs it
     */
    record Decided(
            HeldThing thing, HeldOutcome outcome, @Nullable PersonId to) {}

    void applied(Actor actor, PersonChange change, UUID id, List<Decided> decided);
}
