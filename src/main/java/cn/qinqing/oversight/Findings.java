package cn.qinqing.oversight;

import cn.qinqing.calendar.OfficeHoursBook;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.oversight.domain.FindingSql;
import cn.qinqing.oversight.domain.OversightScope;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of the supervisor's desk (监督台) and the rows behind each of them. */
@Service
@Transactional(readOnly = true)
public class Findings {

    /** Longest period, in days: three years. */
    private static final int LONGEST = 1_096;

    private final JdbcClient jdbc;
    private final OversightScope scope;
    private final Settings settings;
    private final OfficeHoursBook hours;

    Findings(JdbcClient jdbc, OversightScope scope, Settings settings, OfficeHoursBook hours) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.settings = settings;
        this.hours = hours;
    }

    /**
     * Every number of a period, in one statement.
     *
     * @throws RuleViolation {@code oversight.period.order}, {@code oversight.period.long}
     */
    public Map<FindingKind, Long> counts(Actor actor, LocalDate from, LocalDate to) {
        actor.require(Right.OVERSIGHT_READ);
        demand(from, to);
        OversightScope.Reach reach = scope.of(actor);
        FindingSql.Limits limits = limits(true);
        List<Object> params = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (FindingKind kind : FindingKind.values()) {
            parts.add(FindingSql.count(new FindingFilter(kind, from, to, null), reach, limits, params));
        }
        Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
        jdbc.sql(String.join(" union all ", parts)).params(params).query(row -> {
            counts.put(FindingKind.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /** One page of the rows behind a number, the latest first; refused as {@link #counts}. */
    public List<FindingRow> page(Actor actor, FindingFilter filter, long offset, int limit) {
        actor.require(Right.OVERSIGHT_READ);
        demand(filter.from(), filter.to());
        boolean words = actor.may(Right.ISSUE_READ_CONFIDENTIAL);
        List<Object> params = new ArrayList<>();
        String rows = FindingSql.rows(filter, scope.of(actor), limits(filter.kind() == FindingKind.LAST_HOUR), params);
        params.add(limit);
        params.add(offset);
        return jdbc.sql(rows + " order by happened desc, record limit ? offset ?")
                .params(params)
                .query((row, n) -> row(row, filter.kind(), words))
                .list();
    }

    public long count(Actor actor, FindingFilter filter) {
        actor.require(Right.OVERSIGHT_READ);
        demand(filter.from(), filter.to());
        List<Object> params = new ArrayList<>();
        return jdbc.sql("select amount from ("
                        + FindingSql.count(
                                filter, scope.of(actor), limits(filter.kind() == FindingKind.LAST_HOUR), params)
                        + ") c")
                .params(params)
                .query(Long.class)
                .single();
    }

    private static void demand(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new RuleViolation("oversight.period.order");
        }
        if (from.plusDays(LONGEST).isBefore(to)) {
            throw new RuleViolation("oversight.period.long", LONGEST / 365);
        }
    }

    /** @param lastHour whether the hours of the office are asked for */
    private FindingSql.Limits limits(boolean lastHour) {
        return new FindingSql.Limits(
                lastHour ? hours.all() : List.of(),
                settings.today(OversightSettings.LATE_RECORD_DAYS),
                settings.today(OversightSettings.LATE_ENTRY_DAYS));
    }

    private static FindingRow row(ResultSet row, FindingKind kind, boolean words) throws SQLException {
        IssuePrivacy privacy = IssuePrivacy.valueOf(row.getString("privacy"));
        boolean open = words || privacy == IssuePrivacy.NORMAL;
        return new FindingRow(
                OfficeTime.instant(row.getObject("happened", LocalDateTime.class)),
                kind.ofVisits(),
                row.getObject("record", UUID.class),
                row.getString("number"),
                open ? row.getString("title") : "",
                privacy,
                new EnterpriseId(row.getObject("enterprise", UUID.class)),
                open || privacy != IssuePrivacy.ANONYMOUS ? row.getString("enterprise_name") : "",
                row.getString("division_code"),
                row.getString("unit"),
                row.getString("who"),
                open ? row.getString("words") : null,
                row.getObject("days", Integer.class));
    }
}
