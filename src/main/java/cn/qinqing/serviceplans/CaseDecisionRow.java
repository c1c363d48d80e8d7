package cn.qinqing.serviceplans;

import cn.qinqing.shared.EnterpriseId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list.
 *
 * @param asked units that were asked in this round
 * @param answered how many of them answered or were waived
 * @param due the earliest day by which one of those that did not answer should have; null when there is none
 */
public record CaseDecisionRow(
        CaseDecisionId id,
        String number,
        String title,
        CaseDecisionState state,
        EnterpriseId enterprise,
        String enterpriseName,
        @Nullable String project,
        String unit,
        @Nullable BigDecimal amountYuan,
        LocalDate proposedOn,
        Instant stateSince,
        int asked,
        int answered,
        @Nullable LocalDate due) {}
