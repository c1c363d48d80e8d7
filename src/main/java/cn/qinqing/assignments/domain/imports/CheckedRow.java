package cn.qinqing.assignments.domain.imports;

import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.EnterpriseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row with what is wrong in it.
 *
 * @param values field → text as the clerk sees and mends it
 * @param row the row as read; null while it has an ERROR
 */
public record CheckedRow(
        int number,
        Map<String, String> values,
        List<Problem> problems,
        @Nullable LeaderListRow row) {

    /** The same row, which gives its code to an enterprise that is known without one: a thing to look at. */
    CheckedRow givingCodeTo(EnterpriseId enterprise) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(Problem.warning(LeaderListColumns.USCC, "assignments.import.codeIsNew"));
        return new CheckedRow(
                number, values, List.copyOf(more), Objects.requireNonNull(row).givingCodeTo(enterprise));
    }

    public Problem.Severity worst() {
        return problems.stream()
                .map(Problem::severity)
                .max(java.util.Comparator.naturalOrder())
                .orElse(Problem.Severity.NONE);
    }
}
