package cn.qinqing.assignments;

/** Columns that the list of handover sheets can be sorted by. */
public enum HandoverSort {
    OPEN("h.acknowledged_on is not null"),
    FROM("f.pinyin"),
    DAY("h.handed_on"),
    LINES("line_count"),
    DOCUMENT("h.document_no"),
    ACKNOWLEDGE_BY("h.acknowledge_by"),
    PUBLISH_BY("h.publish_by");

    private final String column;

    HandoverSort(String column) {
        this.column = column;
    }

    public String column() {
        return column;
    }
}
