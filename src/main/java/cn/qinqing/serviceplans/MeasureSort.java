package cn.qinqing.serviceplans;

/** Keys by which measures are sorted. */
public enum MeasureSort {
    NEXT("m.next_on"),
    DUE("m.due_on"),
    PLAN("p.number"),
    ENTERPRISE("e.name"),
    LEAD("u.name"),
    PERSON("coalesce(r.name, '')");

    private final String column;

    MeasureSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
