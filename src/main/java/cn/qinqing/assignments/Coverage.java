package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.coverage.AssignmentGaps;
import cn.qinqing.assignments.domain.coverage.EnterpriseGaps;
import cn.qinqing.assignments.domain.coverage.LeaderLoads;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Coverage (覆盖情况): who has nobody, who is not visited, what is to be put in order, as of any day. A fixed number of
 * queries whatever there is; every figure counts the rows that the list of its kind shows under the same name.
 */
@Service
@Transactional(readOnly = true)
public class Coverage {

    /** What the figures are broken down by. */
    public enum By {
        DIVISION,
        TIER,
        SECTION,
        SIZE
    }

    /**
     * The figures as of a day.
     *
     * @param parts figures by value of each breakdown; what is unknown stands under {@link EnterpriseFilter#UNKNOWN}.
     *     Leaders are broken down by county alone
     */
    public record Picture(Map<CoverageFigure, Long> total, Map<By, Map<String, Map<CoverageFigure, Long>>> parts) {}

    /** An assignment that the nightly check found without anybody, and nobody has put in order since. */
    public record Finding(
            EnterpriseId enterprise,
            String enterpriseName,
            AssignmentRole role,
            Kind kind,
            @Nullable String holder,
            LocalDate foundOn) {

        /** What is missing. */
        public enum Kind {
            POST_VACANT,
            PERSON_GONE,
            UNIT_GONE
        }
    }

    /** The last time that the nightly check ran. */
    public record Check(Instant at, int found, int resolved) {}

    private final JdbcClient jdbc;

    Coverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every figure in every breakdown, in three queries. */
    public Picture picture(Actor actor, LocalDate day) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Part> parts = new ArrayList<>();
        parts.addAll(enterprises(actor, day));
        parts.addAll(assignments(actor, day));
        parts.addAll(leaders(actor, day));
        Map<CoverageFigure, Long> total = zeros();
        Map<By, Map<String, Map<CoverageFigure, Long>>> by = new EnumMap<>(By.class);
        for (By one : By.values()) {
            by.put(one, new TreeMap<>());
        }
        for (Part part : parts) {
            add(total, part);
            part.values().forEach((one, value) -> add(by.get(one).computeIfAbsent(value, key -> zeros()), part));
        }
        return new Picture(total, by);
    }

    /** The figures of assignments alone, in one query: what the first page tells. */
    public Map<CoverageFigure, Long> toDo(Actor actor, LocalDate day) {
        actor.require(Right.ASSIGNMENT_READ);
        Map<CoverageFigure, Long> total = zeros();
        assignments(actor, day).forEach(part -> add(total, part));
        return total;
    }

    /** What the nightly check found and is still so, the oldest first. */
    public List<Finding> findings(Actor actor, int limit) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>();
        String scope = AssignmentQueries.scope(actor, params);
        params.add(limit);
        return jdbc.sql("""
                        select a.enterprise_id, e.name, a.role, f.kind, coalesce(o.title, p.name, u.name), f.found_on
                        from coverage_finding f join assignment a on a.id = f.assignment_id join enterprise e on e.id = a.enterprise_id
                        left join post o on o.id = a.post_id left join person p on p.id = a.person_id left join unit u on u.id = a.unit_id
                        where f.resolved_on is null %s order by f.found_on, e.sort_key limit ?
                        """.formatted(scope))
                .params(params)
                .query((row, n) -> new Finding(
                        new EnterpriseId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        AssignmentRole.valueOf(row.getString(3)),
                        Finding.Kind.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    /** Number of findings that still stand. */
    public long countFindings(Actor actor) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>();
        return jdbc.sql(
                        "select count(*) from coverage_finding f join assignment a on a.id = f.assignment_id join enterprise e on e.id = a.enterprise_id where f.resolved_on is null "
                                + AssignmentQueries.scope(actor, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    /** The night of the latest finding that still stands; empty when none does. */
    public Optional<LocalDate> latestFinding(Actor actor) {
        actor.require(Right.ASSIGNMENT_READ);
        List<Object> params = new ArrayList<>();
        return jdbc.sql(
                        "select max(f.found_on) from coverage_finding f join assignment a on a.id = f.assignment_id join enterprise e on e.id = a.enterprise_id where f.resolved_on is null "
                                + AssignmentQueries.scope(actor, params))
                .params(params)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** When the nightly check ran last; empty before its first night. */
    public Optional<Check> lastCheck() {
        return jdbc.sql("select checked_at, found, resolved from coverage_check order by checked_on desc limit 1")
                .query((row, n) -> new Check(
                        OfficeTime.instant(row.getObject(1, LocalDateTime.class)), row.getInt(2), row.getInt(3)))
                .optional();
    }

    /** Figures of those that share a county, a tier, a section and a size. */
    private record Part(Map<By, String> values, Map<CoverageFigure, Long> figures) {}

    private List<Part> enterprises(Actor actor, LocalDate day) {
        List<Object> params = new ArrayList<>(EnterpriseGaps.sumParams(day));
        return jdbc.sql(EnterpriseGaps.SUMS + AssignmentQueries.scope(actor, params) + " group by 1, 2, 3, 4")
                .params(params)
                .query((row, n) -> part(row, CoverageFigure.Of.ENTERPRISES))
                .list();
    }

    private List<Part> assignments(Actor actor, LocalDate day) {
        List<CoverageFigure> figures = CoverageFigure.of(CoverageFigure.Of.ASSIGNMENTS);
        List<Object> params = new ArrayList<>();
        String sums = figures.stream()
                .map(figure -> AssignmentGaps.of(figure, day))
                .peek(gap -> params.addAll(gap.params()))
                .map(gap -> "sum(" + gap.sql() + ")")
                .collect(Collectors.joining(", "));
        params.addAll(Collections.nCopies(8, (Object) day));
        return jdbc.sql("select e.division_code, m.tier, e.industry_section, e.size_class, " + sums + " from "
                        + AssignmentGaps.JOINS
                        + " where a.valid_from <= ? and a.valid_to > ? and e.merged_into is null "
                        + AssignmentQueries.scope(actor, params) + " group by 1, 2, 3, 4")
                .params(params)
                .query((row, n) -> part(row, CoverageFigure.Of.ASSIGNMENTS))
                .list();
    }

    private List<Part> leaders(Actor actor, LocalDate day) {
        List<Object> params = new ArrayList<>(LeaderLoads.sumParams(day));
        String scope = AssignmentQueries.scope(actor, params).replace("e.division_code", "l.division_code");
        return jdbc.sql(LeaderLoads.SUMS + scope + " group by 1")
                .params(params)
                .query((row, n) ->
                        new Part(Map.of(By.DIVISION, row.getString(1)), figures(row, 2, CoverageFigure.Of.LEADERS)))
                .list();
    }

    private static Part part(ResultSet row, CoverageFigure.Of counted) throws SQLException {
        Map<By, String> values = new EnumMap<>(By.class);
        for (By by : By.values()) {
            String value = row.getString(by.ordinal() + 1);
            values.put(by, value == null ? EnterpriseFilter.UNKNOWN : value);
        }
        return new Part(values, figures(row, By.values().length + 1, counted));
    }

    private static Map<CoverageFigure, Long> figures(ResultSet row, int first, CoverageFigure.Of counted)
            throws SQLException {
        Map<CoverageFigure, Long> figures = new EnumMap<>(CoverageFigure.class);
        int column = first;
        for (CoverageFigure figure : CoverageFigure.of(counted)) {
            figures.put(figure, row.getLong(column++));
        }
        return figures;
    }

    private static Map<CoverageFigure, Long> zeros() {
        Map<CoverageFigure, Long> zeros = new EnumMap<>(CoverageFigure.class);
        for (CoverageFigure figure : CoverageFigure.values()) {
            zeros.put(figure, 0L);
        }
        return zeros;
    }

    private static void add(Map<CoverageFigure, Long> sum, Part part) {
        part.figures().forEach((figure, count) -> sum.merge(figure, count, Long::sum));
    }
}
