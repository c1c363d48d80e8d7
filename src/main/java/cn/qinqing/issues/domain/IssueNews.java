package cn.qinqing.issues.domain;

import cn.qinqing.enterprises.Timeline;
import cn.qinqing.issues.HandlerKind;
import cn.qinqing.issues.IssueGuards;
import cn.qinqing.issues.IssueHand;
import cn.qinqing.issues.IssueNotices;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRequest;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.issues.RequestKind;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.Recipient;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people what they have to do on an issue, takes it back when it is done, and writes the enterprise's timeline. */
@Component
public class IssueNews {

    private final NoticeBoard board;
    private final IssueStaff staff;
    private final HandlerStore handlers;
    private final Timeline timeline;
    private final JdbcClient jdbc;

    IssueNews(NoticeBoard board, IssueStaff staff, HandlerStore handlers, Timeline timeline, JdbcClient jdbc) {
        this.board = board;
        this.staff = staff;
        this.handlers = handlers;
        this.timeline = timeline;
        this.jdbc = jdbc;
    }

    /** Writes what happened into the enterprise's timeline. */
    public void timeline(IssueDesk.Taken taken, String kind) {
        Issue issue = taken.issue();
        timeline.append(
                taken.actor(),
                new Timeline.Event(
                        issue.enterprise(),
                        OfficeTime.dayOf(taken.now()),
                        kind,
                        issue.number() + " " + issue.title(),
                        issue.privacy() == IssuePrivacy.NORMAL
                                ? Timeline.Visibility.STAFF
                                : Timeline.Visibility.CONFIDENTIAL,
                        "issue",
                        issue.id().value()));
    }

    /** The units have something to do; what was returned is ruled on. */
    public void toHandle(Issue issue, LocalDate by) {
        settled(issue, IssueNotices.RETURNED, IssueNotices.TO_HANDLE, IssueNotices.TO_ANSWER);
        handlers.of(issue.id()).forEach(one -> {
            NoticeKind kind = one.kind() == HandlerKind.LEAD ? IssueNotices.TO_HANDLE : IssueNotices.TO_ANSWER;
            tell(staff.ofUnit(one.unit(), Right.ISSUE_HANDLE), kind, issue, by);
        });
    }

    /** The lead unit is at it. */
    public void taken(Issue issue) {
        settled(issue, IssueNotices.TO_HANDLE);
    }

    public void returned(Issue issue) {
        settled(issue, IssueNotices.TO_HANDLE, IssueNotices.TO_ANSWER);
        tell(staff.desk(issue.id()), IssueNotices.RETURNED, issue, null);
    }

    public void toSign(Issue issue) {
        settled(issue, IssueNotices.SENT_BACK);
        issue.lead()
                .ifPresent(unit -> tell(
                        staff.ofUnit(unit, Right.ISSUE_SIGN),
                        IssueNotices.TO_SIGN,
                        issue,
                        issue.course().due()));
    }

    public void sentBack(Issue issue) {
        settled(issue, IssueNotices.TO_SIGN);
        issue.lead()
                .ifPresent(unit -> tell(
                        staff.ofUnit(unit, Right.ISSUE_HANDLE),
                        IssueNotices.SENT_BACK,
                        issue,
                        issue.course().due()));
    }

    public void replied(Issue issue) {
        settled(issue, IssueNotices.TO_SIGN, IssueNotices.TO_HANDLE, IssueNotices.TO_ANSWER, IssueNotices.SENT_BACK);
    }

    /** The enterprise answered well: the head may sign the closure. */
    public void toClose(Issue issue) {
        issue.lead().ifPresent(unit -> tell(staff.ofUnit(unit, Right.ISSUE_SIGN), IssueNotices.TO_SIGN, issue, null));
    }

    public void toDecide(Issue issue, RequestKind kind) {
        if (kind == RequestKind.CLOSURE) {
            settled(issue, IssueNotices.TO_SIGN);
        }
        boolean leader = !IssueGuards.of(kind.decided(true)).who().contains(IssueHand.OFFICE);
        tell(
                staff.deciding(leader ? Right.ISSUE_DECIDE : Right.ISSUE_APPROVE, divisionOf(issue)),
                IssueNotices.TO_DECIDE,
                issue,
                null);
    }

    /** The desk of another operating body is to take it over. */
    public void toAccept(Issue issue, Bodies.Body body) {
        tell(staff.desksOf(body.divisionCode()), IssueNotices.TO_DECIDE, issue, null);
    }

    public void decided(Issue issue, IssueRequest asked, boolean granted) {
        settled(issue, IssueNotices.TO_DECIDE);
        if (asked.askedBy() != null) {
            tell(
                    List.of(Recipient.of(asked.askedBy())),
                    granted ? IssueNotices.GRANTED : IssueNotices.REFUSED,
                    issue,
                    null);
        }
    }

    /** The clock goes on: whoever was at it hears of it. */
    public void resumed(Issue issue) {
        issue.lead()
                .ifPresent(unit -> tell(
                        staff.ofUnit(unit, Right.ISSUE_HANDLE),
                        IssueNotices.TO_HANDLE,
                        issue,
                        issue.course().due()));
    }

    public void twice(Issue issue) {
        tell(staff.deciding(Right.ISSUE_DECIDE, divisionOf(issue)), IssueNotices.TWICE, issue, null);
    }

    private String divisionOf(Issue issue) {
        return jdbc.sql("select division_code from enterprise where id = ?")
                .param(issue.enterprise().value())
                .query(String.class)
                .single();
    }

    private void tell(List<Recipient> whom, NoticeKind kind, Issue issue, @Nullable LocalDate by) {
        List<String> facts = new ArrayList<>(List.of(issue.number()));
        facts.add(by == null ? "" : by.toString());
        whom.forEach(one -> board.tell(new Notice(
                one,
                kind,
                issue.id().value(),
                issue.round() + " " + issue.status().name() + " " + issue.version(),
                facts,
                IssueRoutes.details(issue.id()),
                by)));
    }

    private void settled(Issue issue, NoticeKind... kinds) {
        for (NoticeKind kind : kinds) {
            board.withdraw(kind, issue.id().value());
        }
    }
}
