package cn.qinqing.paperwork;

/** Columns that the rows behind a number can be sorted by. */
public enum BulletinSort {
    ON("happened"),
    NUMBER("i.number"),
    DIVISION("e.division_code"),
    UNIT("u.name");

    private final String column;

    BulletinSort(String column) {
        this.column = column;
    }

    public String column() {
        return column;
    }
}
