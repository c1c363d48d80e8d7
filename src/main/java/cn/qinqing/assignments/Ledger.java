package cn.qinqing.assignments;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of who keeps in touch with which enterprise (联系台账), one line an enterprise, as counties keep it in a sheet:
 * what goes out can be changed there and come in again.
 */
@Service
@Transactional(readOnly = true)
public class Ledger {

    private static final String FROM = """
            from enterprise e
            left join assignment l on l.enterprise_id = e.id and l.role = 'LEADER' and l.valid_from <= ? and l.valid_to > ?
            left join post o on o.id = l.post_id
            left join post_holding h on h.post_id = l.post_id and h.valid_from <= ? and h.valid_to > ?
            left join person p on p.id = h.person_id
            left join enterprise_tier m on m.enterprise_id = e.id and m.valid_from <= ? and m.valid_to > ?
            where e.merged_into is null and exists (select 1 from assignment any_role
              where any_role.enterprise_id = e.id and any_role.valid_from <= ? and any_role.valid_to > ?)""";

    private static final int DAYS_OF_FROM = 8;

    private static final String LINE = """
            select e.id, e.name, e.uscc, e.division_code, p.name, o.title, l.valid_from, l.valid_to, l.document_no,
              (select r.name from liaison_tier_rule r where r.tier = m.tier and r.valid_from <= ? and r.valid_to > ?)
            """;

    private static final String BESIDE = """
            select a.enterprise_id, a.role, u.name unit_name, u.short_name, p.name person_name,
              (select pu.name from post_holding sh join post so on so.id = sh.post_id join unit pu on pu.id = so.unit_id
                where sh.person_id = a.person_id and sh.valid_from <= :day and sh.valid_to > :day
                order by sh.valid_from desc limit 1) office,
              (select group_concat(f.number order by f.number separator ' ') from office_phone f where f.person_id = p.id) numbers
            from assignment a
            left join unit u on u.id = a.unit_id
            left join post_holding h on h.post_id = a.post_id and h.valid_from <= :day and h.valid_to > :day
            left join person p on p.id = coalesce(a.person_id, h.person_id)
            where a.enterprise_id in (:ids) and a.role <> 'LEADER' and a.valid_from <= :day and a.valid_to > :day
            order by a.role, a.valid_from, a.id""";

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who works with an enterprise beside its leader. */
    private record Beside(
            AssignmentRole role,
            @Nullable String unit,
            @Nullable String person,
            @Nullable String office,
            List<String> numbers) {}

    /** One page, by division and name. */
    public List<LedgerRow> page(Actor actor, AssignmentFilter filter, long offset, int limit) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>(Collections.nCopies(DAYS_OF_FROM + 2, filter.asOf()));
        String where = where(actor, filter, params);
        params.add(limit);
        params.add(offset);
        List<LedgerRow> lines = jdbc.sql(
                        LINE + FROM + where + " order by e.division_code, e.pinyin, e.id, l.id limit ? offset ?")
                .params(params)
                .query(Ledger::line)
                .list();
        Map<UUID, List<Beside>> beside = beside(lines, filter.asOf());
        return lines.stream()
                .map(line -> whole(line, beside.getOrDefault(line.enterprise().value(), List.of())))
                .toList();
    }

    /** Number of lines. */
    public long count(Actor actor, AssignmentFilter filter) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>(Collections.nCopies(DAYS_OF_FROM, filter.asOf()));
        String where = where(actor, filter, params);
        return jdbc.sql("select count(*) " + FROM + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    private static String where(Actor actor, AssignmentFilter filter, List<Object> params) {
        StringBuilder where = new StringBuilder();
        if (filter.divisionCode() != null) {
            where.append(" and e.division_code = ?");
            params.add(filter.divisionCode());
        }
        if (filter.tier() != null) {
            where.append(" and m.tier = ?");
            params.add(filter.tier());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            where.append(" and (e.name_key like ? or p.name_key like ?)");
            Collections.addAll(params, NameKey.like(filter.text()), NameKey.like(filter.text()));
        }
        return where + AssignmentQueries.scope(actor, params);
    }

    private static LedgerRow line(ResultSet row, int number) throws SQLException {
        LocalDate from = row.getObject(7, LocalDate.class);
        return new LedgerRow(
                new EnterpriseId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(10),
                row.getString(5),
                row.getString(6),
                null,
                "",
                "",
                "",
                from == null ? null : new Period(from, row.getObject(8, LocalDate.class)),
                row.getString(9));
    }

    private Map<UUID, List<Beside>> beside(List<LedgerRow> lines, LocalDate day) {
        Map<UUID, List<Beside>> beside = new HashMap<>();
        if (lines.isEmpty()) {
            return beside;
        }
        jdbc.sql(BESIDE)
                .param("day", day)
                .param(
                        "ids",
                        lines.stream()
                                .map(line -> line.enterprise().value())
                                .distinct()
                                .toList())
                .query(row -> {
                    String numbers = row.getString("numbers");
                    beside.computeIfAbsent(row.getObject("enterprise_id", UUID.class), id -> new ArrayList<>())
                            .add(new Beside(
                                    AssignmentRole.valueOf(row.getString("role")),
                                    row.getString("unit_name"),
                                    row.getString("person_name"),
                                    row.getString("office"),
                                    numbers == null ? List.of() : List.of(numbers.split(" "))));
                });
        return beside;
    }

    private static LedgerRow whole(LedgerRow line, List<Beside> beside) {
        @Nullable
        String lead = of(beside, AssignmentRole.LEAD_UNIT).stream()
                .map(Beside::unit)
                .findFirst()
                .orElse(null);
        List<Beside> officers = of(beside, AssignmentRole.LIAISON_OFFICER).stream()
                .filter(one -> one.person() != null)
                .toList();
        return new LedgerRow(
                line.enterprise(),
                line.name(),
                line.uscc(),
                line.divisionCode(),
                line.tier(),
                line.leader(),
                line.title(),
                lead,
                of(beside, AssignmentRole.CO_UNIT).stream().map(Beside::unit).collect(Collectors.joining("、")),
                officers.stream().map(one -> named(one, lead)).collect(Collectors.joining("、")),
                numbers(officers),
                line.period(),
                line.documentNo());
    }

    private static List<Beside> of(List<Beside> beside, AssignmentRole role) {
        return beside.stream().filter(one -> one.role() == role).toList();
    }

    private static String named(Beside officer, @Nullable String lead) {
        return officer.person()
                + Optional.ofNullable(officer.office())
                        .filter(office -> !office.equals(lead))
                        .map(office -> "（" + office + "）")
                        .orElse("");
    }

    private static String numbers(List<Beside> officers) {
        return officers.size() == 1
                ? String.join("、", officers.getFirst().numbers())
                : officers.stream()
                        .flatMap(one -> one.numbers().stream().map(number -> one.person() + " " + number))
                        .collect(Collectors.joining("；"));
    }
}
