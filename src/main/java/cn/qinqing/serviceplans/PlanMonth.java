package cn.qinqing.serviceplans;

import cn.qinqing.shared.UnitId;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The progress of all plans in a month (月度进展).
 *
 * @param units lead units with milestones of that month
 */
public record PlanMonth(YearMonth month, Map<PlanMonthFigure, Long> counts, List<Unit> units) {

    public record Unit(UnitId unit, String name, Map<PlanMonthFigure, Long> counts) {

        public long of(PlanMonthFigure figure) {
            return counts.getOrDefault(figure, 0L);
        }
    }

    public long of(PlanMonthFigure figure) {
        return counts.getOrDefault(figure, 0L);
    }

    public boolean empty() {
        return counts.values().stream().allMatch(count -> count == 0);
    }
}
