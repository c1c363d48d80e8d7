package cn.qinqing.assignments;

/** Columns that the rows of a proposal can be sorted by. */
public enum ProposalRowSort {
    ROW("r.row_no"),
    ENTERPRISE("e.sort_key"),
    LEADER("coalesce(p.pinyin, o.title)");

    private final String column;

    ProposalRowSort(String column) {
        this.column = column;
    }

    public String column() {
        return column;
    }
}
