package cn.qinqing.assignments;

import cn.qinqing.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a tier of liaison (联系层级) in a period.
 *
 * @param tier code of the tier, which stays when its name changes
 * @param leaders most leaders that an enterprise of the tier has at a time
 * @param enterprises how many enterprises a leader has
 * @param chambers how many chambers and associations a leader has
 * @param visitMonths an enterprise is called on at least once in so many months
 * @param chamberVisitMonths a chamber is called on at least once in so many months
 * @param officerMonths the officer is in touch with an enterprise at least once in so many months; a call counts
 * @param rotationMonths a leader keeps an enterprise for so many months; null without rotation (轮换)
 */
public record TierRule(
        String tier,
        String name,
        int leaders,
        Range enterprises,
        Range chambers,
        int visitMonths,
        int chamberVisitMonths,
        int officerMonths,
        @Nullable Integer rotationMonths,
        Period period,
        @Nullable String documentNo) {

    /** At least and at most, both counted. */
    public record Range(int least, int most) {}
}
