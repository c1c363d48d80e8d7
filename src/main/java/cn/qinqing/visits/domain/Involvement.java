package cn.qinqing.visits.domain;

import cn.qinqing.people.PeopleQueries;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who had a hand in a visit: who noted it, in whose name it stands, who went along, and the units of these on that day. */
@Component
public class Involvement {

    private final JdbcClient jdbc;
    private final PeopleQueries people;

    Involvement(JdbcClient jdbc, PeopleQueries people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Whether the actor is one of them. */
    public boolean of(Actor actor, Visit visit) {
        UUID account = actor.accountId().map(AccountId::value).orElse(null);
        UUID person = actor.personId().map(PersonId::value).orElse(null);
        UUID unit = actor.unitId().map(one -> one.value()).orElse(null);
        if (account == null) {
            return false;
        }
        boolean noted = visit.notedBy(account)
                || person != null
                        && (visit.recorder()
                                        .map(PersonId::value)
                                        .filter(person::equals)
                                        .isPresent()
                                || visit.leader()
                                        .map(PersonId::value)
                                        .filter(person::equals)
                                        .isPresent());
        return noted || ofUnit(unit, visit) || tookPart(person, unit, visit);
    }

    private boolean ofUnit(@Nullable UUID unit, Visit visit) {
        if (unit == null) {
            return false;
        }
        boolean noted =
                visit.unit().map(one -> one.value()).filter(unit::equals).isPresent();
        return noted
                || visit.leader()
                        .map(leader -> people.unitOf(leader, visit.on()))
                        .filter(leading -> leading.unit().value().equals(unit))
                        .isPresent();
    }

    private boolean tookPart(@Nullable UUID person, @Nullable UUID unit, Visit visit) {
        return jdbc.sql(
                                "select count(*) from visit_participant where visit_id = ? and side = 'GOVERNMENT' and (person_id = ? or unit_id = ?)")
                        .params(Arrays.asList(visit.id().value(), person, unit))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
