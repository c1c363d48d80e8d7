package cn.qinqing.issues;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.SortBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of issues (问题台账) under the filter of the list, page by page, each page in one query. */
@Service
@Transactional(readOnly = true)
public class IssueLedger {

    private static final String HOLDER = """
            (select group_concat(distinct p.name order by p.name separator '、') from assignment a
              left join post_holding h on h.post_id = a.post_id and h.valid_from <= ? and h.valid_to > ?
              join person p on p.id = coalesce(a.person_id, h.person_id)
              where a.enterprise_id = i.enterprise_id and a.role = '%s' and a.valid_from <= ? and a.valid_to > ?)""";

    private static final String ROW = """
            select i.id, i.number, i.privacy, i.status, e.name, i.text, e.division_code,
              coalesce((select c.name from issue_category c where c.code = i.category_code order by c.valid_from desc limit 1),
                lr.category),
              i.origin_kind, i.raised_on, coalesce(u.name, ie.unit),
              coalesce((select group_concat(pu.name order by h.kind desc, pu.name separator '、') from issue_handler h
                join unit pu on pu.id = h.unit_id where h.issue_id = i.id and h.open_slot = 1 and h.kind <> 'LEAD'), lr.partners),
              coalesce(i.dispatched_on, lr.dispatched_on), coalesce(i.due_on, lr.due_on), i.original_due_on, i.yellow_from, i.review_on,
              coalesce((select ev.reason from issue_event ev where ev.issue_id = i.id and ev.command = 'PROGRESS'
                order by ev.seq desc limit 1), ie.progress),
              (select r.outcome from issue_reply r where r.issue_id = i.id and r.signed_at is not null order by r.round desc limit 1),
              rt.id is not null, rt.satisfaction, ie.rating,
              lr.closed_on, lr.source, lr.outcome,
              if(i.status = 'CLOSED', (select max(c.closed_at) from issue_closure c where c.issue_id = i.id), null),
              coalesce(nullif(lr.leader, ''), %s), coalesce(nullif(lr.officer, ''), %s),
              exists (select 1 from issue_handler own where own.issue_id = i.id and own.unit_id = ?)
            from (%%s) page join issue i on i.id = page.id
            join enterprise e on e.id = i.enterprise_id left join unit u on u.id = i.lead_unit_id
            left join issue_import_evidence ie on ie.issue_id = i.id left join issue_ledger_row lr on lr.issue_id = i.id
            left join issue_rating rt on rt.issue_id = i.id and rt.round = i.round
            """.formatted(HOLDER.formatted("LEADER"), HOLDER.formatted("LIAISON_OFFICER"));

    /** Which issues stand on the page, so that the rest is looked up for these alone. */
    private static final String PAGE = """
            select i.id from issue i join enterprise e on e.id = i.enterprise_id
            left join unit u on u.id = i.lead_unit_id""";

    private final IssueQueries queries;
    private final JdbcClient jdbc;
    private final Clock clock;

    IssueLedger(IssueQueries queries, JdbcClient jdbc, Clock clock) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page, newest first where nothing else is asked; how an enterprise rated is for those who may know it alone. */
    public List<IssueLedgerRow> page(
            Actor actor, IssueFilter filter, List<SortBy<IssueSort>> order, long offset, int limit) {
        actor.require(Right.ISSUE_READ);
        LocalDate today = OfficeTime.today(clock);
        List<Object> params = new ArrayList<>(Collections.nCopies(8, today));
        params.add(actor.unitId().map(one -> one.value()).orElse(null));
        String where = queries.where(actor, filter, params);
        Collections.addAll(params, limit, offset);
        boolean ratings =
                actor.may(Right.ISSUE_TRIAGE) || actor.may(Right.ISSUE_APPROVE) || actor.may(Right.AUDIT_READ);
        String sorted = SortBy.clause(order, IssueSort::column, "i.id", SortBy.down(IssueSort.REGISTERED));
        return jdbc.sql(ROW.formatted(PAGE + where + sorted + " limit ? offset ?") + sorted)
                .params(params)
                .query((row, n) -> row(row, ratings))
                .list();
    }

    private static IssueLedgerRow row(ResultSet row, boolean ratings) throws SQLException {
        IssuePrivacy privacy = IssuePrivacy.valueOf(row.getString(3));
        boolean open = privacy == IssuePrivacy.NORMAL;
        boolean named = privacy != IssuePrivacy.ANONYMOUS;
        String outcome = row.getString(19);
        String satisfaction = ratings && !row.getBoolean(29) ? row.getString(21) : null;
        return new IssueLedgerRow(
                new IssueId(row.getObject(1, UUID.class)),
                row.getString(2),
                privacy,
                IssueStatus.valueOf(row.getString(4)),
                named ? row.getString(5) : "",
                open ? row.getString(6) : "",
                row.getString(7),
                row.getString(8),
                open ? Origin.Kind.valueOf(row.getString(9)) : null,
                row.getObject(10, LocalDate.class),
                row.getString(11),
                row.getString(12),
                new IssueClock(
                        row.getObject(13, LocalDate.class),
                        row.getObject(14, LocalDate.class),
                        row.getObject(15, LocalDate.class),
                        row.getObject(16, LocalDate.class),
                        null,
                        row.getObject(17, LocalDate.class)),
                open ? row.getString(18) : null,
                outcome == null ? null : OutcomeCode.valueOf(outcome),
                row.getBoolean(20),
                satisfaction == null ? null : Satisfaction.valueOf(satisfaction),
                open ? row.getString(22) : null,
                row.getString(24),
                row.getString(25),
                row.getObject(23, LocalDate.class) == null
                        ? day(row.getObject(26, LocalDateTime.class))
                        : row.getObject(23, LocalDate.class),
                named ? row.getString(27) : null,
                named ? row.getString(28) : null);
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime at) {
        return at == null ? null : OfficeTime.dayOf(OfficeTime.instant(at));
    }
}
