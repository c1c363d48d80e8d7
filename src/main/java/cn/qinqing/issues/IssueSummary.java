package cn.qinqing.issues;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise is shown of its issue when it is asked to rate the reply.
 *
 * @param text its own words; null when they were told in confidence, as who opens the link need not be who spoke
 * @param reply null for the same reason, as is the basis
 */
public record IssueSummary(
        EnterpriseId enterprise,
        String enterpriseName,
        String number,
        String unit,
        LocalDate repliedOn,
        OutcomeCode outcome,
        @Nullable String text,
        @Nullable String reply,
        @Nullable String basis,
        int round) {}
