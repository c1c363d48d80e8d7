package cn.qinqing.demo;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.issues.DispatchIssue;
import cn.qinqing.issues.IntakeFacts;
import cn.qinqing.issues.IssueHandings;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueIntake;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRequests;
import cn.qinqing.issues.IssueTriage;
import cn.qinqing.issues.MeetingTopics;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.issues.Raised;
import cn.qinqing.issues.RequestKind;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The desk of a city: what it registered itself, what the prefecture handed down to it, some of it dispatched. And an issue
 * that the prefecture's desk puts on the list for the joint meeting.
 */
@Component
@Order(3)
class DemoCountyDesk implements DemoStep {

    private static final String KORLA = "652801";

    private final IssueIntake intake;
    private final IssueHandings handings;
    private final IssueRequests requests;
    private final IssueTriage triage;
    private final MeetingTopics topics;
    private final Bodies bodies;
    private final AccountActors actors;
    private final JdbcClient jdbc;

    DemoCountyDesk(
            IssueIntake intake,
            IssueHandings handings,
            IssueRequests requests,
            IssueTriage triage,
            MeetingTopics topics,
            Bodies bodies,
            AccountActors actors,
            JdbcClient jdbc) {
        this.intake = intake;
        this.handings = handings;
        this.requests = requests;
        this.triage = triage;
        this.topics = topics;
        this.bodies = bodies;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    @Override
    public void make(DemoPeople.Staff staff, LocalDate today) {
        Actor.Person clerk = actor("clerk");
        Actor.Person desk = actor("countydesk");
        List<EnterpriseId> enterprises = enterprises();
        Raised water = raise(desk, enterprises.get(0), "厂区自来水水压不足，二楼车间经常停水。", today, "0996-5550141");
        raise(desk, enterprises.get(1), "门前临时停车位划线后大货车进不来，请调整两个车位。", today, "0996-5550142");
        raise(desk, enterprises.get(2), "新招的四十名工人没有公交车到厂区，早晚班接送困难。", today, "0996-5550143");
        dispatch(desk, water.id(), staff, "UTILITIES");
        BodyId city = bodies.ofDivision(KORLA).id();
        List<IssueId> down = handable();
        for (int i = 0; i < down.size(); i++) {
            handings.propose(clerk, down.get(i), city, "由市里管理，请市里办理");
            if (i < 2) {
                requests.decide(desk, down.get(i), RequestKind.HANDING, true, "");
            }
        }
        jdbc.sql("""
                        select i.id from issue i where i.status = 'IN_PROGRESS' and i.privacy = 'NORMAL' and i.category_code = 'TRANSPORT'
                          and i.origin_kind = 'VISIT'
                          and not exists (select 1 from issue_meeting_topic m where m.issue_id = i.id) order by i.number desc limit 1""")
                .query((row, n) -> new IssueId(row.getObject(1, UUID.class)))
                .optional()
                .ifPresent(issue -> topics.put(clerk, issue, "道路管护涉及交通、住建和园区，三家意见不一，请会议定责任和资金"));
    }

    private Raised raise(Actor desk, EnterpriseId enterprise, String text, LocalDate today, String phone) {
        return intake.raise(
                desk,
                new Origin(Origin.Kind.CALL, null),
                new RaiseIssue(enterprise, text, IssuePrivacy.NORMAL, today, null),
                IntakeFacts.of("办公室", phone));
    }

    private void dispatch(Actor desk, IssueId issue, DemoPeople.Staff staff, String category) {
        triage.dispatch(
                desk,
                new DispatchIssue(
                        issue, category, "ORDINARY", staff.units().get("库尔勒商务和工业信息化局"), List.of(), List.of(), "", ""));
    }

    /** The latest of the city that no unit has begun with. */
    private List<IssueId> handable() {
        return jdbc.sql("""
                        select i.id from issue i join enterprise e on e.id = i.enterprise_id
                        where e.division_code = ? and i.privacy = 'NORMAL' and i.origin_kind = 'VISIT'
                          and i.status in ('REGISTERED', 'DISPATCHED', 'RETURNED')
                          and not exists (select 1 from issue_request q where q.issue_id = i.id and q.open_slot = 1)
                        order by i.raised_on desc, i.number desc limit 3""")
                .param(KORLA)
                .query((row, n) -> new IssueId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<EnterpriseId> enterprises() {
        return jdbc.sql("""
                        select id from enterprise where merged_into is null and kind = 'ENTERPRISE' and state = 'OPERATING'
                          and division_code = ? order by sort_key, id limit 3""")
                .param(KORLA)
                .query((row, n) -> new EnterpriseId(row.getObject(1, UUID.class)))
                .list();
    }

    private Actor.Person actor(String login) {
        return actors.find(jdbc.sql("select id from account where login = ?")
                        .param(login)
                        .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
                        .single())
                .orElseThrow();
    }
}
