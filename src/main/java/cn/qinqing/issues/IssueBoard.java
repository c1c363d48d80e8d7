package cn.qinqing.issues;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open issues by what they wait for (看板): of each column the most urgent ones and how many there are. Who sees what of
 * them is as in the list ({@link IssueQueries}).
 */
@Service
@Transactional(readOnly = true)
public class IssueBoard {

    /** Cards of a column at most; who wants more takes the list. */
    public static final int MOST = 100;

    private final IssueQueries queries;
    private final JdbcClient jdbc;
    private final Clock clock;

    IssueBoard(IssueQueries queries, JdbcClient jdbc, Clock clock) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param count of all issues that stand in it, shown or not */
    public record Column(IssueColumn column, List<IssueRow> cards, long count) {}

    /**
     * All columns, in two statements whatever stands in them.
     *
     * @param filter as of the list; its state is not asked
     * @param most cards of each column; at most {@value #MOST}
     */
    public List<Column> columns(Actor actor, IssueFilter filter, Map<IssueColumn, Integer> most) {
        actor.require(Right.ISSUE_READ);
        Map<IssueColumn, Long> counts = counts(actor, filter);
        Map<IssueColumn, List<IssueRow>> cards = cards(actor, filter, most);
        return Arrays.stream(IssueColumn.values())
                .map(one -> new Column(one, cards.getOrDefault(one, List.of()), counts.getOrDefault(one, 0L)))
                .toList();
    }

    private Map<IssueColumn, List<IssueRow>> cards(Actor actor, IssueFilter filter, Map<IssueColumn, Integer> most) {
        List<Object> params = new ArrayList<>();
        IssuePages pages = new IssuePages(queries, actor, filter, OfficeTime.today(clock));
        List<String> parts = new ArrayList<>();
        for (IssueColumn column : IssueColumn.values()) {
            int limit = limit(column, most);
            for (IssueStatus status : limit == 0 ? List.<IssueStatus>of() : column.statuses()) {
                for (String part : queries.veil(actor).parts(status)) {
                    parts.add(pages.first(column.ordinal(), " and " + part + drafted(column, status), limit, params));
                }
            }
        }
        Map<IssueColumn, List<IssueRow>> cards = new EnumMap<>(IssueColumn.class);
        if (!parts.isEmpty()) {
            jdbc.sql(queries.veil(actor)
                                    .shown(IssueQueries.ROW)
                                    .replace(
                                            "from issue i join",
                                            ", page.place from (" + String.join(" union all ", parts)
                                                    + ") page join issue i on i.id = page.id join")
                            + " order by page.place, i.next_on, i.registered_at, i.id")
                    .params(params)
                    .query(row -> {
                        cards.computeIfAbsent(IssueColumn.values()[row.getInt("place")], any -> new ArrayList<>())
                                .add(IssueQueries.details(actor, row).row());
                    });
        }
        cards.replaceAll((column, rows) ->
                rows.stream().distinct().limit(limit(column, most)).toList());
        return cards;
    }

    private static int limit(IssueColumn column, Map<IssueColumn, Integer> most) {
        return Math.clamp(most.getOrDefault(column, 0), 0, MOST);
    }

    private static String drafted(IssueColumn column, IssueStatus status) {
        if (status != IssueStatus.IN_PROGRESS) {
            return "";
        }
        return column == IssueColumn.TO_SIGN ? " and i.drafted = 1" : " and i.drafted = 0";
    }

    /** Counted by the states as they are stored, for the index; what is veiled is moved afterwards. */
    private Map<IssueColumn, Long> counts(Actor actor, IssueFilter filter) {
        List<Object> params = new ArrayList<>();
        IssuePages pages = new IssuePages(queries, actor, filter, OfficeTime.today(clock));
        String open = Arrays.stream(IssueColumn.values())
                .flatMap(one -> one.statuses().stream())
                .distinct()
                .map(one -> "'" + one.name() + "'")
                .collect(Collectors.joining(", "));
        String sql = pages.counts(" and i.status in (" + open + ")", params)
                + queries.veil(actor)
                        .veiled()
                        .map(veiled -> " union all select 'VEILED', 0, count(*) from ("
                                + pages.all(" and " + veiled, params) + ") v")
                        .orElse("");
        Map<IssueColumn, Long> counts = new EnumMap<>(IssueColumn.class);
        jdbc.sql(sql).params(params).query(row -> {
            long count = row.getLong(3);
            if ("VEILED".equals(row.getString(1))) {
                counts.merge(IssueColumn.TO_RATE, count, Long::sum);
                counts.merge(IssueColumn.TO_CLOSE, -count, Long::sum);
            } else {
                IssueColumn.of(IssueStatus.valueOf(row.getString(1)), row.getBoolean(2))
                        .ifPresent(column -> counts.merge(column, count, Long::sum));
            }
        });
        return counts;
    }
}
