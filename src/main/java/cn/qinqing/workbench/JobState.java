package cn.qinqing.workbench;

/** What became of a background job. */
public enum JobState {
    /** 排队中: others are being worked on. */
    WAITING,
    /** 进行中. */
    RUNNING,
    /** 已完成. */
    DONE,
    /** 未成功: the message says why. */
    FAILED,
    /** 已取消 by who asked for it. */
    CANCELLED,
    /** 已中断: its process ended before it did. */
    INTERRUPTED;

    public boolean isOver() {
        return this != WAITING && this != RUNNING;
    }
}
