package cn.qinqing.people;

import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.RuleViolation;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Operating bodies (运行主体): the prefecture, each county and city, the development zone, with their number prefix. */
@Component
public class Bodies {

    public record Body(BodyId id, String code, String name, String numberPrefix, String divisionCode) {}

    private final JdbcClient jdbc;

    Bodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Body> all() {
        return jdbc.sql(
                        "select id, code, name, number_prefix, division_code from operating_body where active order by division_code")
                .query((row, n) -> new Body(
                        new BodyId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    /** The prefecture's own body (州). */
    public Body prefecture() {
        return ofDivision(Divisions.PREFECTURE);
    }

    /**
     * The body that runs the liaison of a division; the prefecture where the division has none of its own.
     *
     * @throws RuleViolation {@code people.body.missing} when not even the prefecture has one
     */
    public Body ofDivision(String divisionCode) {
        List<Body> bodies = all();
        return bodies.stream()
                .filter(b -> b.divisionCode().equals(divisionCode))
                .findFirst()
                .or(() -> bodies.stream()
                        .filter(b -> b.divisionCode().equals(Divisions.PREFECTURE))
                        .findFirst())
                .orElseThrow(() -> new RuleViolation("people.body.missing", divisionCode));
    }
}
