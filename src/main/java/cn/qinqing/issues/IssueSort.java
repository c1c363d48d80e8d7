package cn.qinqing.issues;

/** Columns that the list of issues can be sorted by. */
public enum IssueSort {
    REGISTERED("i.registered_at"),
    NUMBER("i.number"),
    ENTERPRISE("e.pinyin");

    private final String column;

    IssueSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
