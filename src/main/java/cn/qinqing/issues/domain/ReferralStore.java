package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueReferral;
import cn.qinqing.issues.ReferIssue;
import cn.qinqing.issues.ReferralKind;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Under which receipt issues were handed on (转办回执), append-only: an issue is referred once. */
@Component
public class ReferralStore {

    private final JdbcClient jdbc;

    ReferralStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void note(IssueDesk.Taken taken, ReferIssue refer) {
        jdbc.sql("""
                        insert into issue_referral (issue_id, kind, receiver, receipt_no, referred_by, referred_name, referred_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        taken.issue().id().value(),
                        Objects.requireNonNull(refer.kind()).name(),
                        refer.receiver().strip(),
                        refer.receipt().strip(),
                        taken.actor()
                                .personId()
                                .map(PersonId::value)
                                .orElseThrow(() -> new RuleViolation("issues.party.none")),
                        taken.actor().name(),
                        OfficeTime.column(taken.now()))
                .update();
    }

    /** Empty for what was not referred, or before receipts had a place of their own. */
    public Optional<IssueReferral> of(IssueId issue) {
        return jdbc.sql(
                        "select kind, receiver, receipt_no, referred_name, referred_at from issue_referral where issue_id = ?")
                .param(issue.value())
                .query((row, n) -> new IssueReferral(
                        ReferralKind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        OfficeTime.instant(row.getObject(5, LocalDateTime.class))))
                .optional();
    }
}
