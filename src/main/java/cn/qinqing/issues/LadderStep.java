package cn.qinqing.issues;

import cn.qinqing.shared.Period;
import cn.qinqing.shared.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A step of the escalation ladder (督办阶梯), as it holds in a period.
 *
 * @param place where it stands on the ladder: 1 handler … 6 joint meeting
 * @param days working days before (negative) or after the deadline of the clock; 0 on its day
 * @param post with {@link LadderWhom#POST}; null while none is named
 * @param answerDays working days for the unit to answer the notice
 * @param used false where the step is left out in this period
 */
public record LadderStep(
        String code,
        int place,
        LadderClock clock,
        int days,
        LadderWhom whom,
        @Nullable PostId post,
        @Nullable String postTitle,
        SupervisionColour colour,
        int answerDays,
        boolean used,
        Period period,
        @Nullable String documentNo) {}
