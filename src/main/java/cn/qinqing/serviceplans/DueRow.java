package cn.qinqing.serviceplans;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A milestone that is to be begun or finished, in a list. */
public record DueRow(
        MilestoneId id,
        PlanId plan,
        String planNumber,
        EnterpriseId enterprise,
        String enterpriseName,
        String name,
        String measure,
        String leadName,
        @Nullable String personName,
        LocalDate plannedStart,
        LocalDate plannedEnd,
        @Nullable LocalDate actualStart) {}
