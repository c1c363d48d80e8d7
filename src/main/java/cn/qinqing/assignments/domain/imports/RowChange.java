package cn.qinqing.assignments.domain.imports;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row changes of one thing (变化), as it is shown.
 *
 * @param field name of the column that says so; {@code enterprise} for a record that is made; for {@code period} both sides
 *     are first days on which nothing holds any more, divided by blanks
 * @param before what stands; empty when nothing does
 * @param after what the row says; empty for what ends
 * @param on first day of what is new; null where it has none
 */
public record RowChange(
        String field, String before, String after, @Nullable LocalDate on) {

    /** The field of what stands and is not touched, since it begins only later or another row of it is spoilt. */
    public static final String HELD = "held";

    private static final Set<String> ASSIGNMENTS = Set.of(
            LeaderListColumns.LEADER,
            LeaderListColumns.LEAD_UNIT,
            LeaderListColumns.CO_UNITS,
            LeaderListColumns.OFFICER,
            LeaderListColumns.PERIOD);

    /** Whether it is about who answers for the enterprise, and until when. */
    boolean ofAssignment() {
        return ASSIGNMENTS.contains(field);
    }
}
