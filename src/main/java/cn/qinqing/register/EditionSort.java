package cn.qinqing.register;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the list of editions can be sorted by. */
public enum EditionSort {
    NUMBER("e.number"),
    STATE(inOrder("e.state", EditionState.values())),
    AS_OF("e.as_of"),
    CHANGES("changes"),
    PREPARED_BY("a.pinyin"),
    APPROVED_BY("b.pinyin"),
    PUBLISHED_BY("c.pinyin"),
    PUBLISHED_AT("e.published_at");

    private final String column;

    EditionSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
