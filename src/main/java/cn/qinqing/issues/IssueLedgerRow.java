package cn.qinqing.issues;

import cn.qinqing.shared.Origin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger of issues (问题台账), made to leave the house: what was told in confidence is in none, whoever asks.
 *
 * @param enterprise empty for an anonymous issue, as are {@code leader} and {@code officer}
 * @param text empty for what was told in confidence, as is {@code progress}
 * @param origin null where it is part of the confidence
 * @param partners parallel and co-handling units
 * @param progress the latest words of the handlers, or of a former ledger
 * @param outcome of the latest signed reply; null before there is one
 * @param rated whether the enterprise answered, or was rung back in vain
 * @param satisfaction null where the reader may not know it, or nobody was reached
 * @param saidThen what a former ledger said of the enterprise's opinion; never counted
 * @param sourceThen where it came from by a former ledger
 * @param outcomeThen what became of it by a former ledger
 */
public record IssueLedgerRow(
        IssueId id,
        String number,
        IssuePrivacy privacy,
        IssueStatus status,
        String enterprise,
        String text,
        String divisionCode,
        @Nullable String category,
        Origin.@Nullable Kind origin,
        LocalDate raisedOn,
        @Nullable String lead,
        @Nullable String partners,
        IssueClock clock,
        @Nullable String progress,
        @Nullable OutcomeCode outcome,
        boolean rated,
        @Nullable Satisfaction satisfaction,
        @Nullable String saidThen,
        @Nullable String sourceThen,
        @Nullable String outcomeThen,
        @Nullable LocalDate closedOn,
        @Nullable String leader,
        @Nullable String officer) {}
