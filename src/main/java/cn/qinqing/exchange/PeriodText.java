package cn.qinqing.exchange;

import cn.qinqing.shared.Period;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Uscc;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period as clerks write it (联系期限): 2026年, 2026年1月至2026年12月, 2026年1-12月, 2026.1.1-12.31, 2026/1/1至长期,
 * 2026年上半年, also with a date that a spreadsheet turned into its serial number (46023). A day or month without a word
 * for what follows (起, 至…) is refused: it may be either end.
 */
public final class PeriodText {

    private static final String DATE =
            "(?:(?<Y>\\d{4})(?:年(?<M>\\d{1,2})(?:月(?:(?<D>\\d{1,2})日?)?)?|(?<S>[./-])(?<m>\\d{1,2})(?:\\k<S>(?<d>\\d{1,2}))?)"
                    + "|(?<C>20\\d{4}(?:\\d{2})?)|(?<N>\\d{5}))";
    private static final String TO = "(?:[-‐‑–—―~～〜至到]+)";
    private static final String OPEN = "(?:长期(?:有效)?|今|现在|永久)";
    private static final String SHORT_DATE =
            "(?:(?<rx>\\d{1,2})日|(?<rm>\\d{1,2})(?:月(?:(?<rd>\\d{1,2})日?)?|[./-](?<re>\\d{1,2}))?)";
    private static final Pattern YEARS = Pattern.compile("(\\d{4})年?(?:" + TO + "(\\d{4})年?|年)?度?(?:全年)?");
    private static final Pattern PART = Pattern.compile("(\\d{4})年?(?:第?([一二三四1-4])季度|(上|下)半年)");
    private static final Pattern FROM = Pattern.compile(date("a") + "(?:(?:起|以来|始)?" + TO + "?" + OPEN + "|起|以来|始)");
    private static final Pattern FROM_TO =
            Pattern.compile(date("a") + "起?" + TO + "(?:" + date("b") + "|" + SHORT_DATE + ")");
    private static final Pattern SINGLE = Pattern.compile(date("a"));
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    /** Serial numbers of the years 2010 to 2100; others are no dates of a list. */
    private static final int FIRST_SERIAL = 40_179;

    private static final int LAST_SERIAL = 73_415;

    /** A date with as much as was written of it. */
    private record Written(int year, int month, int day) {

        LocalDate first() {
            return LocalDate.of(year, month, day == 0 ? 1 : day);
        }

        LocalDate last() {
            return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
        }
    }

    private PeriodText() {}

    /**
     * Reads a period; a month stands for its first or last day.
     *
     * @throws RuleViolation {@code exchange.period.unreadable}, {@code exchange.period.endMissing} for one date alone,
     *     {@code shared.period.order}
     */
    public static Period parse(String typed) {
        String text = Uscc.normalise(typed)
                .replaceAll("^[自从]", "")
                .replaceAll("[止。]$", "")
                .replaceAll("[()]", "");
        try {
            return period(text, typed);
        } catch (DateTimeException noSuchDay) {
            throw new RuleViolation("exchange.period.unreadable", typed);
        }
    }

    /** Whether it says 长期 alone: from when on, only the list itself tells. */
    public static boolean saysOpen(String typed) {
        return Uscc.normalise(typed).matches("长期(?:有效|联系)?|永久");
    }

    private static Period period(String text, String typed) {
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            int first = Integer.parseInt(years.group(1));
            int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
            return Period.inclusive(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
        }
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            return part(part);
        }
        Matcher from = FROM.matcher(text);
        if (from.matches()) {
            return Period.openFrom(written(from, "a").first());
        }
        if (SINGLE.matcher(text).matches()) {
            throw new RuleViolation("exchange.period.endMissing", typed);
        }
        Matcher both = FROM_TO.matcher(text);
        if (both.matches()) {
            Written first = written(both, "a");
            Written last = both.group("bY") == null && both.group("bC") == null && both.group("bN") == null
                    ? shortened(both, first)
                    : written(both, "b");
            return Period.inclusive(first.first(), last.last());
        }
        throw new RuleViolation("exchange.period.unreadable", typed);
    }

    private static Period part(Matcher part) {
        int year = Integer.parseInt(part.group(1));
        boolean quarter = part.group(2) != null;
        int number = quarter
                ? Math.max("一二三四".indexOf(part.group(2)), "1234".indexOf(part.group(2)))
                : "上下".indexOf(part.group(3));
        int months = quarter ? 3 : 6;
        LocalDate first = LocalDate.of(year, 1 + number * months, 1);
        return new Period(first, first.plusMonths(months));
    }

    /** The second date of 2026年1月1日至12月31日 or 2026.1-12: the year is that of the first. */
    private static Written shortened(Matcher match, Written first) {
        if (match.group("rx") != null) {
            return new Written(first.year(), first.month(), Integer.parseInt(match.group("rx")));
        }
        String day = match.group("rd") == null ? match.group("re") : match.group("rd");
        if (day == null && first.day() != 0 && !match.group().endsWith("月")) {
            throw new DateTimeException("a day or a month");
        }
        return new Written(first.year(), Integer.parseInt(match.group("rm")), day == null ? 0 : Integer.parseInt(day));
    }

    private static Written written(Matcher match, String side) {
        if (match.group(side + "N") != null) {
            int serial = Integer.parseInt(match.group(side + "N"));
            if (serial < FIRST_SERIAL || serial > LAST_SERIAL) {
                throw new DateTimeException("no serial number of a date");
            }
            LocalDate date = SERIAL_ZERO.plusDays(serial);
            return new Written(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }
        if (match.group(side + "C") != null) {
            String compact = match.group(side + "C");
            return new Written(
                    Integer.parseInt(compact.substring(0, 4)),
                    Integer.parseInt(compact.substring(4, 6)),
                    compact.length() == 6 ? 0 : Integer.parseInt(compact.substring(6)));
        }
        String month = match.group(side + "M") == null ? match.group(side + "m") : match.group(side + "M");
        String day = match.group(side + "D") == null ? match.group(side + "d") : match.group(side + "D");
        return new Written(
                Integer.parseInt(match.group(side + "Y")),
                Integer.parseInt(month),
                day == null ? 0 : Integer.parseInt(day));
    }

    private static String date(String side) {
        return DATE.replaceAll("<([A-Za-z])>", "<" + side + "$1>");
    }
}
