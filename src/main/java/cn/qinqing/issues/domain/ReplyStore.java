package cn.qinqing.issues.domain;

import cn.qinqing.issues.DraftReply;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueReply;
import cn.qinqing.issues.OutcomeCode;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replies: a draft is written over until it is signed, then never again. */
@Component
public class ReplyStore {

    private static final String SELECT = """
            select round, text, basis, outcome, drafted_name, drafted_at, sent_back, signed_name, signed_at, version, drafted_by, id
            from issue_reply where issue_id = ?""";

    private final JdbcClient jdbc;

    ReplyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id of the row, for the closure */
    public record Stored(UUID id, IssueReply reply, UUID draftedBy) {}

    /**
     * Keeps a draft.
     *
     * @throws RuleViolation {@code issues.reply.clash} when somebody else changed it since the form was opened
     */
    public void draft(IssueDesk.Taken taken, DraftReply draft) {
        Optional<Stored> before = find(taken.issue());
        Integer shown = before.map(one -> one.reply().version()).orElse(null);
        if (!Objects.equals(shown, draft.version())) {
            throw new RuleViolation("issues.reply.clash");
        }
        UUID person =
                taken.actor().personId().map(PersonId::value).orElseThrow(() -> new RuleViolation("issues.party.none"));
        OutcomeCode outcome = Objects.requireNonNull(draft.outcome());
        if (before.isEmpty()) {
            jdbc.sql("""
                            insert into issue_reply (id, issue_id, round, text, basis, outcome, drafted_by, drafted_name, drafted_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            Ids.next(),
                            taken.issue().id().value(),
                            taken.issue().round(),
                            draft.text().strip(),
                            draft.basis().strip(),
                            outcome.name(),
                            person,
                            taken.actor().name(),
                            OfficeTime.column(taken.now()))
                    .update();
        } else {
            jdbc.sql("""
                            update issue_reply set text = ?, basis = ?, outcome = ?, drafted_by = ?, drafted_name = ?, drafted_at = ?,
                              sent_back = null, version = version + 1
                            where id = ?""")
                    .params(
                            draft.text().strip(),
                            draft.basis().strip(),
                            outcome.name(),
                            person,
                            taken.actor().name(),
                            OfficeTime.column(taken.now()),
                            before.get().id())
                    .update();
        }
    }

    /** @throws RuleViolation {@code issues.reply.none} */
    public void sendBack(IssueDesk.Taken taken) {
        jdbc.sql("update issue_reply set sent_back = ?, version = version + 1 where id = ?")
                .params(taken.reason(), drafted(taken.issue()).id())
                .update();
    }

    /**
     * Signs the draft.
     *
     * @throws RuleViolation {@code issues.reply.none}; {@code issues.reply.own} for who drafted it; {@code
     *     issues.reply.clash} when it is no longer the one that was shown
     */
    public IssueReply sign(IssueDesk.Taken taken, int version) {
        Stored draft = drafted(taken.issue());
        UUID person =
                taken.actor().personId().map(PersonId::value).orElseThrow(() -> new RuleViolation("issues.party.none"));
        if (draft.draftedBy().equals(person)) {
            throw new RuleViolation("issues.reply.own");
        }
        if (draft.reply().version() != version) {
            throw new RuleViolation("issues.reply.clash");
        }
        jdbc.sql(
                        "update issue_reply set signed_by = ?, signed_name = ?, signed_at = ?, version = version + 1 where id = ?")
                .params(person, taken.actor().name(), OfficeTime.column(taken.now()), draft.id())
                .update();
        return draft.reply();
    }

    /** A draft that waits for its signature. */
    private Stored drafted(Issue issue) {
        return find(issue)
                .filter(one -> one.reply().signedAt() == null && one.reply().sentBack() == null)
                .orElseThrow(() -> new RuleViolation("issues.reply.none"));
    }

    /** The reply of the present round. */
    public Optional<Stored> find(Issue issue) {
        return jdbc.sql(SELECT + " and round = ?")
                .params(issue.id().value(), issue.round())
                .query(ReplyStore::row)
                .optional();
    }

    /** Replies of all rounds, the latest first. */
    public List<IssueReply> of(IssueId issue) {
        return jdbc.sql(SELECT + " order by round desc").param(issue.value()).query(ReplyStore::row).list().stream()
                .map(Stored::reply)
                .toList();
    }

    private static Stored row(ResultSet row, int number) throws SQLException {
        LocalDateTime signed = row.getObject(9, LocalDateTime.class);
        return new Stored(
                row.getObject(12, UUID.class),
                new IssueReply(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        OutcomeCode.valueOf(row.getString(4)),
                        row.getString(5),
                        OfficeTime.instant(row.getObject(6, LocalDateTime.class)),
                        row.getString(7),
                        row.getString(8),
                        signed == null ? null : OfficeTime.instant(signed),
                        row.getInt(10)),
                row.getObject(11, UUID.class));
    }
}
