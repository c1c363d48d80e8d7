package cn.qinqing.portal;

import cn.qinqing.links.CallId;
import cn.qinqing.links.CallOutcome;
import cn.qinqing.links.CallReason;
import cn.qinqing.shared.EnterpriseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the call list.
 *
 * @param outcome null while it is open
 */
public record CallRow(
        CallId id,
        EnterpriseId enterprise,
        String enterpriseName,
        String divisionCode,
        String title,
        CallReason reason,
        Instant openedAt,
        String openedBy,
        int attempts,
        @Nullable Instant lastAttempt,
        @Nullable CallOutcome outcome,
        @Nullable String closedBy) {}
