package cn.qinqing.serviceplans;

/** What a month is counted by (月度进展指标). Milestones count where their plan was ever in force. */
public enum PlanMonthFigure {
    /** 应完成: planned to end in the month. */
    DUE,
    /** 完成: ended in the month. */
    DONE,
    /** 按期完成: ended in the month, and not after its planned end. */
    IN_TIME,
    /** 月末滞后: planned to end by the end of the month, or by today, and not ended by then. */
    LATE,
    /** 改期: its days were changed in the month; those that moved behind it are not counted. */
    MOVED,
    /** 新建方案. */
    OPENED,
    /** 商定方案. */
    AGREED,
    /** 结束方案. */
    CLOSED;

    /** Whether milestones are counted; else plans. */
    public boolean ofMilestones() {
        return this.compareTo(MOVED) <= 0;
    }
}
