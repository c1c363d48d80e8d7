package cn.qinqing.serviceplans;

/** Keys by which the rows of a month are sorted. */
public enum PlanMonthSort {
    ENTERPRISE("e.name"),
    NUMBER("p.number"),
    UNIT("u.name");

    private final String column;

    PlanMonthSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
