package cn.qinqing.commitments.domain;

import cn.qinqing.people.AppointmentFollowUp;
import cn.qinqing.people.HeldByPerson;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.people.PersonChangeFollowUp;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Commitments hang on posts and follow them, whoever holds them (新官须理旧账): the only thing that can be decided is that the
 * successor has them. They stand on the handover sheet, and the successor is asked to acknowledge each.
 */
@Component
@Order(40)
class HeldCommitments implements HeldByPerson, AppointmentFollowUp, PersonChangeFollowUp {

    private static final String KIND = "commitments.held";
    private static final List<HeldOutcome> FOLLOWING = List.of(HeldOutcome.SUCCESSOR);

    private static final String SELECT = """
            select c.id, c.version, concat_ws(' · ', c.number, e.name, left(c.text, 60)), coalesce(c.promised_on, c.recorded_on), c.post_id
            from commitment c join enterprise e on e.id = c.enterprise_id where c.state in ('OPEN', 'DISPUTED') and\s""";

    private final TakingKeeper keeper;
    private final JdbcClient jdbc;
    private final Clock clock;

    HeldCommitments(TakingKeeper keeper, JdbcClient jdbc, Clock clock) {
        this.keeper = keeper;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<HeldThing> of(PersonId person, LocalDate day) {
        return jdbc.sql(SELECT + """
                        c.post_id in (select h.post_id from post_holding h where h.person_id = ? and h.valid_from < ? and h.valid_to > ?)
                        order by coalesce(c.next_on, '9999-12-31'), c.number""")
                .params(person.value(), day, day.minusDays(1))
                .query((row, n) -> thing(row))
                .list();
    }

    @Override
    public List<HeldThing> ofPost(PostId post, LocalDate day) {
        return jdbc.sql(SELECT + "c.post_id = ? order by coalesce(c.next_on, '9999-12-31'), c.number")
                .param(post.value())
                .query((row, n) -> thing(row))
                .list();
    }

    private static HeldThing thing(ResultSet row) throws SQLException {
        return new HeldThing(
                KIND,
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                Period.openFrom(row.getObject(4, LocalDate.class)),
                new PostId(row.getObject(5, UUID.class)),
                FOLLOWING,
                HeldOutcome.SUCCESSOR);
    }

    /** Nothing is changed: the post goes on to answer for it. */
    @Override
    public void decide(Actor actor, PersonChange change, HeldThing thing, Decision decision) {}

    @Override
    public void appointed(Actor actor, Appointment appointment, List<HeldThing> things) {
        if (things.stream().anyMatch(one -> one.kind().equals(KIND))) {
            keeper.keepPost(appointment.post().value(), clock.instant());
        }
    }

    @Override
    public void applied(Actor actor, PersonChange change, UUID id, List<Decided> decided) {
        decided.stream()
                .map(Decided::thing)
                .filter(one -> one.kind().equals(KIND) && one.post() != null)
                .map(HeldThing::post)
                .distinct()
                .forEach(post ->
                        keeper.keepPost(java.util.Objects.requireNonNull(post).value(), clock.instant()));
    }
}
