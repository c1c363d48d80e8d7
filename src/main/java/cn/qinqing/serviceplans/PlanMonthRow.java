package cn.qinqing.serviceplans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone or a plan behind a number of a month.
 *
 * @param milestone name of it; null for a plan as a whole
 * @param unit lead unit of the measure, or that keeps the plan
 */
public record PlanMonthRow(
        PlanId plan,
        String number,
        String enterprise,
        @Nullable String milestone,
        @Nullable String measure,
        String unit,
        @Nullable LocalDate planned,
        @Nullable LocalDate actual) {}
