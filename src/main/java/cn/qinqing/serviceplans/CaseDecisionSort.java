package cn.qinqing.serviceplans;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the list of case-by-case decisions can be sorted by. */
public enum CaseDecisionSort {
    PROPOSED("c.proposed_on"),
    NUMBER("c.number"),
    STATE(inOrder("c.state", CaseDecisionState.values())),
    ENTERPRISE("e.name"),
    AMOUNT("c.amount"),
    UNIT("u.name");

    private final String column;

    CaseDecisionSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
