package cn.qinqing.issues;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the list of issues can be sorted by. */
public enum IssueSort {
    REGISTERED("i.registered_at"),
    DUE("i.due_on"),
    /** What is due first; what has no clock yet comes last. */
    URGENCY("i.next_on"),
    NUMBER("i.number"),
    /** Anonymous ones stand apart: their place among the others would tell their enterprise. */
    ENTERPRISE("if(i.privacy = 'ANONYMOUS', null, e.sort_key)"),
    DIVISION("e.division_code"),
    LEAD_UNIT("u.name"),
    STATUS(inOrder("i.status", IssueStatus.values()));

    private final String column;

    IssueSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
