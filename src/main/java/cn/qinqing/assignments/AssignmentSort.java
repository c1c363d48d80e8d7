package cn.qinqing.assignments;

/** Columns that the list of assignments can be sorted by. */
public enum AssignmentSort {
    DIVISION("e.division_code, e.pinyin"),
    ENTERPRISE("e.pinyin"),
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
