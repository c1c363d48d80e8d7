package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.HandoverNews;
import cn.qinqing.assignments.domain.HandoverNews.Waiting;
import cn.qinqing.assignments.domain.HandoverStore;
import cn.qinqing.assignments.domain.ResponsibleClerks;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of handover sheets (交接单提醒): the successor once when the five working days are over, the clerk of the operating
 * body once when five more are. It may run twice and on several nodes: each is told once.
 */
@Component
public class HandoverReminders {

    /** Working days after the last day in time until the clerk hears of it. */
    private static final int UNTIL_STUCK = 5;

    private final HandoverStore store;
    private final HandoverNews news;
    private final ResponsibleClerks clerks;
    private final WorkingDays days;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HandoverReminders(
            HandoverStore store,
            HandoverNews news,
            ResponsibleClerks clerks,
            WorkingDays days,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.news = news;
        this.clerks = clerks;
        this.days = days;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** On every day, before the digests are written; again in the day for a machine that was off. */
    @Scheduled(cron = "${qinqing.handovers.remind:0 5 7-18 * * *}", zone = "Asia/Shanghai")
    public void run() {
        LocalDate today = OfficeTime.today(clock);
        for (Waiting sheet : store.late(today)) {
            transaction.executeWithoutResult(status -> {
                news.late(sheet);
                if (days.after(sheet.by(), UNTIL_STUCK).isBefore(today)) {
                    String division = store.divisionOf(sheet.id(), today).orElse(Divisions.PREFECTURE);
                    news.stuck(sheet, clerks.of(division));
                }
            });
        }
    }
}
