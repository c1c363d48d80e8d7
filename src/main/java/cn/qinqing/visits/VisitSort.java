package cn.qinqing.visits;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the list of visits can be sorted by. */
public enum VisitSort {
    ON("v.visit_on"),
    ENTERPRISE("e.sort_key"),
    DIVISION("e.division_code"),
    MODE(inOrder("v.mode", VisitMode.values())),
    ISSUES("v.issue_count"),
    RECORDER("p.pinyin");

    private final String column;

    VisitSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
