package cn.qinqing.issues;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.SortBy;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists and details of common problems. An issue that was told in confidence belongs to one only for whoever may read its
 * words: for the others it is neither listed nor counted.
 */
@Service
@Transactional(readOnly = true)
public class CommonProblemQueries {

    private static final String OPEN = Arrays.stream(IssueStatus.values())
            .filter(status -> switch (status) {
                case REPLIED, RATED, NOT_RATED -> false;
                default -> status.open();
            })
            .map(status -> "'" + status.name() + "'")
            .collect(Collectors.joining(", "));

    private final IssueQueries issues;
    private final JdbcClient jdbc;

    CommonProblemQueries(IssueQueries issues, JdbcClient jdbc) {
        this.issues = issues;
        this.jdbc = jdbc;
    }

    /**
     * One page, the newest first where nothing else is asked, in one query.
     *
     * @param text part of the number or the title; empty for all
     */
    public List<CommonProblem> page(
            Actor actor,
            String text,
            @Nullable CommonProblemState state,
            List<SortBy<CommonProblemSort>> order,
            long offset,
            int limit) {
        actor.require(Right.ISSUE_READ);
        List<Object> params = new ArrayList<>();
        String sql = select(actor, params) + where(actor, text, state, params)
                + SortBy.clause(order, CommonProblemSort::column, "p.id", SortBy.down(CommonProblemSort.CREATED))
                + " limit ? offset ?";
        params.add(limit);
        params.add(offset);
        return jdbc.sql(sql).params(params).query(CommonProblemQueries::row).list();
    }

    public long count(Actor actor, String text, @Nullable CommonProblemState state) {
        actor.require(Right.ISSUE_READ);
        List<Object> params = new ArrayList<>();
        return jdbc.sql("select count(*) from common_problem p" + where(actor, text, state, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    /** @throws RuleViolation {@code commonproblem.unknown} when there is none that the actor may see */
    public CommonProblem get(Actor actor, CommonProblemId id) {
        actor.require(Right.ISSUE_READ);
        return find(actor, " and p.id = ?", id.value()).orElseThrow(() -> new RuleViolation("commonproblem.unknown"));
    }

    /** The common problem to which an issue belongs; empty too for whoever may not see that it does. */
    public Optional<CommonProblem> ofIssue(Actor actor, IssueId issue) {
        actor.require(Right.ISSUE_READ);
        List<Object> params = new ArrayList<>();
        String member = member(actor, params);
        params.add(issue.value());
        return jdbc.sql("select m.problem_id" + member + " and m.issue_id = ?")
                .params(params)
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(actor, " and p.id = ?", id));
    }

    /** Issues that belong to it and that the actor may see, the most urgent first. */
    public List<IssueRow> members(Actor actor, CommonProblemId id) {
        actor.require(Right.ISSUE_READ);
        List<Object> params = new ArrayList<>();
        String where = issues.where(actor, IssueFilter.none(), params) + readable(actor, params);
        params.add(id.value());
        return jdbc.sql(IssueQueries.ROW + where
                        + " and i.id in (select m.issue_id from common_problem_issue m where m.problem_id = ? and m.open_slot = 1)"
                        + " order by " + IssueSort.URGENCY.column() + ", i.id")
                .params(params)
                .query((row, n) -> IssueQueries.details(actor, row).row())
                .list();
    }

    /** What was done with it, the latest first; what concerns an issue that the actor may not see is left out. */
    public List<CommonProblem.Step> history(Actor actor, CommonProblemId id) {
        actor.require(Right.ISSUE_READ);
        List<Object> params = new ArrayList<>();
        params.add(id.value());
        String visible = issues.where(actor, IssueFilter.none(), params) + readable(actor, params);
        return jdbc.sql("""
                        select v.happened_at, v.command, v.actor_name, n.number, v.reason from common_problem_event v
                        left join issue n on n.id = v.issue_id where v.problem_id = ? and (v.issue_id is null or v.issue_id in (
                          select i.id from issue i join enterprise e on e.id = i.enterprise_id""" + visible + ")) order by v.happened_at desc, v.id desc")
                .params(params)
                .query((row, n) -> new CommonProblem.Step(
                        OfficeTime.instant(row.getObject(1, LocalDateTime.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    private Optional<CommonProblem> find(Actor actor, String condition, Object value) {
        actor.require(Right.ISSUE_READ);
        List<Object> params = new ArrayList<>();
        String sql = select(actor, params) + where(actor, "", null, params) + condition;
        params.add(value);
        return jdbc.sql(sql).params(params).query(CommonProblemQueries::row).optional();
    }

    private String select(Actor actor, List<Object> params) {
        String members = "(select count(*)" + member(actor, params) + " and m.problem_id = p.id) members";
        String waiting =
                "(select count(*)" + member(actor, params) + " and m.problem_id = p.id and i.status in (" + OPEN + "))";
        return """
                select p.id, p.number, p.title, p.text, p.lead_unit_id, u.name, p.state, p.meeting, p.meeting_on, p.answer, p.basis,
                  p.outcome, p.answered_name, p.answered_at, p.created_name, p.created_at, p.version, """ + " " + members
                + ", " + waiting + " from common_problem p left join unit u on u.id = p.lead_unit_id";
    }

    /** Memberships that the actor may know of. */
    private String member(Actor actor, List<Object> params) {
        return " from common_problem_issue m join issue i on i.id = m.issue_id join enterprise e on e.id = i.enterprise_id"
                + issues.where(actor, IssueFilter.none(), params) + readable(actor, params) + " and m.open_slot = 1";
    }

    private static String readable(Actor actor, List<Object> params) {
        if (actor.may(Right.ISSUE_READ_CONFIDENTIAL)) {
            return "";
        }
        params.add(actor.accountId().map(one -> one.value()).orElse(new UUID(0, 0)));
        return " and (i.privacy = 'NORMAL' or i.registered_by = ?)";
    }

    /** Of the whole prefecture all; else those that one's own unit answers, or to which an issue belongs that one sees. */
    private String where(Actor actor, String text, @Nullable CommonProblemState state, List<Object> params) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (!(actor.scope() instanceof Scope.All)) {
            where.append(" and (p.lead_unit_id = ? or exists (select 1");
            params.add(actor.unitId().map(UnitId::value).orElse(new UUID(0, 0)));
            where.append(member(actor, params)).append(" and m.problem_id = p.id))");
        }
        if (state != null) {
            where.append(" and p.state = ?");
            params.add(state.name());
        }
        if (!text.isBlank()) {
            String part = "%" + text.strip().replaceAll("[%_\\\\]", "\\\\$0") + "%";
            where.append(" and (p.number like ? or p.title like ?)");
            params.add(part);
            params.add(part);
        }
        return where.toString();
    }

    private static CommonProblem row(ResultSet row, int number) throws SQLException {
        UUID lead = row.getObject(5, UUID.class);
        LocalDateTime answered = row.getObject(14, LocalDateTime.class);
        return new CommonProblem(
                new CommonProblemId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                lead == null ? null : new UnitId(lead),
                row.getString(6),
                CommonProblemState.valueOf(row.getString(7)),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                answered == null
                        ? null
                        : new CommonProblem.Answer(
                                row.getString(10),
                                row.getString(11),
                                OutcomeCode.valueOf(row.getString(12)),
                                row.getString(13),
                                OfficeTime.instant(answered)),
                row.getString(15),
                OfficeTime.instant(row.getObject(16, LocalDateTime.class)),
                row.getInt(17),
                row.getLong(18),
                row.getLong(19));
    }
}
