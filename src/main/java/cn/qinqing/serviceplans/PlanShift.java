package cn.qinqing.serviceplans;

import java.util.List;
import java.util.Set;

/**
 * What a change of days would move (日期变动预览).
 *
 * @param moves the one that is changed first, then those behind it
 * @param overdueMeasures numbers of the measures that would be due before their last milestone ends
 * @param yearsWithoutNotice years whose holidays are not known yet: days in them may still be none
 * @param furtherVersion whether the plan is agreed, so that the change makes a version that is to be agreed again
 */
public record PlanShift(
        List<PlanMove> moves, List<Integer> overdueMeasures, Set<Integer> yearsWithoutNotice, boolean furtherVersion) {}
