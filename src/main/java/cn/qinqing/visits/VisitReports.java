package cn.qinqing.visits;

import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written from visits: the ledger in its usual columns (走访问题台账), the figures of a bulletin (简报段落). */
@Service
@Transactional(readOnly = true)
public class VisitReports {

    private final JdbcClient jdbc;

    VisitReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lines of the ledger for some visits, the earliest visit first, each issue a line; in one query. Visits outside the
     * scope and those taken back are left out.
     */
    public List<LedgerRow> ledger(Actor actor, List<UUID> visits, int offset, int limit) {
        actor.require(Right.VISIT_READ);
        if (visits.isEmpty()) {
            return List.of();
        }
        boolean issues = actor.may(Right.ISSUE_READ);
        boolean all = actor.may(Right.ISSUE_READ_CONFIDENTIAL);
        List<Object> params = new ArrayList<>(visits);
        String scope = VisitQueries.scope(actor, params);
        Collections.addAll(params, limit, offset);
        return jdbc.sql("""
                        select v.id, v.visit_on, coalesce(b.name, p.name), e.name, v.mode, i.text, i.privacy, u.name, i.status
                        from visit v join enterprise e on e.id = v.enterprise_id
                        left join person p on p.id = v.recorder_person_id left join person b on b.id = v.on_behalf_of
                        left join issue i on i.origin_kind = 'VISIT' and i.origin_id = v.id left join unit u on u.id = i.lead_unit_id
                        where v.state = 'HELD' and v.id in (%s)%s
                        order by v.visit_on, v.id, i.number limit ? offset ?""".formatted(marks(visits), scope))
                .params(params)
                .query((row, n) -> {
                    String privacy = row.getString(7);
                    boolean hidden = privacy != null && (!issues || !all && !privacy.equals("NORMAL"));
                    return new LedgerRow(
                            new VisitId(row.getObject(1, UUID.class)),
                            row.getObject(2, LocalDate.class),
                            row.getString(3),
                            row.getString(4),
                            VisitMode.valueOf(row.getString(5)),
                            hidden ? null : row.getString(6),
                            hidden,
                            hidden ? null : row.getString(8),
                            hidden || privacy == null ? null : IssueStatus.valueOf(row.getString(9)));
                })
                .list();
    }

    /**
     * The figures of some visits.
     *
     * @throws RuleViolation {@code visits.bulletin.none} when none of them is in the scope
     */
    public VisitFigures figures(Actor actor, List<UUID> visits) {
        actor.require(Right.VISIT_READ);
        if (visits.isEmpty()) {
            throw new RuleViolation("visits.bulletin.none");
        }
        List<Object> params = new ArrayList<>(visits);
        String where =
                " where v.state = 'HELD' and v.id in (" + marks(visits) + ")" + VisitQueries.scope(actor, params);
        Counted counted = new Counted();
        jdbc.sql("select v.visit_on, v.mode, v.enterprise_id, e.division_code from visit v"
                        + " join enterprise e on e.id = v.enterprise_id" + where)
                .params(params)
                .query(row -> {
                    counted.add(
                            row.getObject(1, LocalDate.class),
                            VisitMode.valueOf(row.getString(2)),
                            row.getObject(3, UUID.class),
                            row.getString(4));
                });
        if (counted.days.isEmpty()) {
            throw new RuleViolation("visits.bulletin.none");
        }
        List<VisitFigures.Told> told = actor.may(Right.ISSUE_READ)
                ? jdbc.sql("select e.name, i.title, i.status from visit v join enterprise e on e.id = v.enterprise_id"
                                + " join issue i on i.origin_kind = 'VISIT' and i.origin_id = v.id and i.privacy = 'NORMAL'"
                                + where + " order by v.visit_on, v.id, i.number")
                        .params(params)
                        .query((row, n) -> new VisitFigures.Told(
                                row.getString(1), row.getString(2), IssueStatus.valueOf(row.getString(3))))
                        .list()
                : List.of();
        return counted.figures(told);
    }

    /** What is counted while the visits are read. */
    private static final class Counted {
        private final List<LocalDate> days = new ArrayList<>();
        private final Map<VisitMode, Integer> modes = new EnumMap<>(VisitMode.class);
        private final Set<UUID> enterprises = new HashSet<>();
        private final Map<String, Integer> divisions = new HashMap<>();

        void add(LocalDate day, VisitMode mode, UUID enterprise, String division) {
            days.add(day);
            modes.merge(mode, 1, Integer::sum);
            if (enterprises.add(enterprise)) {
                divisions.merge(division, 1, Integer::sum);
            }
        }

        VisitFigures figures(List<VisitFigures.Told> told) {
            Map<String, Integer> sorted = new LinkedHashMap<>();
            divisions.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(one -> sorted.put(one.getKey(), one.getValue()));
            return new VisitFigures(
                    Collections.min(days), Collections.max(days), days.size(), enterprises.size(), modes, sorted, told);
        }
    }

    private static String marks(List<UUID> visits) {
        return String.join(", ", Collections.nCopies(visits.size(), "?"));
    }
}
