package cn.qinqing.serviceplans;

import cn.qinqing.shared.UnitId;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which rows stand behind a number of a month.
 *
 * @param unit lead unit of the measure, or that keeps the plan; null for all
 */
public record PlanMonthFilter(
        YearMonth month, PlanMonthFigure figure, @Nullable UnitId unit) {}
