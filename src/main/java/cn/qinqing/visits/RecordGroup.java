package cn.qinqing.visits;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with several enterprises (座谈会): one text for all, one record for each, each issue tied to one of them.
 *
 * @param text what was said to all; what is one enterprise's own business stands in its issues
 * @param clientKey made by the form: sending it twice makes one group visit
 */
public record RecordGroup(
        LocalDate on,
        String title,
        String text,
        List<RecordVisit.Participant> companions,
        @Nullable PersonId onBehalfOf,
        List<Guest> guests,
        List<Said> issues,
        UUID clientKey) {

    /** An enterprise that took part, with who came for it. */
    public record Guest(EnterpriseId enterprise, List<String> people) {}

    /**
     * One thing that was raised.
     *
     * @param enterprise whose issue it is; null when that was not chosen, which is refused
     */
    public record Said(@Nullable EnterpriseId enterprise, RecordVisit.Said said) {}
}
