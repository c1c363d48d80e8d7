package cn.qinqing.visits.web;

import cn.qinqing.visits.FieldKit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the visit app's interface answers with. */
final class FieldAnswers {

    private FieldAnswers() {}

    /**
     * Who is signed in.
     *
     * @param mayRecord whether they may record visits
     * @param header name of the header that carries the token
     * @param token against forgery, for the next sending
     */
    record Session(UUID account, String name, boolean mayRecord, LocalDate today, String header, String token) {}

    /** @param account for whom it was put together */
    record Kit(UUID account, LocalDate day, List<Firm> enterprises, List<Appointment> bookings) {

        static Kit of(UUID account, FieldKit kit) {
            return new Kit(
                    account,
                    kit.day(),
                    kit.enterprises().stream().map(Firm::of).toList(),
                    kit.bookings().stream().map(Appointment::of).toList());
        }
    }

    record Firm(
            UUID id,
            String name,
            String division,
            @Nullable String tier,
            @Nullable LocalDate lastVisit,
            @Nullable LocalDate visitDue,
            @Nullable String leader,
            @Nullable String officer,
            List<FieldKit.OpenIssue> issues) {

        static Firm of(FieldKit.Firm firm) {
            return new Firm(
                    firm.enterprise().value(),
                    firm.name(),
                    firm.division(),
                    firm.tier(),
                    firm.lastVisit(),
                    firm.visitDue(),
                    firm.leader(),
                    firm.officer(),
                    firm.issues());
        }
    }

    record Appointment(
            UUID id,
            LocalDate on,
            @Nullable String at,
            String mode,
            UUID enterprise,
            String name,
            String purpose,
            String goers) {

        static Appointment of(FieldKit.Appointment one) {
            return new Appointment(
                    one.id().value(),
                    one.on(),
                    one.at() == null ? null : one.at().toString(),
                    one.mode().name(),
                    one.enterprise().value(),
                    one.name(),
                    one.purpose(),
                    one.goers());
        }
    }

    /** An enterprise that was looked for. */
    record Hit(UUID id, String name, String division) {}

    /**
     * A record that was accepted, now or before.
     *
     * @param page where it is read
     * @param issues numbers of what the enterprise raised
     */
    record Accepted(UUID key, String page, List<String> issues) {}

    /**
     * Why something was not accepted.
     *
     * @param field what the sentence is about: enterprise, booking, on, companions, text, issues, or nothing of these
     */
    record Refused(String sentence, @Nullable String field) {}
}
