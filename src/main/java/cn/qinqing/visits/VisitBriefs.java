package cn.qinqing.visits;

import cn.qinqing.assignments.AssignmentQueries;
import cn.qinqing.assignments.AssignmentRow;
import cn.qinqing.assignments.Tiers;
import cn.qinqing.enterprises.ContactReads;
import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Memberships;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.enterprises.QuietDays;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.issues.IssueSort;
import cn.qinqing.people.Divisions;
import cn.qinqing.serviceplans.DueFilter;
import cn.qinqing.serviceplans.DueMilestones;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.SortBy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the brief of an enterprise together, each part by the reader's own rights, in a fixed number of queries. */
@Service
@Transactional(readOnly = true)
public class VisitBriefs {

    private static final int VISITS = 5;
    private static final int ISSUES = 100;
    private static final int STEPS = 20;
    private static final int DAYS_AHEAD = 60;

    private final EnterpriseQueries enterprises;
    private final ContactReads reads;
    private final Divisions divisions;
    private final Tiers tiers;
    private final AssignmentQueries assignments;
    private final VisitQueries visits;
    private final IssueQueries issues;
    private final DueMilestones planSteps;
    private final QuietDays quietDays;
    private final VisitCalendar calendar;
    private final Projects projects;
    private final Memberships memberships;
    private final Clock clock;

    VisitBriefs(
            EnterpriseQueries enterprises,
            ContactReads reads,
            Divisions divisions,
            Tiers tiers,
            AssignmentQueries assignments,
            VisitQueries visits,
            IssueQueries issues,
            DueMilestones planSteps,
            QuietDays quietDays,
            VisitCalendar calendar,
            Projects projects,
            Memberships memberships,
            Clock clock) {
        this.enterprises = enterprises;
        this.reads = reads;
        this.divisions = divisions;
        this.tiers = tiers;
        this.assignments = assignments;
        this.visits = visits;
        this.issues = issues;
        this.planSteps = planSteps;
        this.quietDays = quietDays;
        this.calendar = calendar;
        this.projects = projects;
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * What is known of an enterprise today.
     *
     * @throws cn.qinqing.shared.RuleViolation {@code enterprises.unknown} when there is none within the actor's scope
     */
    public VisitBrief of(Actor actor, EnterpriseId enterprise) {
        actor.require(Right.VISIT_READ);
        LocalDate today = OfficeTime.today(clock);
        EnterpriseDetails details = enterprises.details(actor, enterprise);
        if (actor.may(Right.PROTECTED_READ) && !details.contacts().isEmpty()) {
            reads.shown(actor, enterprise);
        }
        return new VisitBrief(
                today,
                details,
                divisions.nameOf(details.form().divisionCode()),
                tiers.ruleOf(enterprise, today).orElse(null),
                holders(actor, enterprise, today),
                visits.page(actor, VisitFilter.ofEnterprise(enterprise), List.of(), 0, VISITS),
                actor.may(Right.ISSUE_READ) ? openIssues(actor, enterprise) : List.of(),
                actor.may(Right.PLAN_READ)
                        ? planSteps.page(actor, DueFilter.ofEnterprise(enterprise), List.of(), 0, STEPS)
                        : List.of(),
                quietDays.of(actor, enterprise),
                calendar
                        .slots(actor, new CalendarOf.OfEnterprise(enterprise), today, today.plusDays(DAYS_AHEAD))
                        .stream()
                        .filter(slot -> slot.state().open())
                        .toList(),
                projects.of(actor, enterprise).stream()
                        .filter(one -> !one.ended())
                        .toList(),
                memberships.ofEnterprise(actor, enterprise).stream()
                        .filter(one -> one.period().contains(today))
                        .toList());
    }

    private List<AssignmentRow> holders(Actor actor, EnterpriseId enterprise, LocalDate today) {
        if (!actor.may(Right.ASSIGNMENT_READ)) {
            return List.of();
        }
        return Stream.concat(
                        assignments.ofEnterprise(actor, enterprise).stream()
                                .filter(one -> one.period().contains(today)),
                        assignments.leadersOfParent(actor, enterprise).stream())
                .toList();
    }

    private List<IssueRow> openIssues(Actor actor, EnterpriseId enterprise) {
        return issues
                .page(
                        actor,
                        IssueFilter.ofEnterprise(enterprise),
                        List.of(SortBy.down(IssueSort.REGISTERED)),
                        0,
                        ISSUES)
                .stream()
                .filter(one -> one.status().open())
                .toList();
    }
}
