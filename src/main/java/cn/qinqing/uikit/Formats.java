package cn.qinqing.uikit;

import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and numbers as the office writes them. */
public final class Formats {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.CHINA);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);

    private Formats() {}

    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }

    /** Reads a day from an address; what is none is null. */
    public static @Nullable LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    public static String minute(Instant instant) {
        return instant.atZone(OfficeTime.ZONE).format(MINUTE);
    }

    /** An instant to the second, in Beijing time. */
    public static String second(Instant instant) {
        return SECOND.format(instant.atZone(OfficeTime.ZONE));
    }

    /** First and last day; without an end since when. */
    public static String period(Period period) {
        return period.isOpen()
                ? Sentences.of("uikit.period.open", day(period.from()))
                : day(period.from()) + "–" + day(period.lastDay());
    }

    public static String number(long number) {
        return String.format(Locale.CHINA, "%,d", number);
    }
}
