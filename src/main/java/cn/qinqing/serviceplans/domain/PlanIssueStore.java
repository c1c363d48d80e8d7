package cn.qinqing.serviceplans.domain;

import cn.qinqing.issues.IssueId;
import cn.qinqing.serviceplans.MeasureId;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanIssues;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which issues have to do with which measures. */
@Component
public class PlanIssueStore {

    private final JdbcClient jdbc;

    PlanIssueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when they were linked before */
    public boolean link(MeasureId measure, IssueId issue, boolean raised, Actor actor, Instant now) {
        return jdbc.sql(
                                "insert ignore into plan_issue (id, measure_id, issue_id, raised, joined_by, joined_at) values (?, ?, ?, ?, ?, ?)")
                        .params(
                                Ids.next(),
                                measure.value(),
                                issue.value(),
                                raised,
                                actor.name(),
                                OfficeTime.column(now))
                        .update()
                == 1;
    }

    public boolean sameEnterprise(IssueId issue, EnterpriseId enterprise) {
        return jdbc.sql("select exists (select 1 from issue where id = ? and enterprise_id = ?)")
                .params(issue.value(), enterprise.value())
                .query(Boolean.class)
                .single();
    }

    public EnterpriseId enterpriseOf(IssueId issue) {
        return jdbc.sql("select enterprise_id from issue where id = ?")
                .param(issue.value())
                .query((row, n) -> new EnterpriseId(row.getObject(1, UUID.class)))
                .single();
    }

    /** Whether the issue became a measure of the plan that counts. */
    public boolean became(IssueId issue, PlanId plan) {
        return jdbc.sql("""
                        select exists (select 1 from plan_issue x join plan_measure m on m.id = x.measure_id
                        where x.issue_id = ? and m.plan_id = ? and m.left_out_at is null)""")
                .params(issue.value(), plan.value())
                .query(Boolean.class)
                .single();
    }

    public List<PlanIssues.Linked> ofIssue(Actor actor, IssueId issue) {
        List<Object> params = new ArrayList<>(List.of(issue.value()));
        return jdbc.sql("""
                        select p.id, p.number, m.text, x.raised from plan_issue x join plan_measure m on m.id = x.measure_id
                        join service_plan p on p.id = m.plan_id join enterprise e on e.id = p.enterprise_id where x.issue_id = ?""" + PlanScope.condition(actor, params) + " order by x.joined_at")
                .params(params)
                .query((row, n) -> new PlanIssues.Linked(
                        new PlanId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4)))
                .list();
    }
}
