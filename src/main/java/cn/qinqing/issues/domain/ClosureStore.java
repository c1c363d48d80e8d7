package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssueRatings;
import cn.qinqing.issues.IssueRequest;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closures (销号), each on the ground of an evidence row: what the enterprise said, or that it was rung in vain. */
@Component
public class ClosureStore {

    private final RatingStore ratings;
    private final ReplyStore replies;
    private final ProcedureStore procedures;
    private final JdbcClient jdbc;

    ClosureStore(RatingStore ratings, ReplyStore replies, ProcedureStore procedures, JdbcClient jdbc) {
        this.ratings = ratings;
        this.replies = replies;
        this.procedures = procedures;
        this.jdbc = jdbc;
    }

    /**
     * Refuses what may not be closed.
     *
     * @throws RuleViolation {@code issues.closure.dissatisfied}; {@code issues.closure.noCalls} when the enterprise gave no
     *     answer and was not rung on three days in vain
     */
    public void demand(Issue issue) {
        if (issue.dissatisfied()) {
            throw new RuleViolation("issues.closure.dissatisfied");
        }
        if (issue.status() == IssueStatus.NOT_RATED && rungInVain(issue).isEmpty()) {
            throw new RuleViolation("issues.closure.noCalls");
        }
    }

    /** The entry of the call list that ended without reaching anybody, or with somebody who did not want to answer. */
    Optional<UUID> rungInVain(Issue issue) {
        return jdbc.sql("""
                        select c.id from call_back c where c.purpose = ? and c.subject_id = ? and c.outcome in ('NOT_REACHED', 'DECLINED')
                          and c.closed_at > ? order by c.closed_at desc limit 1""")
                .params(
                        IssueRatings.PURPOSE,
                        issue.id().value(),
                        OfficeTime.column(issue.repliedAt().orElseThrow()))
                .query(UUID.class)
                .optional();
    }

    /** Stores the closure and gives its id; the database refuses one without evidence, or by one person. */
    public UUID close(IssueDesk.Taken taken, IssueRequest signed) {
        Issue issue = taken.issue();
        demand(issue);
        UUID evidence = ratings.ofRound(issue)
                .orElseGet(() -> ratings.silence(
                        taken, rungInVain(issue).orElseThrow(() -> new RuleViolation("issues.closure.noCalls"))));
        UUID reply = replies.find(issue).orElseThrow().id();
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into issue_closure (id, issue_id, round, reply_id, rating_id, head_id, head_name, head_signed_at,
                          approver_id, approver_name, closed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        issue.id().value(),
                        issue.round(),
                        reply,
                        evidence,
                        Objects.requireNonNull(signed.askedBy()).value(),
                        signed.askedName(),
                        OfficeTime.column(signed.askedAt()),
                        taken.actor().personId().map(PersonId::value).orElseThrow(),
                        taken.actor().name(),
                        OfficeTime.column(taken.now()))
                .update();
        return id;
    }

    /**
     * Stores a closing by procedure: for the lead unit stands who signed its last reply, for the approval the leader; the
     * evidence is that the enterprise was not satisfied, with the case that was put together.
     */
    public UUID closeByProcedure(IssueDesk.Taken taken) {
        Issue issue = taken.issue();
        procedures.demand(issue);
        ProcedureStore.Prepared prepared =
                procedures.latest(issue).orElseThrow(() -> new RuleViolation("issues.request.none"));
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into issue_closure (id, issue_id, round, reply_id, rating_id, head_id, head_name, head_signed_at,
                          approver_id, approver_name, closed_at, kind, procedure_id)
                        select ?, issue_id, ?, id, ?, signed_by, signed_name, signed_at, ?, ?, ?, 'PROCEDURE', ?
                        from issue_reply where issue_id = ? and signed_at is not null order by round desc limit 1""")
                .params(
                        id,
                        issue.round(),
                        prepared.rating(),
                        taken.actor().personId().map(PersonId::value).orElseThrow(),
                        taken.actor().name(),
                        OfficeTime.column(taken.now()),
                        prepared.id(),
                        issue.id().value())
                .update();
        return id;
    }
}
