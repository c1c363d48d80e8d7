package cn.qinqing.issues;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.SortBy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues that somebody marked in the list (选中的诉求). */
@Service
@Transactional(readOnly = true)
public class IssueSelection {

    private final IssueQueries queries;
    private final JdbcClient jdbc;
    private final Clock clock;

    IssueSelection(IssueQueries queries, JdbcClient jdbc, Clock clock) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ids of the rows that a filter leaves, in the order of the list. */
    public List<UUID> ids(Actor actor, IssueFilter filter, List<SortBy<IssueSort>> order, int limit) {
        actor.require(Right.ISSUE_READ);
        List<Object> params = new ArrayList<>();
        String ids = new IssuePages(queries, actor, filter, OfficeTime.today(clock)).ids(order, 0, limit, params);
        return jdbc.sql("select page.id from " + ids + " page" + IssuePages.outer(order, "page"))
                .params(params)
                .query(UUID.class)
                .list();
    }

    /** Those of these issues that the actor may see, in one query, the oldest first. */
    public List<IssueRow> rows(Actor actor, Collection<IssueId> ids) {
        actor.require(Right.ISSUE_READ);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object> params = new ArrayList<>();
        String where = queries.where(actor, IssueFilter.none(), params);
        ids.forEach(id -> params.add(id.value()));
        return jdbc.sql(queries.veil(actor).shown(IssueQueries.ROW) + where + " and i.id in ("
                        + IssueQueries.marks(ids.size()) + ") order by i.registered_at, i.id")
                .params(params)
                .query((row, n) -> IssueQueries.details(actor, row).row())
                .list();
    }
}
