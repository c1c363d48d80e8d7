package cn.qinqing.commitments;

/** Columns that the list of acknowledgements can be sorted by. */
public enum TakingSort {
    DUE("t.due_on"),
    NUMBER("c.number"),
    ENTERPRISE("e.name"),
    POST("o.title");

    private final String column;

    TakingSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
