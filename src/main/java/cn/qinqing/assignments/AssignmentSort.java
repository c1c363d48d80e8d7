package cn.qinqing.assignments;

import java.util.List;
import java.util.stream.Collectors;

/** Columns that the list of assignments can be sorted by. */
public enum AssignmentSort {
    DIVISION("e.division_code", "e.sort_key"),
    ENTERPRISE("e.sort_key"),
    FROM("a.valid_from"),
    TO("a.valid_to");

    private final List<String> columns;

    AssignmentSort(String... columns) {
        this.columns = List.of(columns);
    }

    String order(boolean descending) {
        return columns.stream().map(one -> descending ? one + " desc" : one).collect(Collectors.joining(", "));
    }
}
