package cn.qinqing.serviceplans;

import cn.qinqing.serviceplans.domain.PlanScope;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.SortBy;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The progress of plans month by month (月度进展): every number opens its rows. */
@Service
@Transactional(readOnly = true)
public class PlanMonths {

    private static final String MILESTONES = """

            from plan_milestone s join plan_measure m on m.id = s.measure_id join service_plan p on p.id = s.plan_id
            join enterprise e on e.id = p.enterprise_id join unit u on u.id = m.lead_unit_id
            where s.left_out_at is null and m.left_out_at is null and p.force_version is not null""";

    private static final String PLANS = """

            from service_plan p join enterprise e on e.id = p.enterprise_id join unit u on u.id = p.unit_id where 1 = 1""";

    private static final List<PlanMonthFigure> OF_MILESTONES = Stream.of(PlanMonthFigure.values())
            .filter(PlanMonthFigure::ofMilestones)
            .toList();

    private static final List<PlanMonthFigure> OF_PLANS = Stream.of(PlanMonthFigure.values())
            .filter(figure -> !figure.ofMilestones())
            .toList();

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanMonths(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a month shows, within the scope. */
    public PlanMonth of(Actor actor, YearMonth month) {
        actor.require(Right.PLAN_READ);
        Map<PlanMonthFigure, Long> counts = new EnumMap<>(PlanMonthFigure.class);
        List<PlanMonth.Unit> units = new ArrayList<>();
        List<Object> params = new ArrayList<>();
        String sums = sums(OF_MILESTONES, month, params);
        String scope = PlanScope.condition(actor, params);
        jdbc.sql("select u.id, u.name, " + sums + MILESTONES + scope + " group by u.id, u.name order by u.name")
                .params(params)
                .query(row -> {
                    Map<PlanMonthFigure, Long> own = counts(row, 3, OF_MILESTONES);
                    own.forEach((figure, count) -> counts.merge(figure, count, Long::sum));
                    if (own.values().stream().anyMatch(count -> count > 0)) {
                        units.add(new PlanMonth.Unit(new UnitId(row.getObject(1, UUID.class)), row.getString(2), own));
                    }
                });
        List<Object> others = new ArrayList<>();
        String plans = sums(OF_PLANS, month, others);
        String within = PlanScope.condition(actor, others);
        counts.putAll(jdbc.sql("select " + plans + PLANS + within)
                .params(others)
                .query((row, n) -> counts(row, 1, OF_PLANS))
                .single());
        return new PlanMonth(month, counts, units);
    }

    private static Map<PlanMonthFigure, Long> counts(ResultSet row, int from, List<PlanMonthFigure> figures)
            throws SQLException {
        Map<PlanMonthFigure, Long> counts = new EnumMap<>(PlanMonthFigure.class);
        for (int i = 0; i < figures.size(); i++) {
            counts.put(figures.get(i), row.getLong(from + i));
        }
        return counts;
    }

    private String sums(List<PlanMonthFigure> figures, YearMonth month, List<Object> params) {
        return figures.stream()
                .map(figure -> "coalesce(sum(" + condition(figure, month, params) + "), 0)")
                .collect(Collectors.joining(", "));
    }

    private String condition(PlanMonthFigure figure, YearMonth month, List<Object> params) {
        LocalDate first = month.atDay(1);
        LocalDate after = month.plusMonths(1).atDay(1);
        LocalDate today = OfficeTime.today(clock);
        Object begin = OfficeTime.column(first.atStartOfDay(OfficeTime.ZONE).toInstant());
        Object end = OfficeTime.column(after.atStartOfDay(OfficeTime.ZONE).toInstant());
        return switch (figure) {
            case DUE -> with(params, "(s.planned_end >= ? and s.planned_end < ?)", first, after);
            case DONE ->
                with(params, "(s.actual_end is not null and s.actual_end >= ? and s.actual_end < ?)", first, after);
            case IN_TIME ->
                with(
                        params,
                        "(s.actual_end is not null and s.actual_end >= ? and s.actual_end < ? and s.actual_end <= s.planned_end)",
                        first,
                        after);
            case LATE ->
                with(
                        params,
                        "(s.planned_end < ? and (s.actual_end is null or s.actual_end >= ?))",
                        after.isAfter(today) ? today : after,
                        after);
            case MOVED ->
                with(
                        params,
                        "(exists (select 1 from plan_date_change c where c.milestone_id = s.id and c.led and c.changed_at >= ? and c.changed_at < ?))",
                        begin,
                        end);
            case OPENED -> with(params, "(p.created_at >= ? and p.created_at < ?)", begin, end);
            case AGREED ->
                with(
                        params,
                        "(exists (select 1 from plan_event v where v.plan_id = p.id and v.command = 'AGREE' and v.happened_at >= ? and v.happened_at < ?))",
                        begin,
                        end);
            case CLOSED ->
                with(params, "(p.closed_on is not null and p.closed_on >= ? and p.closed_on < ?)", first, after);
        };
    }

    private static String with(List<Object> params, String sql, Object... values) {
        params.addAll(List.of(values));
        return sql;
    }

    /** The rows behind a number. */
    public List<PlanMonthRow> rows(
            Actor actor, PlanMonthFilter filter, List<SortBy<PlanMonthSort>> order, long offset, int limit) {
        actor.require(Right.PLAN_READ);
        List<Object> params = new ArrayList<>();
        boolean steps = filter.figure().ofMilestones();
        String where = where(actor, filter, params);
        String sorted = SortBy.clause(order, PlanMonthSort::column, steps ? "s.planned_end, s.id" : "p.number");
        params.add(limit);
        params.add(offset);
        return jdbc.sql("select p.id, p.number, e.name, "
                        + (steps
                                ? "s.name, m.text, u.name, s.planned_end, s.actual_end"
                                : "null, null, u.name, null, null")
                        + where + sorted + " limit ? offset ?")
                .params(params)
                .query((row, n) -> new PlanMonthRow(
                        new PlanId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        steps ? row.getObject(7, LocalDate.class) : null,
                        steps ? row.getObject(8, LocalDate.class) : null))
                .list();
    }

    /** How many rows there are. */
    public long count(Actor actor, PlanMonthFilter filter) {
        actor.require(Right.PLAN_READ);
        List<Object> params = new ArrayList<>();
        String where = where(actor, filter, params);
        return jdbc.sql("select count(*)" + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    private String where(Actor actor, PlanMonthFilter filter, List<Object> params) {
        String where = (filter.figure().ofMilestones() ? MILESTONES : PLANS) + " and "
                + condition(filter.figure(), filter.month(), params);
        if (filter.unit() != null) {
            where += " and u.id = ?";
            params.add(filter.unit().value());
        }
        return where + PlanScope.condition(actor, params);
    }
}
