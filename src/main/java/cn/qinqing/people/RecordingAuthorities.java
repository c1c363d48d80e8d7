package cn.qinqing.people;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may note visits in a leader's name (代录授权): a dated authorisation from the post to a person. Who keeps posts and
 * holders keeps it.
 */
@Service
@Transactional
public class RecordingAuthorities {

    private final JdbcClient jdbc;
    private final AuditLog audit;

    RecordingAuthorities(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * An authorisation that holds today or later.
     *
     * @param to the first day on which it no longer holds
     */
    public record Granted(UUID id, String postTitle, String recorder, LocalDate from, LocalDate to) {}

    /**
     * Authorises a person to note visits for whoever holds the post, from a day on.
     *
     * @param documentNo the paper that says so
     * @throws RuleViolation {@code people.authority.twice} when the person has it on that day or later already; {@code
     *     people.division.notYours}
     */
    public UUID grant(Actor actor, PostId post, PersonId recorder, LocalDate from, @Nullable String documentNo) {
        actor.require(Right.PEOPLE_EDIT);
        // the post's row, so that two grants at once see each other
        EditScope.require(
                actor,
                jdbc.sql("select division_code from post where id = ? for update")
                        .param(post.value())
                        .query(String.class)
                        .optional()
                        .orElseThrow(() -> new RuleViolation("people.post.unknown")));
        boolean twice = !jdbc.sql(
                        "select id from recording_authority where post_id = ? and person_id = ? and valid_to > ?")
                .params(post.value(), recorder.value(), from)
                .query(UUID.class)
                .list()
                .isEmpty();
        if (twice) {
            throw new RuleViolation("people.authority.twice");
        }
        UUID id = Ids.next();
        List<Object> values = new ArrayList<>();
        Collections.addAll(values, id, post.value(), recorder.value(), from, documentNo);
        jdbc.sql(
                        "insert into recording_authority (id, post_id, person_id, valid_from, document_no) values (?, ?, ?, ?, ?)")
                .params(values)
                .update();
        audit.record(
                actor,
                "RECORDING_AUTHORISED",
                "post",
                post.toString(),
                Map.of("person", recorder.toString(), "from", from.toString()));
        return id;
    }

    /**
     * Ends an authorisation; {@code day} is the first day on which it no longer holds.
     *
     * @throws RuleViolation {@code people.authority.unknown} when it has ended by then already, {@code
     *     people.authority.endBeforeStart}, {@code people.division.notYours}
     */
    public void end(Actor actor, UUID id, LocalDate day) {
        actor.require(Right.PEOPLE_EDIT);
        LocalDate from = jdbc.sql("select valid_from from recording_authority where id = ? and valid_to > ? for update")
                .params(id, day)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(() -> new RuleViolation("people.authority.unknown"));
        EditScope.require(
                actor,
                jdbc.sql(
                                "select o.division_code from recording_authority a join post o on o.id = a.post_id where a.id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
        if (!from.isBefore(day)) {
            throw new RuleViolation("people.authority.endBeforeStart", from);
        }
        jdbc.sql("update recording_authority set valid_to = ?, version = version + 1 where id = ?")
                .params(day, id)
                .update();
        audit.record(actor, "RECORDING_ENDED", "recording_authority", id.toString(), Map.of("day", day.toString()));
    }

    /** Authorisations of the posts that a leader holds on a day, those that begin later too. */
    @Transactional(readOnly = true)
    public List<Granted> ofLeader(Actor actor, PersonId leader, LocalDate day) {
        actor.require(Right.PEOPLE_READ);
        return jdbc.sql("""
                        select a.id, o.title, p.name, a.valid_from, a.valid_to from recording_authority a
                        join post o on o.id = a.post_id
                        join post_holding h on h.post_id = a.post_id and h.valid_from <= ? and h.valid_to > ?
                        join person p on p.id = a.person_id
                        where h.person_id = ? and a.valid_to > ? order by a.valid_from, p.pinyin
                        """)
                .params(day, day, leader.value(), day)
                .query((row, n) -> new Granted(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    /** Leading posts that a person holds on a day. */
    @Transactional(readOnly = true)
    public List<PeopleQueries.PostHit> leadingPosts(Actor actor, PersonId leader, LocalDate day) {
        actor.require(Right.PEOPLE_READ);
        return jdbc.sql("""
                        select o.id, o.title, p.name from post_holding h join post o on o.id = h.post_id
                        join person p on p.id = h.person_id
                        where h.person_id = ? and h.valid_from <= ? and h.valid_to > ? and o.is_leading order by o.title
                        """)
                .params(leader.value(), day, day)
                .query((row, n) -> new PeopleQueries.PostHit(
                        new PostId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }

    /** Whether the recorder was authorised, on the day, by a post that the leader held on it. */
    @Transactional(readOnly = true)
    public boolean mayRecordFor(@Nullable PersonId recorder, PersonId leader, LocalDate day) {
        return recorder != null
                && leadersOf(recorder, day).stream()
                        .anyMatch(one -> one.person().equals(leader));
    }

    /** Leaders for whom the recorder may note visits on the day. */
    @Transactional(readOnly = true)
    public List<PeopleQueries.PersonHit> leadersOf(PersonId recorder, LocalDate day) {
        return jdbc.sql("""
                        select p.id, p.name, o.title from recording_authority a
                        join post o on o.id = a.post_id
                        join post_holding h on h.post_id = a.post_id and h.valid_from <= ? and h.valid_to > ?
                        join person p on p.id = h.person_id
                        where a.person_id = ? and a.valid_from <= ? and a.valid_to > ? order by p.pinyin
                        """)
                .params(day, day, recorder.value(), day, day)
                .query((row, n) -> new PeopleQueries.PersonHit(
                        new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }
}
