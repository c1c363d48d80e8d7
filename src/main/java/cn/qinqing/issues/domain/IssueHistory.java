package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssueHand;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The commands given on an issue, append-only, and who stands on which side of it. */
@Component
public class IssueHistory {

    private static final String RAISER = "RAISER";

    private final JdbcClient jdbc;

    IssueHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes the command that made the issue. Its place is known: reading the last one in the same statement would lock the
     * gap behind it, and two issues raised at once would wait for each other. Later commands lock their issue's row, then
     * read the last place.
     */
    public void begin(Actor actor, IssueId issue, String command, IssueStatus to, Instant now) {
        insert(actor, issue, 1, command, null, to, null, null, now);
    }

    /**
     * Notes a command; the caller holds the issue's row.
     *
     * @param detail key of a sentence with its arguments, divided by U+001F; null when the command says everything
     */
    void note(
            Actor actor,
            IssueId issue,
            String command,
            IssueStatus from,
            IssueStatus to,
            @Nullable String reason,
            @Nullable String detail,
            Instant now) {
        int last = jdbc.sql("select coalesce(max(seq), 0) from issue_event where issue_id = ?")
                .param(issue.value())
                .query(Integer.class)
                .single();
        insert(actor, issue, last + 1, command, from, to, reason, detail, now);
    }

    /**
     * Notes something that leaves the state as it is, such as what a caller adds; the caller holds the issue's row.
     *
     * @param command name of what was done, with its words in {@code issues.command}
     */
    public void remark(Actor actor, Issue issue, String command, String words, Instant now) {
        note(actor, issue.id(), command, issue.status(), issue.status(), words.isEmpty() ? null : words, null, now);
    }

    private void insert(
            Actor actor,
            IssueId issue,
            int seq,
            String command,
            @Nullable IssueStatus from,
            IssueStatus to,
            @Nullable String reason,
            @Nullable String detail,
            Instant now) {
        jdbc.sql("""
                        insert into issue_event (id, issue_id, seq, happened_at, command, from_status, to_status, typist_id,
                          signer_id, actor_name, reason, detail, offline)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        Ids.next(),
                        issue.value(),
                        seq,
                        OfficeTime.column(now),
                        command,
                        from == null ? null : from.name(),
                        to.name(),
                        actor.accountId().map(one -> one.value()).orElse(null),
                        actor.personId().map(one -> one.value()).orElse(null),
                        actor.name(),
                        reason,
                        detail,
                        onPaper(actor)))
                .update();
    }

    /** Whether it was signed on paper: somebody else's account acts, on behalf of the signer alone. */
    private static boolean onPaper(Actor actor) {
        return actor instanceof Actor.Person person
                && person.onBehalfOf() != null
                && person.onBehalfOf().equals(person.person());
    }

    /** Notes that the actor stands on a side; one person has one side. */
    public void party(Actor actor, IssueId issue, String side, Instant now) {
        actor.personId()
                .ifPresent(person -> jdbc.sql(
                                "insert into issue_party (issue_id, person_id, side, since) values (?, ?, ?, ?)")
                        .params(issue.value(), person.value(), side, OfficeTime.column(now))
                        .update());
    }

    /** The side on which the actor stands; empty for who had no hand in it yet. */
    public Optional<String> sideOf(Actor actor, IssueId issue) {
        return actor.personId()
                .flatMap(person -> jdbc.sql("select side from issue_party where issue_id = ? and person_id = ?")
                        .params(issue.value(), person.value())
                        .query(String.class)
                        .optional());
    }

    /**
     * Puts the actor on the side of a hand. Who raised it may triage or handle it; else nobody stands on two sides. The
     * database holds the same rule.
     *
     * @throws RuleViolation {@code issues.party.none} for an account without a person, {@code issues.party.other}
     */
    void stand(Actor actor, IssueId issue, IssueHand hand, Instant now) {
        String side = hand.side();
        if (side == null || !(actor instanceof Actor.Person)) {
            return;
        }
        UUID person = actor.personId().map(PersonId::value).orElseThrow(() -> new RuleViolation("issues.party.none"));
        String stands = sideOf(actor, issue).orElse(null);
        if (stands == null) {
            party(actor, issue, side, now);
        } else if (hindrance(stands, hand) != null) {
            throw new RuleViolation("issues.party.other");
        } else if (!stands.equals(side) && !side.equals(RAISER)) {
            jdbc.sql("update issue_party set side = ? where issue_id = ? and person_id = ?")
                    .params(side, issue.value(), person)
                    .update();
        }
    }

    /** Key of the sentence why somebody on a side may not act so, or null. */
    public static @Nullable String hindrance(@Nullable String side, IssueHand hand) {
        if (side == null || side.equals(hand.side()) || hand.side() == null || hand == IssueHand.RAISER) {
            return null;
        }
        boolean weak = side.equals(RAISER)
                && (hand.side().equals("TRIAGE") || hand.side().equals("HANDLER"));
        return weak ? null : "issues.party.other";
    }
}
