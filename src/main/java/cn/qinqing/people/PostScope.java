package cn.qinqing.people;

import cn.qinqing.identity.ScopeSource;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody works on a day follows from the dated posts. */
@Component
class PostScope implements ScopeSource {

    private final JdbcClient jdbc;
    private final Divisions divisions;

    PostScope(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    @Override
    public List<Placement> placementsOf(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        select u.id, u.division_code from post_holding h join post o on o.id = h.post_id join unit u on u.id = o.unit_id
                        where h.person_id = ? and h.valid_from <= ? and h.valid_to > ? order by o.is_leading desc, h.valid_from
                        """)
                .params(person.value(), day, day)
                .query((row, n) -> placement(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    @Override
    public Optional<Placement> placementOf(UnitId unit) {
        return jdbc.sql("select id, division_code from unit where id = ?")
                .param(unit.value())
                .query((row, n) -> placement(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    private Placement placement(UUID unit, String division) {
        boolean prefecture = division.equals(Divisions.PREFECTURE);
        Set<String> worksFor = prefecture
                ? divisions.own().stream().map(Divisions.Division::code).collect(Collectors.toSet())
                : Set.of(division);
        return new Placement(new UnitId(unit), prefecture, worksFor);
    }
}
