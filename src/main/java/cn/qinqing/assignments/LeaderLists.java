package cn.qinqing.assignments;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the list of leaders and their enterprises together for print (名单附件), for the public or for the house. */
@Service
@Transactional(readOnly = true)
public class LeaderLists {

    /** Most lines of one list. */
    public static final int MOST = 5_000;

    private static final int AT_ONCE = 500;

    /** What stands beside the leader, for each enterprise of the list. */
    private record Beside(
            boolean refused,
            @Nullable String leadUnit,
            @Nullable String officer,
            @Nullable String phone,
            boolean released) {}

    private static final String BESIDE = """
            select e.id, e.listing_consent = 'REFUSED',
              (select min(u.name) from assignment a join unit u on u.id = a.unit_id
                where a.enterprise_id = e.id and a.role = 'LEAD_UNIT' and a.valid_from <= :day and a.valid_to > :day),
              (select min(p.name) from assignment a
                left join post_holding h on h.post_id = a.post_id and h.valid_from <= :day and h.valid_to > :day
                join person p on p.id = coalesce(a.person_id, h.person_id)
                where a.enterprise_id = e.id and a.role = 'LIAISON_OFFICER' and a.valid_from <= :day and a.valid_to > :day),
              (select concat(f.visibility = 'PUBLIC', f.number) from assignment a
                left join post_holding h on h.post_id = a.post_id and h.valid_from <= :day and h.valid_to > :day
                join person p on p.id = coalesce(a.person_id, h.person_id)
                join office_phone f on f.person_id = p.id
                where a.enterprise_id = e.id and a.role = 'LIAISON_OFFICER' and a.valid_from <= :day and a.valid_to > :day
                order by p.name, f.visibility = 'PUBLIC' desc, f.number limit 1)
            from enterprise e where e.id in (:ids)
            """;

    private final AssignmentQueries assignments;
    private final JdbcClient jdbc;

    LeaderLists(AssignmentQueries assignments, JdbcClient jdbc) {
        this.assignments = assignments;
        this.jdbc = jdbc;
    }

    /**
     * The list of a day, in the order of the leaders.
     *
     * @param open for the public: without enterprises that refuse it and without numbers that are not public
     * @throws RuleViolation {@code assignments.annex.none}, {@code assignments.annex.tooMany}
     */
    public LeaderList of(Actor actor, AssignmentFilter filter, boolean open) {
        actor.require(Right.EXPORT);
        AssignmentFilter leaders = leaders(filter);
        List<AssignmentRow> rows = assignments.page(actor, leaders, List.of(), 0, MOST + 1);
        if (rows.isEmpty()) {
            throw new RuleViolation("assignments.annex.none");
        }
        if (rows.size() > MOST) {
            throw new RuleViolation("assignments.annex.tooMany", MOST);
        }
        Map<UUID, Beside> beside = beside(rows, filter.asOf());
        List<AssignmentRow> taken =
                rows.stream().filter(row -> !open || !of(beside, row).refused()).toList();
        int withheld = (int) taken.stream()
                .map(row -> of(beside, row))
                .distinct()
                .filter(one -> open && one.phone() != null && !one.released())
                .map(Beside::phone)
                .distinct()
                .count();
        return new LeaderList(
                taken.stream()
                        .sorted(order(taken))
                        .map(row -> line(row, of(beside, row), open))
                        .toList(),
                (int) rows.stream()
                        .filter(row -> open && of(beside, row).refused())
                        .map(AssignmentRow::enterprise)
                        .distinct()
                        .count(),
                withheld);
    }

    /** How many leaders' assignments the filter holds. */
    public long count(Actor actor, AssignmentFilter filter) {
        actor.require(Right.EXPORT);
        return assignments.count(actor, leaders(filter));
    }

    private static AssignmentFilter leaders(AssignmentFilter filter) {
        return new AssignmentFilter(
                filter.asOf(),
                filter.text(),
                filter.divisionCode(),
                AssignmentRole.LEADER,
                filter.gap(),
                filter.tier(),
                filter.section(),
                filter.size());
    }

    /** A leader's enterprises stand together; who has more stands no higher: the first seen goes first. */
    private static Comparator<AssignmentRow> order(List<AssignmentRow> rows) {
        Map<String, Integer> place = new HashMap<>();
        rows.forEach(row -> place.putIfAbsent(leader(row), place.size()));
        Function<AssignmentRow, Integer> where = row -> Objects.requireNonNull(place.get(leader(row)));
        return Comparator.comparing(where);
    }

    private static String leader(AssignmentRow row) {
        return row.title() + "|" + row.holder();
    }

    private static LeaderList.Line line(AssignmentRow row, Beside beside, boolean open) {
        return new LeaderList.Line(
                row.holder(),
                row.title(),
                row.enterpriseName(),
                row.divisionCode(),
                beside.leadUnit(),
                beside.officer(),
                open && !beside.released() ? null : beside.phone(),
                row.period());
    }

    private static Beside of(Map<UUID, Beside> beside, AssignmentRow row) {
        return Objects.requireNonNull(beside.get(row.enterprise().value()));
    }

    private Map<UUID, Beside> beside(List<AssignmentRow> rows, LocalDate day) {
        List<UUID> ids =
                rows.stream().map(row -> row.enterprise().value()).distinct().toList();
        Map<UUID, Beside> beside = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<UUID> some = new ArrayList<>(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
            beside.putAll(jdbc
                    .sql(BESIDE)
                    .param("day", day)
                    .param("ids", some)
                    .query((row, n) -> {
                        String phone = row.getString(5);
                        return Map.entry(
                                row.getObject(1, UUID.class),
                                new Beside(
                                        row.getBoolean(2),
                                        row.getString(3),
                                        row.getString(4),
                                        phone == null ? null : phone.substring(1),
                                        phone != null && phone.startsWith("1")));
                    })
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
        return beside;
    }
}
