package cn.qinqing.visits;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a held visit is corrected to (更正). Enterprise and issues stay: a visit with the wrong enterprise is withdrawn and
 * noted anew, an issue is a record of its own.
 *
 * @param version version with which the form was opened
 * @param companions names on the government's side
 * @param extras null when answers, materials and follow-up stay as they are
 * @param reason why, up to 500 characters; shown beside both versions
 */
public record CorrectVisit(
        VisitId visit,
        int version,
        LocalDate on,
        VisitMode mode,
        List<String> companions,
        List<String> receivedBy,
        String text,
        String reason,
        @Nullable VisitExtras extras) {

    /** A correction that leaves answers, materials and follow-up as they are. */
    public CorrectVisit(
            VisitId visit,
            int version,
            LocalDate on,
            VisitMode mode,
            List<String> companions,
            List<String> receivedBy,
            String text,
            String reason) {
        this(visit, version, on, mode, companions, receivedBy, text, reason, null);
    }
}
