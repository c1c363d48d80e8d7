package cn.qinqing.people;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a higher feature does when somebody is appointed to a post on which things hang, in the same transaction: such as a
 * handover sheet. Not called for a successor who stands on a sheet of changes: {@link PersonChangeFollowUp} is.
 */
public interface AppointmentFollowUp {

    /**
     * Somebody took over a post (接任).
     *
     * @param title of the post and its unit
     * @param before who held it until the day, as holder or caretaker; null when it was vacant
     * @param day first day of the one appointed
     * @param caretaker whether only until somebody is appointed (代管)
     */
    record Appointment(
            PostId post,
            String title,
            @Nullable PersonId before,
            PersonId to,
            LocalDate day,
            boolean caretaker,
            @Nullable String documentNo) {}

    /** @param things what hangs on the post and follows it; never empty */
    void appointed(Actor actor, Appointment appointment, List<HeldThing> things);
}
