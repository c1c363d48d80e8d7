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
 * A period as clerks write it (联系期限): 2026年1月至2026年12月, 2026.1.1-2026.12.31, 2026/1/1至长期, also with a date that a
 * spreadsheet turned into its serial number (46023).
 */
public final class PeriodText {

    private static final String DAY = "(\\d{4})[年./-](\\d{1,2})(?:[月./-](\\d{1,2})日?|月)?";
    private static final Pattern FROM_TO =
            Pattern.compile("^(?:" + DAY + "|(\\d{5}))(?:起)?(?:[-–—~～至到]+)(?:" + DAY + "|(长期|今|至今)|(\\d{5}))(?:止)?$");
    private static final Pattern FROM = Pattern.compile("^" + DAY + "(?:起|以来|始)?$");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private PeriodText() {}

    /**
     * Reads a period; a month stands for its first or last day.
     *
     * @throws RuleViolation {@code exchange.period.unreadable}, {@code shared.period.order}
     */
    public static Period parse(String typed) {
        String text = Uscc.normalise(typed);
        try {
            Matcher both = FROM_TO.matcher(text);
            if (both.matches()) {
                LocalDate from = both.group(4) == null ? first(both, 1) : serial(both.group(4));
                if (both.group(8) != null) {
                    return Period.openFrom(from);
                }
                LocalDate last = both.group(9) == null ? last(both, 5) : serial(both.group(9));
                return Period.inclusive(from, last);
            }
            Matcher one = FROM.matcher(text);
            if (one.matches()) {
                return Period.openFrom(first(one, 1));
            }
        } catch (DateTimeException noSuchDay) {
            throw new RuleViolation("exchange.period.unreadable", typed);
        }
        throw new RuleViolation("exchange.period.unreadable", typed);
    }

    private static LocalDate first(Matcher match, int group) {
        return LocalDate.of(
                number(match, group),
                number(match, group + 1),
                match.group(group + 2) == null ? 1 : number(match, group + 2));
    }

    private static LocalDate last(Matcher match, int group) {
        return match.group(group + 2) == null
                ? YearMonth.of(number(match, group), number(match, group + 1)).atEndOfMonth()
                : first(match, group);
    }

    private static LocalDate serial(String days) {
        return SERIAL_ZERO.plusDays(Long.parseLong(days));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
