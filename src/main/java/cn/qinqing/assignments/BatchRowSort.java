package cn.qinqing.assignments;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the rows of a batch can be sorted by. */
public enum BatchRowSort {
    ROW("r.row_no"),
    ENTERPRISE("e.sort_key"),
    ROLE(inOrder("coalesce(a.role, if(r.post_id is null, null, 'LEADER'))", AssignmentRole.values())),
    HOLDER("coalesce(u.name, p.pinyin, hp.pinyin)"),
    STATE(inOrder("r.state", BatchRow.State.values()));

    private final String column;

    BatchRowSort(String column) {
        this.column = column;
    }

    public String column() {
        return column;
    }
}
