package cn.qinqing.serviceplans.domain;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Measures for which somebody who leaves is responsible (责任人), and plans and measures whose steward it is (服务管家): the
 * successor of the post takes them, or somebody else. What nobody takes stays with the unit, without a name, and the unit
 * names another.
 */
@Component
class HeldPlans implements HeldByPerson {

    private static final String MEASURES = "serviceplans.held.measures";
    private static final String STEWARD = "serviceplans.held.steward";
    private static final String PLANS = "serviceplans.held.plans";
    private static final List<HeldOutcome> BY_POST =
            List.of(HeldOutcome.SUCCESSOR, HeldOutcome.TRANSFER, HeldOutcome.VACANT, HeldOutcome.KEEP);
    private static final List<HeldOutcome> PERSONAL =
            List.of(HeldOutcome.TRANSFER, HeldOutcome.VACANT, HeldOutcome.KEEP);

    private final AuditLog audit;
    private final JdbcClient jdbc;

    HeldPlans(AuditLog audit, JdbcClient jdbc) {
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 76;
    }

    @Override
    public List<HeldThing> of(PersonId person, LocalDate day) {
        PostId post = leadingPost(person, day);
        List<HeldThing> held = new ArrayList<>();
        held.addAll(measures(MEASURES, "person_id", person, post));
        held.addAll(measures(STEWARD, "steward_id", person, post));
        held.addAll(jdbc.sql("""
                        select p.id, p.version, concat(e.name, ' ', p.number), coalesce(p.next_due_on, date(p.created_at))
                        from service_plan p join enterprise e on e.id = p.enterprise_id
                        where p.steward_id = ? and p.open_slot = 1 order by p.number""")
                .param(person.value())
                .query((row, n) -> thing(
                        PLANS,
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        post))
                .list());
        return held;
    }

    private List<HeldThing> measures(String kind, String column, PersonId person, @Nullable PostId post) {
        return jdbc.sql("""
                        select m.id, m.version, concat(e.name, ' ', p.number, ' ', left(m.text, 60)), m.next_on
                        from plan_measure m join service_plan p on p.id = m.plan_id join enterprise e on e.id = p.enterprise_id
                        where m.open_slot = 1 and m.%s = ? order by m.next_on, m.id""".formatted(column))
                .param(person.value())
                .query((row, n) -> thing(
                        kind,
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        post))
                .list();
    }

    private static HeldThing thing(
            String kind, UUID id, int version, String what, LocalDate on, @Nullable PostId post) {
        return new HeldThing(
                kind,
                id,
                version,
                what,
                Period.inclusive(on, on),
                post,
                post == null ? PERSONAL : BY_POST,
                post == null ? null : HeldOutcome.SUCCESSOR);
    }

    private @Nullable PostId leadingPost(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        select h.post_id from post_holding h join post o on o.id = h.post_id where o.is_leading and h.person_id = ?
                          and h.valid_from < ? and h.valid_to > ? order by h.valid_from, h.post_id limit 1""")
                .params(person.value(), day, day.minusDays(1))
                .query((row, n) -> new PostId(row.getObject(1, UUID.class)))
                .optional()
                .orElse(null);
    }

    @Override
    public void decide(Actor actor, PersonChange change, HeldThing thing, Decision decision) {
        if (decision.outcome() == HeldOutcome.KEEP) {
            return;
        }
        Optional<PersonId> to = decision.outcome().needsPerson()
                ? Optional.ofNullable(decision.to())
                : decision.outcome() == HeldOutcome.SUCCESSOR && thing.post() != null
                        ? successor(change, thing.post())
                        : Optional.empty();
        String table = PLANS.equals(thing.kind()) ? "service_plan" : "plan_measure";
        String column = MEASURES.equals(thing.kind()) ? "person_id" : "steward_id";
        jdbc.sql("update %s set %s = ?, version = version + 1 where id = ?".formatted(table, column))
                .params(Arrays.asList(to.map(PersonId::value).orElse(null), thing.id()))
                .update();
        audit.record(
                actor,
                "PLAN_HANDED_OVER",
                table,
                thing.id().toString(),
                Map.of(
                        "person", change.person().toString(),
                        "to", to.map(PersonId::toString).orElse("—"),
                        "document", change.documentNo()));
    }

    private Optional<PersonId> successor(PersonChange change, PostId post) {
        return jdbc.sql("""
                        select person_id from post_holding where post_id = ? and person_id <> ? and valid_to > ?
                        order by valid_from limit 1""")
                .params(post.value(), change.person().value(), change.day())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }
}
