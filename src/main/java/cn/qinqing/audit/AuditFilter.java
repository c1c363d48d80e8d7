package cn.qinqing.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the log is narrowed to; null or empty means all.
 *
 * @param from first day, of Beijing time
 * @param until last day, included
 * @param who part of the name of the actor
 * @param action exactly this action, such as {@code account.create}
 * @param subjectKind kind of the record, such as {@code enterprise}
 * @param subjectId id of the record
 */
public record AuditFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String who,
        @Nullable String action,
        @Nullable String subjectKind,
        @Nullable String subjectId,
        @Nullable Outcome outcome) {

    public static AuditFilter none() {
        return new AuditFilter(null, null, null, null, null, null, null);
    }
}
