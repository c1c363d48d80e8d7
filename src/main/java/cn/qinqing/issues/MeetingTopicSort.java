package cn.qinqing.issues;

/** Columns that the list of topics for the joint meeting can be sorted by. */
public enum MeetingTopicSort {
    PUT("m.put_at"),
    NUMBER("i.number"),
    ENTERPRISE("e.name"),
    UNIT("u.name"),
    DUE("i.due_on");

    private final String column;

    MeetingTopicSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
