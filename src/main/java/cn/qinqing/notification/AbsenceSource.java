package cn.qinqing.notification;

import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who is away and who stands in (外出与代理); implemented by the feature that keeps absences. */
public interface AbsenceSource {

    /** Everybody who is away on the day. */
    List<Away> on(LocalDate day);

    /** The absence of one person on the day. */
    Optional<Away> of(PersonId person, LocalDate day);

    /**
     * Somebody who is away.
     *
     * @param name of the person, as the deputy reads it
     */
    record Away(PersonId person, String name, PersonId deputy) {}
}
