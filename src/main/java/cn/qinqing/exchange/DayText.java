package cn.qinqing.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as units write them into cells: 2026.1.5, 2026年2月13日, 2026/3/2, 20260302, or a spreadsheet's number. */
public final class DayText {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?(?:[ T]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern COMPACT = Pattern.compile("((?:1[89]|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private DayText() {}

    /**
     * A day; empty for what is none.
     *
     * @param earliest a spreadsheet's number for a day before it is a number and no day
     */
    public static Optional<LocalDate> read(String cell, LocalDate earliest) {
        String text = cell.strip();
        try {
            Matcher written = WRITTEN.matcher(text);
            if (written.matches()) {
                return Optional.of(day(written));
            }
            Matcher compact = COMPACT.matcher(text);
            if (compact.matches()) {
                return Optional.of(day(compact));
            }
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
        Matcher serial = SERIAL.matcher(text);
        return serial.matches()
                ? Optional.of(SERIAL_ZERO.plusDays(Integer.parseInt(serial.group(1))))
                        .filter(day -> !day.isBefore(earliest) && !day.isAfter(LAST))
                : Optional.empty();
    }

    private static LocalDate day(Matcher found) {
        return LocalDate.of(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }
}
