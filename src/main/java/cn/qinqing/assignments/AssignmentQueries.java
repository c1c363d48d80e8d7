package cn.qinqing.assignments;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for whom, as of any day (任意一天的联系安排). */
@Service
@Transactional(readOnly = true)
public class AssignmentQueries {

    private static final String ROW = """
            select a.id, a.enterprise_id, e.name, e.division_code, a.role,
              coalesce(u.name, p.name, hp.name) holder, coalesce(o.title, pu.name) title,
              a.valid_from, a.valid_to, a.document_no, a.succession, a.end_reason, a.version,
              (select d.name from person_absence pa join person d on d.id = pa.deputy_id
                where pa.person_id = coalesce(a.person_id, hp.id) and pa.valid_from <= ? and pa.valid_to > ?) deputy
            from assignment a
            join enterprise e on e.id = a.enterprise_id
            left join unit u on u.id = a.unit_id
            left join person p on p.id = a.person_id
            left join post o on o.id = a.post_id
            left join post_holding h on h.post_id = a.post_id and h.valid_from <= ? and h.valid_to > ?
            left join person hp on hp.id = h.person_id
            left join unit pu on pu.id = (
              select so.unit_id from post_holding sh join post so on so.id = sh.post_id
              where sh.person_id = a.person_id and so.unit_id is not null and sh.valid_from <= ? and sh.valid_to > ?
              order by sh.valid_from desc limit 1)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AssignmentQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All assignments of one enterprise, newest first, with the holder of today, or of the last day. */
    public List<AssignmentRow> ofEnterprise(Actor actor, EnterpriseId enterprise) {
        actor.require(Right.ASSIGNMENT_READ);
        LocalDate today = OfficeTime.today(clock);
        List<Object> params = new ArrayList<>(Collections.nCopies(6, today));
        params.add(enterprise.value());
        String scope = scope(actor, params);
        return jdbc.sql(
                        ROW + " where a.enterprise_id = ? " + scope
                                + " order by a.valid_to desc, field(a.role, 'LEADER', 'LEAD_UNIT', 'LIAISON_OFFICER', 'CO_UNIT'), a.valid_from desc")
                .params(params)
                .query(AssignmentQueries::row)
                .list();
    }

    /** What somebody answers for today, through a post or in person, as far as the actor sees the enterprises. */
    public List<AssignmentRow> ofPerson(Actor actor, PersonId person) {
        actor.require(Right.ASSIGNMENT_READ);
        LocalDate today = OfficeTime.today(clock);
        List<Object> params = new ArrayList<>(Collections.nCopies(8, today));
        params.addAll(List.of(person.value(), person.value(), today, today));
        String scope = scope(actor, params);
        return jdbc.sql(ROW + " where a.valid_from <= ? and a.valid_to > ? and e.merged_into is null"
                        + " and (a.person_id = ? or a.post_id in (select ph.post_id from post_holding ph"
                        + " where ph.person_id = ? and ph.valid_from <= ? and ph.valid_to > ?)) " + scope
                        + " order by a.role, e.name, a.id limit 500")
                .params(params)
                .query(AssignmentQueries::row)
                .list();
    }

    /** One page of the picture of a day. */
    public List<AssignmentRow> page(
            Actor actor, AssignmentFilter filter, AssignmentSort sort, boolean descending, long offset, int limit) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>(Collections.nCopies(6, filter.asOf()));
        String where = where(actor, filter, params);
        params.add(limit);
        params.add(offset);
        return jdbc.sql(ROW + where + " order by " + sort.column() + (descending ? " desc" : "")
                        + ", a.id limit ? offset ?")
                .params(params)
                .query(AssignmentQueries::row)
                .list();
    }

    /** Number of assignments in the picture of a day. */
    public long count(Actor actor, AssignmentFilter filter) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>(Collections.nCopies(6, filter.asOf()));
        String where = where(actor, filter, params);
        return jdbc.sql("select count(*) from (" + ROW + where + ") rows_of_day")
                .params(params)
                .query(Long.class)
                .single();
    }

    /** Name of the holder today, with the title of a post; of a vacant post the title alone. */
    String holderName(AssignmentId id) {
        return holderName(id, OfficeTime.today(clock));
    }

    /** Name of the holder on a day, with the title of a post; of a vacant post the title alone. */
    String holderName(AssignmentId id, LocalDate day) {
        return jdbc.sql(ROW + " where a.id = ?")
                .params(day, day, day, day, day, day, id.value())
                .query(AssignmentQueries::row)
                .optional()
                .map(row -> row.role() == AssignmentRole.LEADER
                        ? String.join(" ", nonNull(row.title()), nonNull(row.holder()))
                                .strip()
                        : nonNull(row.holder()))
                .orElse("");
    }

    private static String where(Actor actor, AssignmentFilter filter, List<Object> params) {
        StringBuilder where =
                new StringBuilder(" where a.valid_from <= ? and a.valid_to > ? and e.merged_into is null");
        params.add(filter.asOf());
        params.add(filter.asOf());
        if (filter.divisionCode() != null) {
            where.append(" and e.division_code = ?");
            params.add(filter.divisionCode());
        }
        if (filter.role() != null) {
            where.append(" and a.role = ?");
            params.add(filter.role().name());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            String part = "%"
                    + NameKey.of(filter.text())
                            .value()
                            .replace("!", "!!")
                            .replace("%", "!%")
                            .replace("_", "!_") + "%";
            where.append(
                    " and (e.name_key like ? escape '!' or p.name_key like ? escape '!' or hp.name_key like ? escape '!' or u.name like ? escape '!')");
            Collections.addAll(params, part, part, part, part);
        }
        return where + scope(actor, params);
    }

    private static String scope(Actor actor, List<Object> params) {
        return switch (actor.scope()) {
            case Scope.All all -> "";
            case Scope.Within within
            when !within.divisions().isEmpty() -> {
                params.addAll(within.divisions());
                yield " and e.division_code in ("
                        + String.join(
                                ", ", Collections.nCopies(within.divisions().size(), "?")) + ")";
            }
            case Scope.Within within -> " and 1 = 0";
            case Scope.Nothing nothing -> " and 1 = 0";
        };
    }

    private static AssignmentRow row(ResultSet row, int number) throws SQLException {
        return new AssignmentRow(
                new AssignmentId(row.getObject(1, UUID.class)),
                new EnterpriseId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                AssignmentRole.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                new Period(row.getObject(8, LocalDate.class), row.getObject(9, LocalDate.class)),
                row.getString(10),
                Succession.valueOf(row.getString(11)),
                row.getString(12),
                row.getInt(13),
                row.getString(14));
    }

    private static String nonNull(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
