package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueReply;
import cn.qinqing.issues.IssueSummary;
import cn.qinqing.shared.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What enterprises are shown of their issues. */
@Component
public class SummaryStore {

    private final ReplyStore replies;
    private final JdbcClient jdbc;

    SummaryStore(ReplyStore replies, JdbcClient jdbc) {
        this.replies = replies;
        this.jdbc = jdbc;
    }

    /** Of a reply that left: it has a unit and a signature. */
    public IssueSummary of(Issue issue) {
        IssueReply reply = replies.find(issue).orElseThrow().reply();
        boolean open = issue.privacy() == IssuePrivacy.NORMAL;
        return jdbc.sql("""
                        select e.name, u.name, i.text from issue i join enterprise e on e.id = i.enterprise_id
                        join unit u on u.id = i.lead_unit_id where i.id = ?""")
                .param(issue.id().value())
                .query((row, n) -> new IssueSummary(
                        issue.enterprise(),
                        row.getString(1),
                        issue.number(),
                        row.getString(2),
                        OfficeTime.dayOf(issue.repliedAt().orElseThrow()),
                        reply.outcome(),
                        open ? row.getString(3) : null,
                        open ? reply.text() : null,
                        open ? reply.basis() : null,
                        issue.round()))
                .single();
    }
}
