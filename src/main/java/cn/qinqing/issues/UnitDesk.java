package cn.qinqing.issues;

import cn.qinqing.issues.domain.RatingVeil;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lies at one's own unit (本单位诉求): what waits for a signature, what runs out, what came back, and how much each
 * category and each handler has in hand. Never in an order of persons by numbers.
 */
@Service
@Transactional(readOnly = true)
public class UnitDesk {

    /** What is counted of the issues that the unit leads; the last one of those where it takes part. */
    public enum Figure {
        TO_ACKNOWLEDGE,
        TO_SIGN,
        TO_CLOSE,
        SOON,
        LATE,
        REOPENED,
        /** 等分办、协办答复. */
        PARTNERS,
        /** Something was asked of the office and is not decided. */
        ASKED,
        AS_PARTNER
    }

    /**
     * Open issues of a category or of a handler.
     *
     * @param name null for issues that nobody handles yet
     */
    public record Part(@Nullable String name, long open, long soon, long late) {}

    /** @param open all issues of the unit on which it has still to do something or to wait for something */
    public record Picture(
            String unit, long open, Map<Figure, Long> figures, List<Part> categories, List<Part> handlers) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            UUID id,
            IssueStatus status,
            @Nullable String category,
            IssueLight light,
            boolean drafted,
            boolean dissatisfied,
            boolean asked,
            boolean closing,
            boolean awaits) {}

    /**
     * In three statements, whatever lies there.
     *
     * @throws RuleViolation {@code issueunit.none} for an account without a unit
     */
    public Picture picture(Actor actor) {
        actor.require(Right.ISSUE_READ);
        UnitId unit = actor.unitId().orElseThrow(() -> new RuleViolation("issueunit.none"));
        List<Row> rows = rows(actor, unit);
        Map<UUID, String> handlers = handlers(unit);
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.TO_ACKNOWLEDGE, count(rows, one -> one.status() == IssueStatus.DISPATCHED));
        figures.put(Figure.TO_SIGN, count(rows, Row::drafted));
        figures.put(
                Figure.TO_CLOSE,
                count(rows, one -> one.status() == IssueStatus.RATED && !one.dissatisfied() && !one.closing()));
        figures.put(Figure.SOON, count(rows, one -> one.light() == IssueLight.YELLOW));
        figures.put(Figure.LATE, count(rows, one -> one.light() == IssueLight.RED));
        figures.put(Figure.REOPENED, count(rows, one -> one.status() == IssueStatus.REOPENED));
        figures.put(Figure.PARTNERS, count(rows, Row::awaits));
        figures.put(Figure.ASKED, count(rows, Row::asked));
        String[] name = new String[1];
        jdbc.sql("""
                        select u.name, (select count(*) from issue_handler h join issue i on i.id = h.issue_id
                          where h.unit_id = u.id and h.open_slot = 1 and h.kind <> 'LEAD'
                            and i.status in ('DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED'))
                        from unit u where u.id = ?""").param(unit.value()).query(row -> {
            name[0] = row.getString(1);
            figures.put(Figure.AS_PARTNER, row.getLong(2));
        });
        return new Picture(
                name[0], rows.size(), figures, parts(rows, Row::category), parts(rows, one -> handlers.get(one.id())));
    }

    private List<Row> rows(Actor actor, UnitId unit) {
        LocalDate today = OfficeTime.today(clock);
        return jdbc.sql(RatingVeil.before(actor, today).shown("""
                        select i.id, i.status, (select c.name from issue_category c where c.code = i.category_code order by c.valid_from desc limit 1),
                          i.due_on, i.yellow_from, i.status = 'IN_PROGRESS' and %s, i.dissatisfied,
                          exists (select 1 from issue_request q where q.issue_id = i.id and q.open_slot = 1),
                          exists (select 1 from issue_request q where q.issue_id = i.id and q.open_slot = 1 and q.kind = 'CLOSURE'),
                          exists (select 1 from issue_handler h where h.issue_id = i.id and h.open_slot = 1 and h.kind = 'PARALLEL'
                            and h.answer is null)
                        from issue i where i.lead_unit_id = ? and i.status in ('DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED',
                          'REPLIED', 'RATED', 'NOT_RATED', 'PARKED', 'SUSPENDED')""".formatted(IssueTodo.DRAFT)))
                .param(unit.value())
                .query((row, n) -> {
                    IssueStatus status = IssueStatus.valueOf(row.getString(2));
                    IssueLight light = new IssueClock(
                                    null,
                                    row.getObject(4, LocalDate.class),
                                    null,
                                    row.getObject(5, LocalDate.class),
                                    null,
                                    null)
                            .light(status, today);
                    boolean working =
                            switch (status) {
                                case DISPATCHED, ACKNOWLEDGED, IN_PROGRESS -> true;
                                default -> false;
                            };
                    return new Row(
                            row.getObject(1, UUID.class),
                            status,
                            row.getString(3),
                            light,
                            row.getBoolean(6),
                            row.getBoolean(7),
                            row.getBoolean(8),
                            row.getBoolean(9),
                            working && row.getBoolean(10));
                })
                .list();
    }

    /** Who of the unit's people stands on the handling side of an issue; of several, the first. */
    private Map<UUID, String> handlers(UnitId unit) {
        Map<UUID, String> handlers = new TreeMap<>();
        jdbc.sql("""
                        select p.issue_id, coalesce(w.name, a.display_name,
                          (select v.actor_name from issue_event v where v.issue_id = i.id and v.signer_id = p.person_id limit 1))
                        from issue i
                        join issue_party p on p.issue_id = i.id and p.side = 'HANDLER'
                        left join person w on w.id = p.person_id left join account a on a.person_id = p.person_id
                        where i.lead_unit_id = ? and i.status in ('ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED', 'REPLIED', 'RATED', 'NOT_RATED',
                          'PARKED', 'SUSPENDED') order by p.since, p.person_id""").param(unit.value()).query(row -> {
            String name = row.getString(2);
            if (name != null) {
                handlers.putIfAbsent(row.getObject(1, UUID.class), name);
            }
        });
        return handlers;
    }

    private static long count(List<Row> rows, java.util.function.Predicate<Row> which) {
        return rows.stream().filter(which).count();
    }

    /** By name, never by number; those without a name last. */
    private static List<Part> parts(List<Row> rows, java.util.function.Function<Row, @Nullable String> name) {
        Map<String, List<Row>> parts = new TreeMap<>();
        rows.forEach(row -> {
            String key = name.apply(row);
            parts.computeIfAbsent(key == null ? "" : key, any -> new ArrayList<>())
                    .add(row);
        });
        return parts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Row>> one) ->
                                one.getKey().isEmpty())
                        .thenComparing(Map.Entry::getKey))
                .map(one -> new Part(
                        one.getKey().isEmpty() ? null : one.getKey(),
                        one.getValue().size(),
                        count(one.getValue(), row -> row.light() == IssueLight.YELLOW),
                        count(one.getValue(), row -> row.light() == IssueLight.RED)))
                .toList();
    }
}
