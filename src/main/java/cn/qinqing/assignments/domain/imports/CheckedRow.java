package cn.qinqing.assignments.domain.imports;

import cn.qinqing.exchange.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** The same with one thing more to say; an ERROR keeps the row out. */
    CheckedRow with(Problem problem, @Nullable LeaderListRow read) {
        List<Problem> more = new ArrayList<>(problems);
        more.add(problem);
        return new CheckedRow(
                number, values, List.copyOf(more), problem.severity() == Problem.Severity.ERROR ? null : read);
    }

    public Problem.Severity worst() {
        return problems.stream()
                .map(Problem::severity)
                .max(java.util.Comparator.naturalOrder())
                .orElse(Problem.Severity.NONE);
    }
}
