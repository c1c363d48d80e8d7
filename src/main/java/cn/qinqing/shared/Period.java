package cn.qinqing.shared;

import java.time.LocalDate;

/**
 * A period of days (期限), half open: {@code from} is the first day, {@code to} the first day after it. An open end is
 * 9999-12-31.
 */
public record Period(LocalDate from, LocalDate to) {

    /** The end of what has no end yet (长期). */
    public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    /**
     * @throws RuleViolation {@code shared.period.order} when it would end before it begins
     */
    public Period {
        if (!from.isBefore(to)) {
            throw new RuleViolation("shared.period.order", from, to.minusDays(1));
        }
    }

    public static Period openFrom(LocalDate from) {
        return new Period(from, OPEN_END);
    }

    /** From the first to the last day, both counted. */
    public static Period inclusive(LocalDate first, LocalDate last) {
        return new Period(first, last.isBefore(OPEN_END) ? last.plusDays(1) : OPEN_END);
    }

    public boolean isOpen() {
        return to.equals(OPEN_END);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** The last day that counts. */
    public LocalDate lastDay() {
        return to.minusDays(1);
    }
}
