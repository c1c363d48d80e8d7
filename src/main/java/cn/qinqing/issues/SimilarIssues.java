package cn.qinqing.issues;

import cn.qinqing.issues.domain.Alike;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues that speak of the same (相近诉求), by pairs of characters that their titles share, among the latest of those that
 * nobody asked to keep confidential: to be joined to one common problem, or to be dispatched as the others were.
 */
@Service
@Transactional(readOnly = true)
public class SimilarIssues {

    private static final int LATEST = 400;
    private static final int MOST = 8;
    private static final double ALIKE = 0.34;

    private final IssueQueries issues;
    private final JdbcClient jdbc;

    SimilarIssues(IssueQueries issues, JdbcClient jdbc) {
        this.issues = issues;
        this.jdbc = jdbc;
    }

    /** @param alike share of common pairs of characters, 0 to 1 */
    public record Hit(IssueId id, String number, String title, IssueStatus status, double alike) {}

    /**
     * As one alike was dispatched.
     *
     * @param like number of that one
     */
    public record Suggestion(String category, UnitId lead, String leadName, String like) {}

    /** Open ones that belong to no common problem yet, the most alike first; none for an issue told in confidence. */
    public List<Hit> open(Actor actor, IssueRow of) {
        actor.require(Right.ISSUE_TRIAGE);
        if (of.privacy() != IssuePrivacy.NORMAL) {
            return List.of();
        }
        Set<String> pairs = Alike.pairs(of.title());
        List<Object> params = new ArrayList<>();
        String where = issues.where(actor, IssueFilter.none(), params);
        params.add(of.id().value());
        params.add(LATEST);
        return jdbc
                .sql("select i.id, i.number, i.title, i.status from issue i join enterprise e on e.id = i.enterprise_id"
                        + where
                        + " and i.privacy = 'NORMAL' and i.status in ('REGISTERED', 'DISPATCHED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'REOPENED')"
                        + " and i.id <> ? and not exists (select 1 from common_problem_issue m where m.issue_id = i.id and m.open_slot = 1)"
                        + " order by i.registered_at desc limit ?")
                .params(params)
                .query((row, n) -> new Hit(
                        new IssueId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        IssueStatus.valueOf(row.getString(4)),
                        Alike.share(pairs, Alike.pairs(row.getString(3)))))
                .list()
                .stream()
                .filter(hit -> hit.alike() >= ALIKE)
                .sorted(Comparator.comparing(Hit::alike).reversed())
                .limit(MOST)
                .toList();
    }

    /** How the most alike of the latest dispatched ones was dispatched, for each of these that has one. */
    public Map<IssueId, Suggestion> dispatched(Actor actor, List<IssueRow> of) {
        actor.require(Right.ISSUE_TRIAGE);
        record Past(Set<String> pairs, Suggestion as) {}
        List<Past> latest = jdbc.sql("""
                        select i.title, i.category_code, i.lead_unit_id, u.name, i.number from issue i join unit u on u.id = i.lead_unit_id
                        where i.privacy = 'NORMAL' and i.category_code is not null and u.active order by i.registered_at desc limit ?""")
                .param(LATEST)
                .query((row, n) -> new Past(
                        Alike.pairs(row.getString(1)),
                        new Suggestion(
                                row.getString(2),
                                new UnitId(row.getObject(3, UUID.class)),
                                row.getString(4),
                                row.getString(5))))
                .list();
        Map<IssueId, Suggestion> found = new HashMap<>();
        for (IssueRow row : of) {
            Set<String> pairs = Alike.pairs(row.title());
            latest.stream()
                    .filter(past -> Alike.share(pairs, past.pairs()) >= ALIKE)
                    .max(Comparator.comparing(past -> Alike.share(pairs, past.pairs())))
                    .ifPresent(past -> found.put(row.id(), past.as()));
        }
        return found;
    }
}
