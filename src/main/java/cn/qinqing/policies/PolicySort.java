package cn.qinqing.policies;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the list of policies can be sorted by. */
public enum PolicySort {
    FROM("v.valid_from"),
    TITLE("v.title_key"),
    NUMBER("v.number"),
    LEVEL(inOrder("v.level", PolicyLevel.values())),
    ORGAN("v.organ"),
    TO("v.valid_to"),
    UNIT("u.name"),
    HITS("hits");

    private final String column;

    PolicySort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
