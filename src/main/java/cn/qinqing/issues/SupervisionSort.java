package cn.qinqing.issues;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the list of supervision notices can be sorted by. */
public enum SupervisionSort {
    MADE("s.made_at"),
    NUMBER("s.number"),
    COLOUR(inOrder("s.colour", SupervisionColour.values())),
    UNIT("u.name"),
    DUE("s.due_on"),
    ANSWER_BY("s.answer_by");

    private final String column;

    SupervisionSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
