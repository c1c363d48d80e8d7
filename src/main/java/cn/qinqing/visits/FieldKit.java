package cn.qinqing.visits;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody takes along on a telephone (外勤资料): the enterprises for which they answer and their bookings of the next days.
 * No telephone number, no issue that was told in confidence and no sensitive itinerary is in it.
 */
public record FieldKit(LocalDate day, List<Firm> enterprises, List<Appointment> bookings) {

    /**
     * An enterprise for which one answers.
     *
     * @param lastVisit day of the last visit on the spot
     * @param visitDue last day on which a visit is in time; null when none is due
     */
    public record Firm(
            EnterpriseId enterprise,
            String name,
            String division,
            @Nullable String tier,
            @Nullable LocalDate lastVisit,
            @Nullable LocalDate visitDue,
            @Nullable String leader,
            @Nullable String officer,
            List<OpenIssue> issues) {}

    /** @param title first words of what the enterprise said */
    public record OpenIssue(
            String number, String title, @Nullable LocalDate dueOn) {}

    /** @param goers names of those who go */
    public record Appointment(
            BookingId id,
            LocalDate on,
            @Nullable LocalTime at,
            VisitMode mode,
            EnterpriseId enterprise,
            String name,
            String purpose,
            String goers) {}
}
