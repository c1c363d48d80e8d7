package cn.qinqing.people;

import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody leaves or moves (离任、调动): what becomes of everything that hangs on the person.
 *
 * @param day first day on which the person no longer has what is given up
 * @param documentNo of the appointment or removal: one for everything
 * @param decisions about what was shown; what has none is decided as is usual
 * @param vacanciesSeen ids of the things of which it was confirmed that nobody has them
 * @param clientKey made by the form: sending it twice changes once
 */
public record PersonChange(
        PersonId person,
        LocalDate day,
        String documentNo,
        String reason,
        List<Decision> decisions,
        Set<UUID> vacanciesSeen,
        UUID clientKey) {

    /**
     * What becomes of one thing.
     *
     * @param to who has it next; for a transfer and a caretaker
     */
    public record Decision(
            String kind,
            UUID id,
            int version,
            HeldOutcome outcome,
            @Nullable PersonId to) {

        boolean about(HeldThing thing) {
            return kind.equals(thing.kind()) && id.equals(thing.id());
        }
    }
}
