package cn.qinqing.register;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.SortBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Editions of the register, newest first. */
@Service
@Transactional(readOnly = true)
public class RegisterQueries {

    private static final String ROW = """
            select e.id, e.number, e.title, e.state, e.as_of, (select count(*) from entry_version v where v.edition_id = e.id) changes,
              a.name, b.name, c.name, e.published_at, e.returned_reason, e.version
            from register_edition e left join person a on a.id = e.prepared_by left join person b on b.id = e.approved_by
            left join person c on c.id = e.published_by
            """;

    private final JdbcClient jdbc;

    RegisterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, newest first where nothing else is asked. */
    public List<EditionRow> page(Actor actor, List<SortBy<EditionSort>> order, long offset, int limit) {
        actor.require(Right.REGISTER_READ);
        return jdbc.sql(ROW
                        + SortBy.clause(order, EditionSort::column, "e.id", SortBy.down(EditionSort.NUMBER))
                        + " limit ? offset ?")
                .params(limit, offset)
                .query(RegisterQueries::row)
                .list();
    }

    public long count(Actor actor) {
        actor.require(Right.REGISTER_READ);
        return jdbc.sql("select count(*) from register_edition")
                .query(Long.class)
                .single();
    }

    /**
     * One edition.
     *
     * @throws RuleViolation {@code register.edition.unknown}
     */
    public EditionRow edition(Actor actor, EditionId id) {
        actor.require(Right.REGISTER_READ);
        return jdbc.sql(ROW + " where e.id = ?")
                .param(id.value())
                .query(RegisterQueries::row)
                .optional()
                .orElseThrow(() -> new RuleViolation("register.edition.unknown"));
    }

    private static EditionRow row(ResultSet row, int number) throws SQLException {
        LocalDateTime published = row.getObject(10, LocalDateTime.class);
        return new EditionRow(
                new EditionId(row.getObject(1, UUID.class)),
                row.getInt(2),
                row.getString(3),
                EditionState.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                published == null ? null : OfficeTime.instant(published),
                row.getString(11),
                row.getInt(12));
    }
}
