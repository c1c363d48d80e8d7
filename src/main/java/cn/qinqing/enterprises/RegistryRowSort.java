package cn.qinqing.enterprises;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the rows of a registry file can be sorted by. */
public enum RegistryRowSort {
    ROW("row_no"),
    OUTCOME(inOrder("outcome", RegistryOutcome.values()));

    private final String column;

    RegistryRowSort(String column) {
        this.column = column;
    }

    public String column() {
        return column;
    }
}
