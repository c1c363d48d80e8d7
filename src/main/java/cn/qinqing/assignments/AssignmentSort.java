package cn.qinqing.assignments;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the list of assignments can be sorted by. */
public enum AssignmentSort {
    DIVISION("e.division_code"),
    ENTERPRISE("e.sort_key"),
    ROLE(inOrder("a.role", AssignmentRole.values())),
    HOLDER("coalesce(u.name, p.pinyin, hp.pinyin)"),
    FROM("a.valid_from"),
    TO("a.valid_to");

    private final String column;

    AssignmentSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
