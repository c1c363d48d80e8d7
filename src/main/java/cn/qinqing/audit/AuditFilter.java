package cn.qinqing.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** What the filter asks for, as it is written into the log. */
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        put(facts, "from", from);
        put(facts, "until", until);
        put(facts, "who", who);
        put(facts, "action", action);
        put(facts, "subjectKind", subjectKind);
        put(facts, "subjectId", subjectId);
        put(facts, "outcome", outcome);
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            facts.put(name, value);
        }
    }
}
