package cn.qinqing.visits;

import static cn.qinqing.shared.SortBy.inOrder;

/** Columns that the list of bookings can be sorted by; of a sensitive itinerary no order tells more than its row does. */
public enum BookingSort {
    ON("told_on"),
    /** The hour; stands behind the day. */
    AT("if(b.seen, b.starts_at, null)"),
    STATE(inOrder("if(b.seen, b.state, 'PLANNED')", BookingState.values())),
    ENTERPRISE("e.sort_key"),
    DIVISION("e.division_code"),
    MODE(inOrder("if(b.seen, b.mode, null)", VisitMode.values()));

    private final String column;

    BookingSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
