package cn.qinqing.issues;

import cn.qinqing.shared.EnterpriseId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of issues.
 *
 * @param title first words; empty when the reader may not see a confidential issue's words
 */
public record IssueRow(
        IssueId id,
        String number,
        String title,
        IssuePrivacy privacy,
        IssueStatus status,
        @Nullable EnterpriseId enterprise,
        String enterpriseName,
        String divisionCode,
        @Nullable String leadUnit,
        LocalDate raisedOn,
        Instant registeredAt,
        @Nullable LocalDate dueOn,
        IssueClock clock) {}
