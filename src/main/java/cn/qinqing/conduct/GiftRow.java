package cn.qinqing.conduct;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the gift register (礼品登记).
 *
 * @param lastDay the last day to hand it in: one month after it was received, moved to the next working day
 */
public record GiftRow(
        DeclarationId id,
        String number,
        String declarant,
        @Nullable String unit,
        String with,
        String what,
        @Nullable BigDecimal worth,
        LocalDate received,
        LocalDate lastDay,
        ConductBlock.@Nullable HandingIn handedIn,
        State state) {

    @Override
    public String toString() {
        return "(gift of " + number + ")";
    }

    /** How it stands with the month of 中办发〔1995〕7号. */
    public enum State {
        OPEN,
        OVERDUE,
        HANDED_IN,
        HANDED_IN_LATE;

        /** @param handedIn null as long as it was not */
        public static State of(LocalDate lastDay, @Nullable LocalDate handedIn, LocalDate today) {
            if (handedIn == null) {
                return today.isAfter(lastDay) ? OVERDUE : OPEN;
            }
            return handedIn.isAfter(lastDay) ? HANDED_IN_LATE : HANDED_IN;
        }

        public boolean late() {
            return this == OVERDUE || this == HANDED_IN_LATE;
        }
    }
}
