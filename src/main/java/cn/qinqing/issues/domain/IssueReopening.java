package cn.qinqing.issues.domain;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.issues.Deadline;
import cn.qinqing.issues.IssueTerm;
import cn.qinqing.issues.IssueTerms;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Another round of handling (重办): a new deadline under the template of the dispatch, contact at once, the old clock in the history. */
@Component
public class IssueReopening {

    /** A closed issue can be opened again within so many days. */
    static final int DAYS_AFTER_CLOSING = 30;

    /** The round in which a leader hears of it: the enterprise was dissatisfied twice. */
    private static final int FOR_LEADER = 3;

    private final IssueDesk desk;
    private final IssueTerms terms;
    private final IssueNews news;
    private final WorkingDays days;
    private final HourClocks hours;
    private final JdbcClient jdbc;

    IssueReopening(
            IssueDesk desk, IssueTerms terms, IssueNews news, WorkingDays days, HourClocks hours, JdbcClient jdbc) {
        this.desk = desk;
        this.terms = terms;
        this.news = news;
        this.days = days;
        this.hours = hours;
        this.jdbc = jdbc;
    }

    /** @throws RuleViolation {@code issues.again.late} */
    public void demandRecent(IssueDesk.Taken taken) {
        LocalDate closed = jdbc.sql("select max(closed_at) from issue_closure where issue_id = ?")
                .param(taken.issue().id().value())
                .query((row, n) -> OfficeTime.dayOf(OfficeTime.instant(row.getObject(1, LocalDateTime.class))))
                .single();
        if (OfficeTime.dayOf(taken.now()).isAfter(closed.plusDays(DAYS_AFTER_CLOSING))) {
            throw new RuleViolation("issues.again.late", DAYS_AFTER_CLOSING);
        }
    }

    public void again(IssueDesk.Taken taken) {
        Issue issue = taken.issue();
        IssueTerm term = terms.keptTemplate(issue.course().term());
        OfficeCalendar calendar = days.now();
        LocalDate today = OfficeTime.dayOf(taken.now());
        Deadline deadline = Deadline.after(calendar, today, term.days());
        LocalDate contact = calendar.after(today, term.contact());
        issue.again();
        issue.course().again(deadline, contact);
        hours.start(issue.course(), term, taken.now());
        desk.done(
                taken,
                IssueDesk.detail("issues.detail.reopened", contact, deadline.due()),
                Map.of("until", deadline.due()));
        news.toHandle(issue, contact);
        if (issue.round() >= FOR_LEADER) {
            news.twice(issue);
        }
    }
}
