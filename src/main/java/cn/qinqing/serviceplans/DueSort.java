package cn.qinqing.serviceplans;

/** Keys by which milestones that are due are sorted. */
public enum DueSort {
    END("s.planned_end"),
    START("s.planned_start"),
    ENTERPRISE("e.name"),
    LEAD("u.name");

    private final String column;

    DueSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
