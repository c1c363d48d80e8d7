package cn.qinqing.oversight;

import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.shared.EnterpriseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row behind a number.
 *
 * @param record id of the issue, or of the visit
 * @param number of the issue; empty for a visit
 * @param title first words; of a visit empty
 * @param privacy NORMAL for a visit
 * @param who name of who did it, as it was that day
 * @param words reason, or what else belongs to it
 * @param days between the event and its entry; null where nothing is counted
 */
public record FindingRow(
        Instant at,
        boolean visit,
        UUID record,
        String number,
        String title,
        IssuePrivacy privacy,
        EnterpriseId enterprise,
        String enterpriseName,
        String divisionCode,
        @Nullable String unit,
        @Nullable String who,
        @Nullable String words,
        @Nullable Integer days) {}
