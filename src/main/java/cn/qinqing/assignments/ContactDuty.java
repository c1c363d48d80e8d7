package cn.qinqing.assignments;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an enterprise is to be called on next, by the rule of its tier (走访安排).
 *
 * @param tierName null without a tier: then nothing is due
 * @param lastVisit day of the last visit on the spot
 * @param lastContact day of the last contact of any kind
 * @param visitDue last day on which a visit is in time; null when none is due
 * @param contactDue last day on which the officer is in touch in time, a call counts; null when none is due
 */
public record ContactDuty(
        EnterpriseId enterprise,
        String enterpriseName,
        String divisionCode,
        @Nullable String tierName,
        @Nullable LocalDate lastVisit,
        @Nullable LocalDate lastContact,
        @Nullable LocalDate visitDue,
        @Nullable LocalDate contactDue,
        @Nullable String leader,
        @Nullable String officer) {}
