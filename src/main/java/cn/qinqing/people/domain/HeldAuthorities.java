package cn.qinqing.people.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.people.HeldByPerson;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Authorisations to record for leaders (代录授权): those that the person has, and those that the person's posts gave. */
@Component
class HeldAuthorities implements HeldByPerson {

    private static final String HAS = "people.held.mayRecord";
    private static final String GAVE = "people.held.recorders";
    private static final String SELECT = """
            select a.id, a.version, %s, a.valid_from, a.valid_to, a.post_id from recording_authority a
            join post o on o.id = a.post_id join person p on p.id = a.person_id
            """;

    private final AuditLog audit;
    private final JdbcClient jdbc;

    HeldAuthorities(AuditLog audit, JdbcClient jdbc) {
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<HeldThing> of(PersonId person, LocalDate day) {
        List<HeldThing> has = things(
                HAS,
                SELECT.formatted("o.title") + "where a.person_id = ? and a.valid_from < ? and a.valid_to > ?",
                List.of(HeldOutcome.END, HeldOutcome.TRANSFER, HeldOutcome.KEEP),
                HeldOutcome.END,
                person.value(),
                day,
                day);
        List<HeldThing> gave = things(
                GAVE,
                SELECT.formatted("concat(p.name, ' ', o.title)") + """
                        where a.valid_from < ? and a.valid_to > ? and a.post_id in (select h.post_id from post_holding h
                          where h.person_id = ? and h.valid_from < ? and h.valid_to > ? and h.leader_seat = 1)""",
                List.of(HeldOutcome.SUCCESSOR, HeldOutcome.END),
                HeldOutcome.SUCCESSOR,
                day,
                day,
                person.value(),
                day,
                day);
        return java.util.stream.Stream.concat(has.stream(), gave.stream()).toList();
    }

    @Override
    public List<HeldThing> ofPost(PostId post, LocalDate day) {
        return things(
                GAVE,
                SELECT.formatted("concat(p.name, ' ', o.title)")
                        + "where a.post_id = ? and o.is_leading and a.valid_to > ?",
                List.of(HeldOutcome.SUCCESSOR, HeldOutcome.END),
                HeldOutcome.SUCCESSOR,
                post.value(),
                day);
    }

    private List<HeldThing> things(
            String kind, String sql, List<HeldOutcome> choices, HeldOutcome usual, Object... params) {
        return jdbc.sql(sql + " order by o.title, a.id")
                .params(params)
                .query((row, n) -> new HeldThing(
                        kind,
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        new Period(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)),
                        new PostId(row.getObject(6, UUID.class)),
                        choices,
                        usual))
                .list();
    }

    @Override
    public void decide(Actor actor, PersonChange change, HeldThing thing, Decision decision) {
        if (decision.outcome() == HeldOutcome.KEEP || decision.outcome() == HeldOutcome.SUCCESSOR) {
            return;
        }
        jdbc.sql("update recording_authority set valid_to = ?, version = version + 1 where id = ?")
                .params(change.day(), thing.id())
                .update();
        if (decision.to() != null && decision.outcome() == HeldOutcome.TRANSFER) {
            jdbc.sql("""
                            insert into recording_authority (id, post_id, person_id, valid_from, valid_to, document_no)
                            select ?, post_id, ?, ?, ?, ? from recording_authority where id = ?""")
                    .params(
                            Ids.next(),
                            decision.to().value(),
                            change.day(),
                            thing.period().to(),
                            change.documentNo(),
                            thing.id())
                    .update();
        }
        audit.record(
                actor,
                "RECORDING_ENDED",
                "post",
                String.valueOf(thing.post()),
                Map.of("day", change.day().toString(), "document", change.documentNo()));
    }
}
