package cn.qinqing.visits.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.people.HeldByPerson;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is to follow the visits of somebody who leaves (后续事项): the successor of the post sees to it, or somebody else. What
 * nobody takes falls to the liaison officer of the enterprise, to the leader in whose name the visit was noted, or to
 * whoever left it so: it never hangs on nobody.
 */
@Component
class HeldFollowUps implements HeldByPerson {

    private static final String KIND = "visits.held.followUps";
    private static final List<HeldOutcome> BY_POST =
            List.of(HeldOutcome.SUCCESSOR, HeldOutcome.TRANSFER, HeldOutcome.KEEP);
    private static final List<HeldOutcome> PERSONAL = List.of(HeldOutcome.TRANSFER, HeldOutcome.KEEP);

    private final AuditLog audit;
    private final JdbcClient jdbc;

    HeldFollowUps(AuditLog audit, JdbcClient jdbc) {
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public List<HeldThing> of(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        select v.id, v.version, concat(e.name, ' ', left(v.follow_up, 60)), coalesce(v.follow_up_on, v.visit_on),
                          (select h.post_id from post_holding h join post o on o.id = h.post_id
                             where o.is_leading and h.person_id = :person and h.valid_from < :day
                             and h.valid_to > :before order by h.valid_from, h.post_id limit 1)
                        from visit v join enterprise e on e.id = v.enterprise_id
                        where coalesce(v.follow_up_person, v.recorder_person_id) = :person and v.state = 'HELD'
                          and v.follow_up <> '' and v.followed_up_on is null
                        order by coalesce(v.follow_up_on, '9999-12-31'), v.visit_on, v.id""")
                .param("person", person.value())
                .param("day", day)
                .param("before", day.minusDays(1))
                .query((row, n) -> {
                    LocalDate on = row.getObject(4, LocalDate.class);
                    UUID post = row.getObject(5, UUID.class);
                    return new HeldThing(
                            KIND,
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            row.getString(3),
                            Period.inclusive(on, on),
                            post == null ? null : new PostId(post),
                            post == null ? PERSONAL : BY_POST,
                            post == null ? null : HeldOutcome.SUCCESSOR);
                })
                .list();
    }

    @Override
    public void decide(Actor actor, PersonChange change, HeldThing thing, Decision decision) {
        if (decision.outcome() == HeldOutcome.KEEP) {
            return;
        }
        Optional<PersonId> named = decision.outcome().needsPerson()
                ? Optional.ofNullable(decision.to())
                : decision.outcome() == HeldOutcome.SUCCESSOR && thing.post() != null
                        ? successor(change, thing.post())
                        : Optional.empty();
        Optional<PersonId> to = named.or(() -> officer(thing.id(), change))
                .or(() -> leader(thing.id(), change))
                .or(() -> actor.personId().filter(one -> !one.equals(change.person())));
        to.ifPresent(next -> {
            jdbc.sql("update visit set follow_up_person = ?, version = version + 1 where id = ?")
                    .params(next.value(), thing.id())
                    .update();
            audit.record(
                    actor,
                    "FOLLOW_UP_HANDED_OVER",
                    "visit",
                    thing.id().toString(),
                    Map.of(
                            "person", change.person().toString(),
                            "to", next.toString(),
                            "document", change.documentNo()));
        });
    }

    private Optional<PersonId> successor(PersonChange change, PostId post) {
        return person(jdbc.sql("""
                        select person_id from post_holding where post_id = ? and person_id <> ? and valid_to > ?
                        order by valid_from limit 1""").params(post.value(), change.person().value(), change.day()));
    }

    /** Who looks after the enterprise from the day on: assignments are handed over before. */
    private Optional<PersonId> officer(UUID visit, PersonChange change) {
        return person(jdbc.sql("""
                        select a.person_id from visit v join assignment a on a.enterprise_id = v.enterprise_id
                        where v.id = ? and a.role = 'LIAISON_OFFICER' and a.person_id <> ? and a.valid_from <= ?
                          and a.valid_to > ? order by a.valid_from desc, a.id limit 1""").params(visit, change.person().value(), change.day(), change.day()));
    }

    private Optional<PersonId> leader(UUID visit, PersonChange change) {
        return person(jdbc.sql("select on_behalf_of from visit where id = ? and on_behalf_of <> ?")
                .params(visit, change.person().value()));
    }

    private static Optional<PersonId> person(JdbcClient.StatementSpec found) {
        return found.query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }
}
