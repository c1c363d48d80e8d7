package cn.qinqing.workbench;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the list of one's background jobs can be sorted by. */
public enum JobSort {
    TITLE("title"),
    STATE(inOrder("state", JobState.values())),
    ASKED("asked_at"),
    ENDED("ended_at");

    private final String column;

    JobSort(String column) {
        this.column = column;
    }

    public String column() {
        return column;
    }
}
