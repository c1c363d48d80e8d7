package cn.qinqing.commitments;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the ledger of commitments can be sorted by. */
public enum CommitmentSort {
    NEXT("coalesce(c.next_on, '9999-12-31')"),
    NUMBER("c.number"),
    ENTERPRISE("e.name"),
    UNIT("c.unit_name"),
    STATE(inOrder("c.state", CommitmentState.values())),
    RECORDED("c.created_at");

    private final String column;

    CommitmentSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
