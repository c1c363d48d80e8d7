package cn.qinqing.issues;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise raised, in its own words; classifying is triage's work.
 *
 * @param clientKey made by the form: sending it twice makes one issue
 */
public record RaiseIssue(
        EnterpriseId enterprise,
        String text,
        IssuePrivacy privacy,
        LocalDate raisedOn,
        @Nullable UUID clientKey) {}
