package cn.qinqing.people;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People are kept by those who work for the divisions of their posts; without any post now, of the posts before. */
@Component
class PersonScope {

    private static final String POSTS = """
            select distinct coalesce(u.division_code, o.division_code) from post_holding h
            join post o on o.id = h.post_id left join unit u on u.id = o.unit_id where h.person_id = ? and h.valid_to > ?""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonScope(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws RuleViolation {@code people.person.notYours}
     */
    void require(Actor actor, PersonId person) {
        if (actor.scope() instanceof Scope.All) {
            return;
        }
        List<String> now = divisions(person, OfficeTime.today(clock));
        List<String> counted = now.isEmpty() ? divisions(person, LocalDate.EPOCH) : now;
        boolean own = actor.scope() instanceof Scope.Within within
                && !counted.isEmpty()
                && within.divisions().containsAll(counted);
        if (!own) {
            throw new RuleViolation("people.person.notYours");
        }
    }

    private List<String> divisions(PersonId person, LocalDate after) {
        return jdbc.sql(POSTS).params(person.value(), after).query(String.class).list();
    }
}
