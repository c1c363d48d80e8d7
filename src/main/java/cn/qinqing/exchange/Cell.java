package cn.qinqing.exchange;

/** A cell as text, and what it was in the file. */
public record Cell(String text, Kind kind) {

    /** What a cell was. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        /** The text is the result that the file carries; the formula is never computed. */
        FORMULA,
        ERROR
    }

    public static final Cell BLANK = new Cell("", Kind.BLANK);

    public boolean isBlank() {
        return text.isBlank();
    }
}
