package cn.qinqing.people.domain;

import cn.qinqing.notification.AbsenceSource;
import cn.qinqing.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells notices who is away and who stands in (外出与代理). */
@Component
class AwayPeople implements AbsenceSource {

    private static final String AWAY = """
            select a.person_id, p.name, a.deputy_id from person_absence a join person p on p.id = a.person_id
            where a.valid_from <= ? and a.valid_to > ?""";

    private final JdbcClient jdbc;

    AwayPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Away> on(LocalDate day) {
        return jdbc.sql(AWAY).params(day, day).query(AwayPeople::away).list();
    }

    @Override
    public Optional<Away> of(PersonId person, LocalDate day) {
        return jdbc.sql(AWAY + " and a.person_id = ?")
                .params(day, day, person.value())
                .query(AwayPeople::away)
                .optional();
    }

    private static Away away(ResultSet row, int number) throws SQLException {
        return new Away(
                new PersonId(row.getObject(1, UUID.class)),
                row.getString(2),
                new PersonId(row.getObject(3, UUID.class)));
    }
}
