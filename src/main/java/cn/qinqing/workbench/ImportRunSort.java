package cn.qinqing.workbench;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that a list of import runs can be sorted by. */
public enum ImportRunSort {
    FILE("f.name"),
    STATE(inOrder("r.state", ImportRun.State.values())),
    ROWS("r.rows_total"),
    BY("a.display_name"),
    AT("r.started_at");

    private final String column;

    ImportRunSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
