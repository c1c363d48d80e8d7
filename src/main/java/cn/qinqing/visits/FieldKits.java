package cn.qinqing.visits;

import cn.qinqing.assignments.ContactDuties;
import cn.qinqing.assignments.ContactDuty;
import cn.qinqing.assignments.DutyFilter;
import cn.qinqing.assignments.DutySort;
import cn.qinqing.audit.AuditLog;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.SortBy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what somebody takes along on a telephone, each part by their own rights, in a fixed number of queries. Each
 * taking stands in the event log. ADR 0031.
 */
@Service
@Transactional
public class FieldKits {

    /** Days ahead of which the bookings are taken along. */
    public static final int DAYS_AHEAD = 14;

    /** What was booked so many days ago and is not recorded yet comes too. */
    private static final int DAYS_BACK = 7;

    private static final int MOST = 500;

    private final ContactDuties duties;
    private final BookingQueries bookings;
    private final IssueQueries issues;
    private final Divisions divisions;
    private final AuditLog audit;
    private final Clock clock;

    FieldKits(
            ContactDuties duties,
            BookingQueries bookings,
            IssueQueries issues,
            Divisions divisions,
            AuditLog audit,
            Clock clock) {
        this.duties = duties;
        this.bookings = bookings;
        this.issues = issues;
        this.divisions = divisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the actor takes along today; somebody who answers for nothing and has no booking gets an empty one. */
    public FieldKit take(Actor actor) {
        actor.require(Right.VISIT_RECORD);
        LocalDate today = OfficeTime.today(clock);
        List<ContactDuty> own = actor.may(Right.ASSIGNMENT_READ)
                ? duties.page(
                        actor, DutyFilter.of(null, DutyFilter.Whose.MINE), List.of(SortBy.up(DutySort.NAME)), 0, MOST)
                : List.of();
        Map<EnterpriseId, List<FieldKit.OpenIssue>> open = openIssues(actor, own);
        FieldKit kit = new FieldKit(
                today,
                own.stream()
                        .map(one -> firm(one, open.getOrDefault(one.enterprise(), List.of())))
                        .toList(),
                appointments(actor, today));
        audit.record(
                actor,
                "FIELD_KIT_TAKEN",
                "account",
                actor.accountId().map(AccountId::toString).orElse(""),
                Map.of(
                        "enterprises", kit.enterprises().size(),
                        "bookings", kit.bookings().size()));
        return kit;
    }

    private Map<EnterpriseId, List<FieldKit.OpenIssue>> openIssues(Actor actor, List<ContactDuty> own) {
        if (!actor.may(Right.ISSUE_READ)) {
            return Map.of();
        }
        return issues.openOf(actor, own.stream().map(ContactDuty::enterprise).toList()).stream()
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.enterprise()),
                        Collectors.mapping(FieldKits::openIssue, Collectors.toList())));
    }

    private static FieldKit.OpenIssue openIssue(IssueRow issue) {
        return new FieldKit.OpenIssue(issue.number(), issue.title(), issue.dueOn());
    }

    private FieldKit.Firm firm(ContactDuty duty, List<FieldKit.OpenIssue> open) {
        return new FieldKit.Firm(
                duty.enterprise(),
                duty.enterpriseName(),
                divisions.nameOf(duty.divisionCode()),
                duty.tierName(),
                duty.lastVisit(),
                duty.visitDue(),
                duty.leader(),
                duty.officer(),
                open);
    }

    /** A sensitive itinerary stays in the house, one's own too: a telephone gets lost. */
    private List<FieldKit.Appointment> appointments(Actor actor, LocalDate today) {
        if (!actor.may(Right.VISIT_READ)) {
            return List.of();
        }
        BookingFilter next = new BookingFilter(
                null,
                today.minusDays(DAYS_BACK),
                today.plusDays(DAYS_AHEAD),
                null,
                null,
                BookingFilter.Whose.MINE,
                false,
                null);
        return bookings.page(actor, next, List.of(), 0, MOST).stream()
                .filter(one -> one.state().open() && !one.sensitive() && !one.weekOnly())
                .map(one -> new FieldKit.Appointment(
                        one.id(),
                        one.on(),
                        one.at(),
                        Objects.requireNonNull(one.mode()),
                        one.enterprise(),
                        one.enterpriseName(),
                        one.purpose(),
                        one.goers()))
                .toList();
    }
}
