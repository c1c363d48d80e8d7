package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssueCommand;
import cn.qinqing.issues.IssueGuards;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.RequestKind;
import cn.qinqing.issues.ToldIssue;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What enterprises are told of their issues. */
@Component
public class ToldStore {

    private static final Set<IssueStatus> TOLD = EnumSet.of(
            IssueStatus.DECLINED, IssueStatus.REFERRED, IssueStatus.CLOSED_BY_PROCEDURE, IssueStatus.ANSWERED_ON_SPOT);

    private final RequestStore requests;
    private final ReferralStore referrals;
    private final JdbcClient jdbc;

    ToldStore(RequestStore requests, ReferralStore referrals, JdbcClient jdbc) {
        this.requests = requests;
        this.referrals = referrals;
        this.jdbc = jdbc;
    }

    /** Whether an issue that is over is told in this state. */
    public boolean told(IssueStatus status) {
        return TOLD.contains(status);
    }

    public ToldIssue of(Issue issue) {
        boolean open = issue.privacy() == IssuePrivacy.NORMAL;
        boolean objects =
                issue.status() == IssueStatus.DECLINED && !requests.decidedBefore(issue.id(), RequestKind.OBJECTION);
        boolean withdraws = IssueGuards.of(IssueCommand.ASK_WITHDRAWAL).from().contains(issue.status())
                && requests.waiting(issue.id(), RequestKind.WITHDRAWAL).isEmpty();
        return jdbc.sql("""
                        select e.name, u.name, i.text, i.review_on, i.due_on, (select max(v.seq) from issue_event v where v.issue_id = i.id)
                        from issue i join enterprise e on e.id = i.enterprise_id left join unit u on u.id = i.lead_unit_id
                        where i.id = ?""")
                .param(issue.id().value())
                .query((row, n) -> new ToldIssue(
                        issue.enterprise(),
                        row.getString(1),
                        issue.number(),
                        issue.status(),
                        open ? row.getString(3) : null,
                        row.getString(2),
                        words(issue),
                        referrals.of(issue.id()).orElse(null),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        objects,
                        withdraws,
                        row.getInt(6)))
                .single();
    }

    private @Nullable String words(Issue issue) {
        return switch (issue.status()) {
            case DECLINED ->
                text(
                        "select words from issue_request where issue_id = ? and kind = 'DECLINE' and granted order by decided_at desc limit 1",
                        issue);
            case REFERRED ->
                text(
                        "select reason from issue_event where issue_id = ? and command = 'REFER' order by seq desc limit 1",
                        issue);
            case CLOSED_BY_PROCEDURE ->
                text(
                        "select decision from issue_request where issue_id = ? and kind = 'PROCEDURE' and granted order by decided_at desc limit 1",
                        issue);
            default -> null;
        };
    }

    private @Nullable String text(String sql, Issue issue) {
        return jdbc.sql(sql)
                .param(issue.id().value())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
