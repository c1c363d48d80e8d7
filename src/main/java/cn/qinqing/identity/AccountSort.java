package cn.qinqing.identity;

/** Orders of the list of accounts. */
public enum AccountSort {
    LOGIN("a.login"),
    NAME("a.display_name"),
    CREATED("a.created_at"),
    LAST_SIGN_IN("last_sign_in"),
    STATE("state");

    private final String column;

    AccountSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
