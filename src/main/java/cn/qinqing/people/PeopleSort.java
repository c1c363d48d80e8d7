package cn.qinqing.people;

/** Columns that the list of people can be sorted by. */
public enum PeopleSort {
    NAME("p.pinyin"),
    TITLE("o.title"),
    UNIT("u.name"),
    SINCE("h.valid_from"),
    LEADING("not o.is_leading");

    private final String column;

    PeopleSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
