package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.facts.DayFigures;
import cn.qinqing.assignments.domain.facts.FactKeeper;
import cn.qinqing.assignments.domain.facts.Scopes;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Coverage (覆盖情况): who has nobody, who is not visited, what is to be put in order, as of any day; every figure counts
 * the rows that the list of its kind shows under the same name. Figures are counted in memory (ADR 0020).
 */
@Service
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
     * @param at the moment whose figures they are
     * @param current whether nothing was changed since; false while many changes at once are being taken up
     * @param parts figures by value of each breakdown; what is unknown stands under {@link EnterpriseFilter#UNKNOWN}.
     *     Leaders are broken down by county alone
     */
    public record Picture(
            Instant at,
            boolean current,
            Map<CoverageFigure, Long> total,
            Map<By, Map<String, Map<CoverageFigure, Long>>> parts) {}

    /** The figures of assignments alone, with the moment as in {@link Picture}. */
    public record ToDo(Instant at, boolean current, Map<CoverageFigure, Long> figures) {}

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
    private final FactKeeper facts;

    Coverage(JdbcClient jdbc, FactKeeper facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** Every figure in every breakdown, of this moment or, while an import is running, of a moment ago. */
    public Picture picture(Actor actor, LocalDate day) {
        actor.require(Right.ASSIGNMENT_READ);
        return picture(actor, day, facts.latest());
    }

    /** As {@link #picture}, of this moment however long it takes: for what is handed out. */
    public Picture settledPicture(Actor actor, LocalDate day) {
        actor.require(Right.ASSIGNMENT_READ);
        return picture(actor, day, facts.awaited());
    }

    /** What the first page tells. */
    public ToDo toDo(Actor actor, LocalDate day) {
        actor.require(Right.ASSIGNMENT_READ);
        FactKeeper.Known known = facts.latest();
        long[] total = zeros();
        parts(actor, day, known).filter(part -> !part.ofLeaders()).forEach(part -> add(total, part));
        return new ToDo(known.at(), known.current(), named(total));
    }

    private static Picture picture(Actor actor, LocalDate day, FactKeeper.Known known) {
        long[] total = zeros();
        Map<By, Map<String, long[]>> sums = new EnumMap<>(By.class);
        for (By one : By.values()) {
            sums.put(one, new TreeMap<>());
        }
        parts(actor, day, known).forEach(part -> {
            add(total, part);
            values(part).forEach((one, value) -> add(sums.get(one).computeIfAbsent(value, key -> zeros()), part));
        });
        Map<By, Map<String, Map<CoverageFigure, Long>>> parts = new EnumMap<>(By.class);
        sums.forEach((one, values) -> {
            Map<String, Map<CoverageFigure, Long>> figures = new TreeMap<>();
            values.forEach((value, counts) -> figures.put(value, named(counts)));
            parts.put(one, figures);
        });
        return new Picture(known.at(), known.current(), named(total), parts);
    }

    private static Stream<DayFigures.Part> parts(Actor actor, LocalDate day, FactKeeper.Known known) {
        Predicate<String> seen = Scopes.divisions(actor.scope());
        return known.facts().on(day).figures().parts().stream().filter(part -> seen.test(part.division()));
    }

    /** Leaders are of a county, without tier, section and size. */
    private static Map<By, String> values(DayFigures.Part part) {
        return part.ofLeaders()
                ? Map.of(By.DIVISION, part.division())
                : Map.of(
                        By.DIVISION, part.division(),
                        By.TIER, known(part.tier()),
                        By.SECTION, known(part.section()),
                        By.SIZE, known(part.size()));
    }

    private static String known(@Nullable String value) {
        return value == null ? EnterpriseFilter.UNKNOWN : value;
    }

    /** What the nightly check found and is still so, the oldest first. */
    @Transactional(readOnly = true)
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
    @Transactional(readOnly = true)
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
    @Transactional(readOnly = true)
    public Optional<Check> lastCheck() {
        return jdbc.sql("select checked_at, found, resolved from coverage_check order by checked_on desc limit 1")
                .query((row, n) -> new Check(
                        OfficeTime.instant(row.getObject(1, LocalDateTime.class)), row.getInt(2), row.getInt(3)))
                .optional();
    }

    private static long[] zeros() {
        return new long[CoverageFigure.values().length];
    }

    private static void add(long[] sums, DayFigures.Part part) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += part.counts()[i];
        }
    }

    private static Map<CoverageFigure, Long> named(long[] sums) {
        Map<CoverageFigure, Long> named = new EnumMap<>(CoverageFigure.class);
        for (CoverageFigure figure : CoverageFigure.values()) {
            named.put(figure, sums[figure.ordinal()]);
        }
        return named;
    }
}
