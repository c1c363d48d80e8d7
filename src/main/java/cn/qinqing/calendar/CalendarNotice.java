package cn.qinqing.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice that sets the holidays of a year (节假日安排通知), and the days worked in their place.
 *
 * @param documentNo number and title, as in 国办发明电〔2025〕7号
 * @param source where it was taken from; may be null
 */
public record CalendarNotice(
        int year,
        Region region,
        String documentNo,
        @Nullable String source,
        List<Day> days) {

    /** 全国, 自治区. */
    public enum Region {
        NATIONAL,
        REGIONAL
    }

    /** 放假, 上班. */
    public enum Kind {
        HOLIDAY,
        WORKDAY
    }

    /** A day that is otherwise than its weekday says. */
    public record Day(LocalDate day, Kind kind, String name) {}
}
