package cn.qinqing.people.domain;

import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChanges;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sheets of who left or moved, as they were applied; rows are never changed. */
@Component
public class PersonChangeStore {

    private final JdbcClient jdbc;

    PersonChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<UUID> sentBefore(UUID clientKey) {
        return jdbc.sql("select id from person_change where client_key = ?")
                .param(clientKey)
                .query(UUID.class)
                .optional();
    }

    public UUID add(Actor actor, PersonChange change, List<HeldThing> things, int vacant, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into person_change (id, client_key, person_id, changed_on, document_no, reason, decided, vacant, decisions, actor_name, applied_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        change.clientKey(),
                        change.person().value(),
                        change.day(),
                        change.documentNo().strip(),
                        change.reason().strip(),
                        things.size(),
                        vacant,
                        things.stream()
                                .map(thing -> line(thing, PersonChanges.decision(thing, change.decisions())))
                                .collect(Collectors.joining("\n")),
                        actor.name(),
                        OfficeTime.column(now))
                .update();
        return id;
    }

    public List<PersonChanges.Applied> of(PersonId person) {
        return jdbc.sql("""
                        select id, changed_on, document_no, reason, decisions, actor_name from person_change
                        where person_id = ? order by changed_on desc, applied_at desc""")
                .param(person.value())
                .query((row, n) -> new PersonChanges.Applied(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    /** Whoever holds a post on a day. */
    public Optional<PersonId> holderOf(PostId post, LocalDate day) {
        return jdbc.sql(
                        "select person_id from post_holding where post_id = ? and valid_from <= ? and valid_to > ? limit 1")
                .params(post.value(), day, day)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Whoever has a post from a day on in place of somebody, or is appointed to it next. */
    public Optional<PersonId> successorOf(PersonId leaving, PostId post, LocalDate day) {
        return jdbc.sql(
                        "select person_id from post_holding where post_id = ? and person_id <> ? and valid_to > ? order by valid_from limit 1")
                .params(post.value(), leaving.value(), day)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    private String line(HeldThing thing, PersonChange.Decision decision) {
        String to = decision.to() == null
                ? ""
                : "\t"
                        + jdbc.sql("select name from person where id = ?")
                                .param(decision.to().value())
                                .query(String.class)
                                .optional()
                                .orElse("");
        return thing.kind() + "\t" + thing.what() + "\t" + decision.outcome() + to;
    }
}
