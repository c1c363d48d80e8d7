package cn.qinqing.assignments.domain;

import cn.qinqing.assignments.AssignmentId;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentService;
import cn.qinqing.assignments.Holder;
import cn.qinqing.assignments.Succession;
import cn.qinqing.people.HeldByPerson;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.OfficersOnDay;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The enterprises for which somebody answers: through a post, where the successor follows, or in person as a liaison
 * officer, where somebody must say who is next.
 */
@Component
class HeldAssignments implements HeldByPerson, OfficersOnDay {

    private static final String BY_POST = "assignments.held.byPost";
    private static final String BY_PERSON = "assignments.held.byPerson";
    private static final List<HeldOutcome> FOLLOWING = List.of(HeldOutcome.SUCCESSOR, HeldOutcome.END);
    private static final List<HeldOutcome> PERSONAL = List.of(HeldOutcome.TRANSFER, HeldOutcome.END, HeldOutcome.KEEP);

    private final AssignmentService service;
    private final JdbcClient jdbc;

    HeldAssignments(AssignmentService service, JdbcClient jdbc) {
        this.service = service;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<HeldThing> of(PersonId person, LocalDate day) {
        List<HeldThing> all = new ArrayList<>();
        all.addAll(jdbc.sql("""
                        select a.id, a.version, concat_ws(' · ', e.name, o.title), a.valid_from, a.valid_to, a.post_id, a.succession
                        from assignment a join enterprise e on e.id = a.enterprise_id join post o on o.id = a.post_id
                        where e.merged_into is null and a.valid_to > ? and a.post_id in (
                          select h.post_id from post_holding h
                          where h.person_id = ? and h.valid_from < ? and h.valid_to > ?)
                        order by o.title, e.name, a.id""")
                .params(day, person.value(), day, day)
                .query((row, n) -> {
                    boolean personal = row.getString(7).equals(Succession.PERSONAL.name());
                    return new HeldThing(
                            BY_POST,
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            row.getString(3),
                            new Period(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)),
                            new PostId(row.getObject(6, UUID.class)),
                            FOLLOWING,
                            personal ? HeldOutcome.END : HeldOutcome.SUCCESSOR);
                })
                .list());
        all.addAll(jdbc.sql("""
                        select a.id, a.version, e.name, a.valid_from, a.valid_to
                        from assignment a join enterprise e on e.id = a.enterprise_id
                        where e.merged_into is null and a.valid_to > ? and a.person_id = ? order by e.name, a.id""")
                .params(day, person.value())
                .query((row, n) -> new HeldThing(
                        BY_PERSON,
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        new Period(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)),
                        null,
                        PERSONAL,
                        null))
                .list());
        return all;
    }

    /** Those that end with a holder do not pass. */
    @Override
    public List<HeldThing> ofPost(PostId post, LocalDate day) {
        return jdbc.sql("""
                        select a.id, a.version, concat_ws(' · ', e.name, o.title), a.valid_from, a.valid_to
                        from assignment a join enterprise e on e.id = a.enterprise_id join post o on o.id = a.post_id
                        where e.merged_into is null and a.post_id = ? and a.succession = ? and a.valid_to > ?
                        order by e.name, a.id""")
                .params(post.value(), Succession.SUCCESSOR.name(), day)
                .query((row, n) -> new HeldThing(
                        BY_POST,
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        new Period(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)),
                        post,
                        FOLLOWING,
                        HeldOutcome.SUCCESSOR))
                .list();
    }

    @Override
    public void decide(Actor actor, PersonChange change, HeldThing thing, Decision decision) {
        AssignmentId id = new AssignmentId(thing.id());
        switch (decision.outcome()) {
            case KEEP -> {}
            case SUCCESSOR -> service.noteSuccession(actor, id, change.day(), change.documentNo());
            case TRANSFER, CARETAKER ->
                service.passOn(
                        actor,
                        id,
                        thing.version(),
                        change.day(),
                        new Holder.OfPerson(Objects.requireNonNull(decision.to())),
                        change.documentNo(),
                        change.reason());
            case END, VACANT ->
                service.stop(actor, id, thing.version(), change.day(), change.documentNo(), change.reason());
        }
    }

    @Override
    public String condition(String person) {
        return "exists (select 1 from assignment la where la.person_id = " + person + " and la.role = '"
                + AssignmentRole.LIAISON_OFFICER.name() + "' and la.valid_from <= ? and la.valid_to > ?)";
    }
}
