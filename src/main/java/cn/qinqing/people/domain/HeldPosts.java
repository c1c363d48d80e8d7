package cn.qinqing.people.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.people.HeldByPerson;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.people.PersonChanges;
import cn.qinqing.people.PostService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The posts that somebody holds. A leading post has one holder: it needs a successor, a caretaker or a tick. Staff posts
 * end with their holder. What begins on the day or later is the new post of somebody who moves: it stays.
 */
@Component
class HeldPosts implements HeldByPerson {

    private static final List<HeldOutcome> LEADING =
            List.of(HeldOutcome.TRANSFER, HeldOutcome.CARETAKER, HeldOutcome.VACANT, HeldOutcome.KEEP);
    private static final List<HeldOutcome> FOLLOWED = List.of(HeldOutcome.SUCCESSOR, HeldOutcome.KEEP);
    private static final List<HeldOutcome> STAFF = List.of(HeldOutcome.END, HeldOutcome.TRANSFER, HeldOutcome.KEEP);
    private static final List<HeldOutcome> LATER = List.of(HeldOutcome.KEEP, HeldOutcome.END);

    private final PostHoldingRepository holdings;
    private final PeopleService people;
    private final PostService posts;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    HeldPosts(
            PostHoldingRepository holdings, PeopleService people, PostService posts, AuditLog audit, JdbcClient jdbc) {
        this.holdings = holdings;
        this.people = people;
        this.posts = posts;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<HeldThing> of(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        select h.id, h.version, if(o.title like concat(u.name, '%'), o.title, concat_ws(' ', u.name, o.title)), h.valid_from, h.valid_to, h.post_id, o.is_leading,
                          (select min(n.valid_from) from post_holding n where n.post_id = h.post_id and n.person_id <> h.person_id and n.valid_from >= h.valid_to)
                        from post_holding h join post o on o.id = h.post_id left join unit u on u.id = o.unit_id
                        where h.person_id = ? and h.valid_to > ? order by o.is_leading desc, h.valid_from""")
                .params(person.value(), day)
                .query((row, n) -> {
                    Period period = new Period(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class));
                    boolean later = !period.from().isBefore(day);
                    boolean leading = row.getBoolean(7);
                    boolean followed = leading && period.to().equals(row.getObject(8, LocalDate.class));
                    return new HeldThing(
                            PersonChanges.POSTS,
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            row.getString(3),
                            period,
                            new PostId(row.getObject(6, UUID.class)),
                            later ? LATER : followed ? FOLLOWED : leading ? LEADING : STAFF,
                            later
                                    ? HeldOutcome.KEEP
                                    : followed ? HeldOutcome.SUCCESSOR : leading ? null : HeldOutcome.END);
                })
                .list();
    }

    @Override
    public void decide(Actor actor, PersonChange change, HeldThing thing, Decision decision) {
        if (decision.outcome() == HeldOutcome.KEEP || decision.outcome() == HeldOutcome.SUCCESSOR) {
            return;
        }
        PostId post = Objects.requireNonNull(thing.post());
        if (!thing.period().from().isBefore(change.day())) {
            holdings.deleteById(thing.id());
            audit.record(
                    actor,
                    "POST_APPOINTMENT_DROPPED",
                    "post",
                    post.toString(),
                    Map.of("person", change.person().toString(), "document", change.documentNo()));
            return;
        }
        people.leave(actor, thing.id(), change.day());
        holdings.flush();
        PersonId to = decision.to();
        if (to != null && decision.outcome() == HeldOutcome.TRANSFER) {
            people.succeed(actor, post, to, Period.openFrom(change.day()), change.documentNo());
        } else if (to != null && decision.outcome() == HeldOutcome.CARETAKER) {
            posts.succeedAsCaretaker(actor, post, to, Period.openFrom(change.day()), change.documentNo());
        }
    }
}
