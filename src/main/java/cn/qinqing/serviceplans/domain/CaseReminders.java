package cn.qinqing.serviceplans.domain;

import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.Recipient;
import cn.qinqing.serviceplans.CaseDecisionId;
import cn.qinqing.serviceplans.CaseDecisionNotices;
import cn.qinqing.serviceplans.CaseDecisionRoutes;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds units whose opinion is due tomorrow or late (催交意见): once before the day, once on it, once after it. Several nodes
 * may do so: the same occasion is told once.
 */
@Component
public class CaseReminders {

    private final JdbcClient jdbc;
    private final NoticeBoard board;
    private final CaseNews news;
    private final WorkingDays days;
    private final Clock clock;

    CaseReminders(JdbcClient jdbc, NoticeBoard board, CaseNews news, WorkingDays days, Clock clock) {
        this.jdbc = jdbc;
        this.board = board;
        this.news = news;
        this.days = days;
        this.clock = clock;
    }

    private record Open(CaseDecisionId id, String number, int round, UnitId unit, LocalDate due) {}

    @Scheduled(cron = "${qinqing.cases.reminders:0 45 6-18 * * *}", zone = "Asia/Shanghai")
    @Transactional
    public void run() {
        remind();
    }

    /** Tells everybody who should hear of it today; gives how many questions that were. */
    @Transactional
    public int remind() {
        LocalDate today = OfficeTime.today(clock);
        LocalDate soon = days.after(today, 1);
        List<Open> open = jdbc.sql("""
                        select c.id, c.number, c.round, a.unit_id, a.due_on from case_ask a join case_decision c
                          on c.id = a.case_id and c.round = a.round and c.state = 'JOINT_REVIEW'
                        where a.due_on <= ? and not exists (select 1 from case_opinion o where o.ask_id = a.id)""")
                .param(soon)
                .query((row, n) -> new Open(
                        new CaseDecisionId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getInt(3),
                        new UnitId(row.getObject(4, UUID.class)),
                        row.getObject(5, LocalDate.class)))
                .list();
        open.forEach(one -> tell(one, today));
        return open.size();
    }

    private void tell(Open one, LocalDate today) {
        String occasion = (one.due().isAfter(today) ? "soon" : one.due().equals(today) ? "today" : "late") + one.due();
        for (Recipient to : news.ofUnit(one.unit(), Right.CASE_OPINE)) {
            board.tell(new Notice(
                    to,
                    CaseDecisionNotices.LATE,
                    CaseNews.subject(one.id().value(), one.round(), one.unit().value()),
                    occasion,
                    List.of(one.number(), one.due().toString()),
                    CaseDecisionRoutes.details(one.id()),
                    one.due()));
        }
    }
}
