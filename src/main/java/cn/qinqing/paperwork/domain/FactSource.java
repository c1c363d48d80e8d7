package cn.qinqing.paperwork.domain;

import cn.qinqing.paperwork.BulletinFigure.Facts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where the facts of the bulletin stand in the database: each with its moment, read by an index on it. */
final class FactSource {

    /** Days of the office are those of Beijing; the database keeps UTC. */
    private static final String DAY = "date(date_add(%s, interval 8 hour))";

    private static final String IN_TIME = """
            case when coalesce(r.due_on, if(r.round = i.round, i.due_on, null)) is null then ''
              when %s <= coalesce(r.due_on, if(r.round = i.round, i.due_on, null)) then 'ON_TIME' else 'LATE' end""".formatted(DAY.formatted("r.signed_at"));

    private FactSource() {}

    /** The moment of a fact. */
    static String at(Facts facts) {
        return switch (facts) {
            case RECEIVED -> "i.registered_at";
            case DECLINED -> "q.decided_at";
            case REPLIED -> "r.signed_at";
            case REOPENED -> "ev.happened_at";
            case CLOSED -> "c.closed_at";
            case RATED -> "rt.rated_at";
        };
    }

    /** What tells two facts apart. */
    static String id(Facts facts) {
        return switch (facts) {
            case RECEIVED -> "i.id";
            case DECLINED -> "q.id";
            case REPLIED -> "r.id";
            case REOPENED -> "ev.id";
            case CLOSED -> "c.id";
            case RATED -> "rt.id";
        };
    }

    static String detail(Facts facts) {
        return switch (facts) {
            case RECEIVED, DECLINED, REOPENED -> "''";
            case REPLIED -> IN_TIME;
            case CLOSED -> "if(c.kind = 'PROCEDURE', 'BY_PROCEDURE', cr.outcome)";
            case RATED -> "coalesce(rt.satisfaction, 'NOT_RATED')";
        };
    }

    /** First and last day of the handling, for the median; null for facts that end nothing. */
    static String days(Facts facts) {
        return facts == Facts.CLOSED
                ? DAY.formatted("i.registered_at") + ", " + DAY.formatted("cr.signed_at")
                : "null, null";
    }

    /** The tables, {@code i} the issue and {@code e} its enterprise. */
    static String from(Facts facts) {
        return switch (facts) {
                    case RECEIVED -> " from issue i";
                    case DECLINED -> " from issue_request q join issue i on i.id = q.issue_id";
                    case REPLIED -> " from issue_reply r join issue i on i.id = r.issue_id";
                    case REOPENED -> " from issue_event ev join issue i on i.id = ev.issue_id";
                    case CLOSED ->
                        " from issue_closure c join issue_reply cr on cr.id = c.reply_id join issue i on i.id = c.issue_id";
                    case RATED -> " from issue_rating rt join issue i on i.id = rt.issue_id";
                }
                + " join enterprise e on e.id = i.enterprise_id";
    }

    /** Within a span of months; history out of ledgers is in none. */
    static String where(Facts facts, YearMonth first, YearMonth last, List<Object> params) {
        Collections.addAll(params, Months.start(first), Months.start(last.plusMonths(1)));
        List<String> conditions =
                new ArrayList<>(List.of(at(facts) + " >= ?", at(facts) + " < ?", "i.import_run_id is null"));
        switch (facts) {
            case RECEIVED -> conditions.add("i.status not in ('IMPORTED_OPEN', 'IMPORTED_CLOSED')");
            case DECLINED -> conditions.add("q.kind = 'DECLINE' and q.granted = 1");
            case REOPENED -> conditions.add("ev.command in ('REOPEN', 'ASK_AGAIN') and ev.to_status = 'REOPENED'");
            case REPLIED, CLOSED, RATED -> {}
        }
        return " where " + String.join(" and ", conditions);
    }
}
