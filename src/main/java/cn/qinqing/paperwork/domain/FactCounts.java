package cn.qinqing.paperwork.domain;

import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.paperwork.BulletinFigure.Facts;
import cn.qinqing.paperwork.BulletinFilter;
import cn.qinqing.paperwork.BulletinRow;
import cn.qinqing.paperwork.BulletinSort;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.SortBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts facts of a month and the one before it in one query, and reads the rows behind a count. */
@Component
public class FactCounts {

    private final JdbcClient jdbc;

    FactCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * So many facts alike.
     *
     * @param now whether of the month itself, else of the one before
     * @param unit null where there is none yet, as {@code category}
     * @param first day of registration of what was closed, and the day of the reply; null for others
     */
    public record Count(
            Facts facts,
            boolean now,
            @Nullable UUID unit,
            @Nullable String unitName,
            @Nullable String category,
            String division,
            String detail,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            long count) {}

    /** Everything that a bulletin says, in one statement. */
    public List<Count> of(Actor actor, YearMonth month, @Nullable String division) {
        List<Object> params = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (Facts facts : Facts.values()) {
            params.add(Months.start(month));
            StringBuilder part = new StringBuilder("select '" + facts.name() + "', " + FactSource.at(facts)
                    + " >= ?, i.lead_unit_id, (select u.name from unit u where u.id = i.lead_unit_id), i.category_code,"
                    + " e.division_code, " + FactSource.detail(facts) + ", " + FactSource.days(facts) + ", count(*)"
                    + FactSource.from(facts) + FactSource.where(facts, month.minusMonths(1), month, params));
            IssueQueries.scope(actor, part, params);
            if (division != null) {
                part.append(" and e.division_code = ?");
                params.add(division);
            }
            parts.add(part.append(" group by 1, 2, 3, 4, 5, 6, 7, 8, 9").toString());
        }
        return jdbc.sql(String.join(" union all ", parts))
                .params(params)
                .query(FactCounts::count)
                .list();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(
                Facts.valueOf(row.getString(1)),
                row.getBoolean(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getLong(10));
    }

    /** Rows behind a number, the latest first where nothing else is asked; what was told in confidence is hidden. */
    public List<BulletinRow> rows(
            Actor actor, BulletinFilter filter, List<SortBy<BulletinSort>> order, long offset, int limit) {
        List<Object> params = new ArrayList<>();
        String rest = rest(actor, filter, params);
        Collections.addAll(params, limit, offset);
        Facts facts = filter.figure().facts();
        return jdbc.sql("select i.id, " + FactSource.at(facts)
                        + " as happened, i.number, i.title, i.privacy, i.status, e.name, e.division_code, u.name,"
                        + " (select k.name from issue_category k where k.code = i.category_code order by k.valid_from desc limit 1)"
                        + rest
                        + SortBy.clause(order, BulletinSort::column, FactSource.id(facts), SortBy.down(BulletinSort.ON))
                        + " limit ? offset ?")
                .params(params)
                .query(FactCounts::row)
                .list();
    }

    public long count(Actor actor, BulletinFilter filter) {
        List<Object> params = new ArrayList<>();
        String rest = rest(actor, filter, params);
        return jdbc.sql("select count(*)" + rest)
                .params(params)
                .query(Long.class)
                .single();
    }

    private static String rest(Actor actor, BulletinFilter filter, List<Object> params) {
        Facts facts = filter.figure().facts();
        StringBuilder rest = new StringBuilder(FactSource.from(facts) + " left join unit u on u.id = i.lead_unit_id"
                + FactSource.where(facts, filter.month(), filter.month(), params));
        IssueQueries.scope(actor, rest, params);
        if (filter.figure().detail() != null) {
            rest.append(" and ").append(FactSource.detail(facts)).append(" = ?");
            params.add(filter.figure().detail());
        }
        if (filter.division() != null) {
            rest.append(" and e.division_code = ?");
            params.add(filter.division());
        }
        narrow(rest, params, "i.lead_unit_id", filter.unit());
        narrow(rest, params, "i.category_code", filter.category());
        return rest.toString();
    }

    private static void narrow(StringBuilder where, List<Object> params, String column, @Nullable String value) {
        if (BulletinFilter.NONE.equals(value)) {
            where.append(" and ").append(column).append(" is null");
        } else if (value != null) {
            where.append(" and ").append(column).append(" = ?");
            params.add(value);
        }
    }

    private static BulletinRow row(ResultSet row, int number) throws SQLException {
        IssuePrivacy privacy = IssuePrivacy.valueOf(row.getString(5));
        return new BulletinRow(
                new IssueId(row.getObject(1, UUID.class)),
                OfficeTime.dayOf(OfficeTime.instant(row.getObject(2, LocalDateTime.class))),
                row.getString(3),
                privacy == IssuePrivacy.NORMAL ? row.getString(4) : "",
                privacy,
                IssueStatus.valueOf(row.getString(6)),
                privacy == IssuePrivacy.ANONYMOUS ? "" : row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    /** Whether a unit handled something that was rated in the month: it must not open the rows of ratings. */
    public boolean rated(UUID unit, YearMonth month) {
        List<Object> params = new ArrayList<>();
        String where = FactSource.where(Facts.RATED, month, month, params);
        params.add(unit);
        return jdbc.sql("select exists (select 1" + FactSource.from(Facts.RATED) + where
                        + " and exists (select 1 from issue_handler h where h.issue_id = i.id and h.unit_id = ?))")
                .params(params)
                .query(Boolean.class)
                .single();
    }

    /** Names of all categories, by their code, as they are called today. */
    public java.util.Map<String, String> categories() {
        java.util.Map<String, String> names = new java.util.LinkedHashMap<>();
        jdbc.sql("select code, name from issue_category order by position, valid_from")
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }
}
