package cn.qinqing.visits.ui;

import com.vaadin.flow.component.select.Select;
import java.time.LocalTime;
import java.util.stream.IntStream;

/** The time of day at which somebody comes: every half hour, or none. */
final class Times extends Select<LocalTime> {

    private static final int FIRST_HOUR = 8;
    private static final int HALF_HOURS = 25;
    private static final int MINUTES = 30;

    Times() {
        setLabel(getTranslation("visits.booking.at"));
        setItems(IntStream.range(0, HALF_HOURS)
                .mapToObj(n -> LocalTime.of(FIRST_HOUR, 0).plusMinutes((long) n * MINUTES))
                .toList());
        setItemLabelGenerator(time -> time == null ? getTranslation("visits.booking.at.none") : time.toString());
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(getTranslation("visits.booking.at.none"));
    }
}
