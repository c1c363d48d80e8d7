package cn.qinqing.demo;

import cn.qinqing.assignments.HandoverReminders;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.people.AbsenceService;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Why the demo's accounts have notices: the leader's secretary noted three visits, one of which the leader has checked;
 * the officer takes something over and stands in for a colleague who is late with it; the clerk hears what is stuck.
 */
@Component
class DemoNotices {

    private static final List<String> SAID =
            List.of("看了新建的烘干车间，设备正在安装，企业计划下月试生产。", "企业介绍了番茄原料订单情况，收购价比去年略高。", "听取了扩建用地的进展，企业对办理速度表示满意。");

    private final AccountActors accounts;
    private final RecordingAuthorities authorities;
    private final VisitService visits;
    private final VisitQueries queries;
    private final AbsenceService absences;
    private final HandoverReminders reminders;
    private final JdbcClient jdbc;

    DemoNotices(
            AccountActors accounts,
            RecordingAuthorities authorities,
            VisitService visits,
            VisitQueries queries,
            AbsenceService absences,
            HandoverReminders reminders,
            JdbcClient jdbc) {
        this.accounts = accounts;
        this.authorities = authorities;
        this.visits = visits;
        this.queries = queries;
        this.absences = absences;
        this.reminders = reminders;
        this.jdbc = jdbc;
    }

    void make(DemoPeople.Staff staff, LocalDate today) {
        visitsOnBehalf(staff.leaders().getFirst(), today);
        PersonId late = jdbc.sql(
                        "select to_person_id from handover where acknowledged_on is null and acknowledge_by < ? order by acknowledge_by limit 1")
                .param(today)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .single();
        absences.note(
                DemoPrefecture.ACTOR,
                late,
                somebody("officer").personId().orElseThrow(),
                new Period(today.minusDays(2), today.plusDays(6)),
                "赴乌鲁木齐参加培训");
        reminders.run();
    }

    private void visitsOnBehalf(DemoPeople.Leader leader, LocalDate today) {
        Actor.Person secretary = somebody("officer");
        authorities.grant(
                DemoPrefecture.ACTOR,
                leader.post(),
                secretary.personId().orElseThrow(),
                today.minusMonths(2),
                "巴商〔%d〕21号".formatted(today.getYear()));
        List<EnterpriseId> led = jdbc.sql(
                        "select enterprise_id from assignment where post_id = ? and role = 'LEADER' order by enterprise_id limit ?")
                .params(leader.post().value(), SAID.size())
                .query((row, n) -> new EnterpriseId(row.getObject(1, UUID.class)))
                .list();
        List<VisitId> noted = new ArrayList<>();
        for (int i = 0; i < led.size(); i++) {
            noted.add(visits.record(
                            secretary,
                            new RecordVisit(
                                    led.get(i),
                                    today.minusDays(2L * i + 1),
                                    VisitMode.ON_SITE,
                                    List.of(),
                                    List.of("总经理"),
                                    SAID.get(i),
                                    List.of(),
                                    leader.person(),
                                    Ids.next()))
                    .id());
        }
        Actor self = somebody("leader");
        VisitId checked = noted.getLast();
        visits.confirm(self, checked, queries.details(self, checked).version());
    }

    private Actor.Person somebody(String login) {
        AccountId account = new AccountId(jdbc.sql("select id from account where login = ?")
                .param(login)
                .query(UUID.class)
                .single());
        return accounts.find(account).orElseThrow();
    }
}
