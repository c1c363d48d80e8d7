package cn.qinqing.assignments;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the list of proposals can be sorted by. */
public enum ProposalSort {
    ROWS("count(*)"),
    PLACED("count(r.post_id)"),
    STATE(inOrder("d.state", Proposal.State.values())),
    FROM("d.from_day"),
    BY("d.made_by"),
    AT("d.made_at");

    private final String column;

    ProposalSort(String column) {
        this.column = column;
    }

    public String column() {
        return column;
    }
}
