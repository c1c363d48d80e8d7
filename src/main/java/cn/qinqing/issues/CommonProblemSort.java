package cn.qinqing.issues;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the list of common problems can be sorted by. */
public enum CommonProblemSort {
    CREATED("p.created_at"),
    NUMBER("p.number"),
    LEAD("u.name"),
    STATE(inOrder("p.state", CommonProblemState.values())),
    MEMBERS("members");

    private final String column;

    CommonProblemSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
