package cn.qinqing.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The days of the office: instants are stored in UTC, a day is a day of Beijing time (北京时间). */
public final class OfficeTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private OfficeTime() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The value of a {@code datetime(6)} column for plain JDBC. */
    public static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The instant of a {@code datetime(6)} column. */
    public static Instant instant(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }
}
