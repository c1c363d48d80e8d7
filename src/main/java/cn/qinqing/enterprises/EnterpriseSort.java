package cn.qinqing.enterprises;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the list of enterprises can be sorted by. */
public enum EnterpriseSort {
    NAME("e.sort_key"),
    DIVISION("e.division_code"),
    CODE("e.uscc"),
    LAST_CONTACT("last_contact"),
    STATE(inOrder("e.state", EnterpriseState.values())),
    CHANGED("e.changed_at");

    private final String column;

    EnterpriseSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
