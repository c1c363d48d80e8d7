package cn.qinqing.assignments;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the list of batches can be sorted by. */
public enum BatchSort {
    KIND(inOrder("b.kind", Batch.Kind.values())),
    DOCUMENT("b.document_no"),
    FROM("b.from_day"),
    STATE(inOrder("b.state", Batch.State.values())),
    BY("b.started_by"),
    AT("b.started_at");

    private final String column;

    BatchSort(String column) {
        this.column = column;
    }

    public String column() {
        return column;
    }
}
