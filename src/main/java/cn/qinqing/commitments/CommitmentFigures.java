package cn.qinqing.commitments;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How commitments stand (承诺履行情况), by unit and by kind; each number counts the rows that the list shows under the same
 * filter. Never by person: what is measured is whether promises are kept, not who gave them.
 */
@Service
@Transactional(readOnly = true)
public class CommitmentFigures {

    /** Standings that are counted, in their order. */
    public static final List<CommitmentStanding> COUNTED = List.of(
            CommitmentStanding.OPEN,
            CommitmentStanding.LATE,
            CommitmentStanding.DISPUTED,
            CommitmentStanding.KEPT,
            CommitmentStanding.CHANGED);

    private final JdbcClient jdbc;
    private final Clock clock;

    CommitmentFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One line.
     *
     * @param key value of the filter that leaves its rows; null for a unit that is no more
     */
    public record Line(@Nullable String key, String name, Map<CommitmentStanding, Long> counts) {

        public long of(CommitmentStanding standing) {
            return counts.getOrDefault(standing, 0L);
        }
    }

    /**
     * @param needsPost how many nobody can be asked about
     * @param waits how many wait to be acknowledged
     */
    public record Figures(Line all, List<Line> units, List<Line> kinds, long needsPost, long waits) {}

    /** In three queries. */
    public Figures of(Actor actor, @Nullable String divisionCode) {
        actor.require(Right.COMMITMENT_READ);
        LocalDate today = OfficeTime.today(clock);
        Map<String, Line> units = new LinkedHashMap<>();
        Map<String, Line> kinds = new LinkedHashMap<>();
        Line all = new Line(null, "", new EnumMap<>(CommitmentStanding.class));
        List<Object> params = new ArrayList<>(List.of(today));
        StringBuilder where = where(actor, divisionCode, today, params);
        jdbc.sql("""
                        select c.unit_id, if(c.unit_id is null, c.unit_name, (select u.name from unit u where u.id = c.unit_id)) unit, c.kind_code, k.label,
                          if(c.state = 'OPEN' and c.next_on < ?, 'LATE', c.state) standing, count(*)""" + CommitmentQueries.FROM + where + """
                         group by c.unit_id, unit, c.kind_code, k.label, k.sort_order, standing order by unit, k.sort_order""").params(params).query(row -> {
            CommitmentStanding standing = CommitmentStanding.valueOf(row.getString(5));
            long count = row.getLong(6);
            String unit = row.getString(1);
            add(all, standing, count);
            add(line(units, unit, row.getString(2)), standing, count);
            add(line(kinds, row.getString(3), row.getString(4)), standing, count);
        });
        return new Figures(
                all,
                List.copyOf(units.values()),
                List.copyOf(kinds.values()),
                count(
                        actor,
                        divisionCode,
                        today,
                        " and c.state in ('OPEN', 'DISPUTED') and " + CommitmentQueries.NEEDS_POST,
                        2),
                count(
                        actor,
                        divisionCode,
                        today,
                        " and exists (select 1 from commitment_taking w where w.commitment_id = c.id and w.open_slot = 1)",
                        0));
    }

    private long count(Actor actor, @Nullable String divisionCode, LocalDate today, String further, int days) {
        List<Object> params = new ArrayList<>();
        StringBuilder where = where(actor, divisionCode, today, params);
        for (int i = 0; i < days; i++) {
            params.add(today);
        }
        return jdbc.sql("select count(*)" + CommitmentQueries.FROM + where + further)
                .params(params)
                .query(Long.class)
                .single();
    }

    private static StringBuilder where(
            Actor actor, @Nullable String divisionCode, LocalDate today, List<Object> params) {
        StringBuilder where = new StringBuilder();
        CommitmentQueries.scope(actor, today, where, params);
        where.append(COUNTED_STATES);
        if (divisionCode != null) {
            where.append(" and e.division_code = ?");
            params.add(divisionCode);
        }
        return where;
    }

    private static final String COUNTED_STATES = Arrays.stream(CommitmentState.values())
            .filter(CommitmentState::inForce)
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", ", " and c.state in (", ")"));

    private static Line line(Map<String, Line> lines, @Nullable String key, String name) {
        return lines.computeIfAbsent(
                key == null ? "name:" + name : key,
                any -> new Line(key, name, new EnumMap<>(CommitmentStanding.class)));
    }

    private static void add(Line line, CommitmentStanding standing, long count) {
        line.counts().merge(standing, count, Long::sum);
    }
}
