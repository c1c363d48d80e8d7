package cn.qinqing.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as clerks write them into sheets. */
public final class WrittenDay {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*[日号]?(?:[ T]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(\\d{2})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final Pattern COMPACT = Pattern.compile("((?:1[89]|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    /** A smaller number is no day, unless whoever asks expects older ones. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final int CENTURY = 2000;

    private WrittenDay() {}

    /** A day: 2026.1.5, 2026年2月13日, 2026/3/2, 20260302, or the number that a spreadsheet keeps. */
    public static Optional<LocalDate> of(String cell) {
        return of(cell, FIRST);
    }

    /** @param earliest a spreadsheet's number for a day before it is a number and no day */
    public static Optional<LocalDate> of(String cell, LocalDate earliest) {
        String text = cell.strip();
        Matcher written = DAY.matcher(text);
        if (written.matches()) {
            return day(number(written, 1), number(written, 2), number(written, 3));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return day(number(compact, 1), number(compact, 2), number(compact, 3));
        }
        Matcher serial = SERIAL.matcher(text);
        return serial.matches()
                ? Optional.of(SERIAL_ZERO.plusDays(number(serial, 1)))
                        .filter(day -> !day.isBefore(earliest) && !day.isAfter(LAST))
                : Optional.empty();
    }

    /** As above, also with a year of two figures (26.3.5) or without one (3月5日), which then is the given. */
    public static Optional<LocalDate> of(String cell, int year) {
        Optional<LocalDate> whole = of(cell);
        if (whole.isPresent()) {
            return whole;
        }
        String text = cell.strip();
        Matcher shortYear = SHORT_YEAR.matcher(text);
        if (shortYear.matches()) {
            return day(CENTURY + number(shortYear, 1), number(shortYear, 2), number(shortYear, 3));
        }
        Matcher without = WITHOUT_YEAR.matcher(text);
        return without.matches() ? day(year, number(without, 1), number(without, 2)) : Optional.empty();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
