package cn.qinqing.serviceplans;

/** Keys by which plans are sorted. */
public enum PlanSort {
    LIGHT("field(p.light, 'RED', 'YELLOW', 'GREEN', 'GREY')"),
    BEHIND("(p.light_due - p.light_done) / greatest(p.light_total, 1)"),
    NUMBER("p.number"),
    ENTERPRISE("e.name"),
    STAGE("field(p.stage, 'FOUNDING', 'LANDING', 'PRODUCTION')"),
    STATE("field(p.state, 'IN_FORCE', 'AGREED', 'DRAFT', 'CLOSED')"),
    UNIT("u.name"),
    NEXT_DUE("coalesce(p.next_due_on, '9999-12-31')"),
    CREATED("p.created_at");

    private final String column;

    PlanSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
