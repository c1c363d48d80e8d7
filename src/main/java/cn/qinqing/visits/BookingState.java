package cn.qinqing.visits;

/** Where a booking stands (预约状态): 拟走访, 已约定, 已走访, 企业谢绝, 已取消. */
public enum BookingState {
    PLANNED,
    BOOKED,
    HELD,
    DECLINED,
    CANCELLED;

    /** Whether somebody still means to come. */
    public boolean open() {
        return this == PLANNED || this == BOOKED;
    }
}
