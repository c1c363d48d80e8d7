package cn.qinqing.assignments;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of assignments, as of a day.
 *
 * @param holder name of the person (the holder of the post on that day) or of the unit; null while the post is vacant
 * @param deputy who stands in while the holder is away on that day
 * @param title title of the post, or the unit of a liaison officer
 * @param declaration whether the holder of that day declared that no interest stands against it
 */
public record AssignmentRow(
        AssignmentId id,
        EnterpriseId enterprise,
        String enterpriseName,
        String divisionCode,
        AssignmentRole role,
        @Nullable String holder,
        @Nullable String title,
        Period period,
        @Nullable String documentNo,
        Succession succession,
        @Nullable String endReason,
        DeclarationState declaration,
        int version,
        @Nullable String deputy) {}
