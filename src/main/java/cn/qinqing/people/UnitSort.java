package cn.qinqing.people;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the list of units can be sorted by. */
public enum UnitSort {
    NAME("u.name"),
    DIVISION("d.sort_order"),
    ORGAN(inOrder("u.body", Organ.values())),
    LEVEL(inOrder("u.level", UnitLevel.values())),
    PARENT("up.name"),
    POSTS("posts"),
    PEOPLE("people");

    private final String column;

    UnitSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
