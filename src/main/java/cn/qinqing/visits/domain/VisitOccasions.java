package cn.qinqing.visits.domain;

import cn.qinqing.conduct.Occasion;
import cn.qinqing.conduct.OccasionSource;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who was at a visit may declare about it: who noted it, in whose name it stands, and who went along, known to the system or
 * by name. Others of their units were not there.
 */
@Component
class VisitOccasions implements OccasionSource {

    private final JdbcClient jdbc;

    VisitOccasions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Occasion> occasionOf(Actor actor, Origin origin) {
        UUID account = actor.accountId().map(AccountId::value).orElse(null);
        if (origin.kind() != Origin.Kind.VISIT || origin.id() == null || account == null) {
            return Optional.empty();
        }
        UUID person = actor.personId().map(PersonId::value).orElse(null);
        return jdbc.sql("""
                        select v.visit_on, e.name from visit v join enterprise e on e.id = v.enterprise_id
                        where v.id = ? and v.state = 'HELD'
                          and (v.recorded_by = ? or v.recorder_person_id = ? or v.on_behalf_of = ? or exists (
                            select 1 from visit_participant p where p.visit_id = v.id and p.side = 'GOVERNMENT'
                              and (p.person_id = ? or p.person_id is null and p.name = ?)))""")
                .params(Arrays.asList(origin.id(), account, person, person, person, actor.name()))
                .query((row, n) -> new Occasion(row.getObject(1, LocalDate.class), row.getString(2)))
                .optional();
    }
}
