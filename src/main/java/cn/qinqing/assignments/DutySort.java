package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.coverage.DutyRows;

/** Columns that the list of what is due can be sorted by. */
public enum DutySort {
    NAME("e.sort_key"),
    DIVISION("e.division_code"),
    TIER("m.tier"),
    /** The earlier of the two days. */
    DUE(DutyRows.DUE_FIRST),
    VISIT_DUE(DutyRows.VISIT_DUE),
    CONTACT_DUE(DutyRows.CONTACT_DUE);

    private final String column;

    DutySort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
