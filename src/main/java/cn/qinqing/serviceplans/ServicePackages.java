package cn.qinqing.serviceplans;

import cn.qinqing.assignments.AssignmentQueries;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.AssignmentRow;
import cn.qinqing.commitments.CommitmentQueries;
import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Projects;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.people.Divisions;
import cn.qinqing.policies.PolicyMatch;
import cn.qinqing.policies.PolicyMatches;
import cn.qinqing.policies.PolicyQueries;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the service package of an enterprise together (服务包). */
@Service
@Transactional(readOnly = true)
public class ServicePackages {

    /** Without any of them the package would have holes that nobody sees. */
    private static final List<Right> RIGHTS =
            List.of(Right.PLAN_READ, Right.ENTERPRISE_READ, Right.POLICY_READ, Right.COMMITMENT_READ, Right.ISSUE_READ);

    private static final int MOST_ISSUES = 200;

    private final EnterpriseQueries enterprises;
    private final Projects projects;
    private final PlanQueries plans;
    private final PolicyMatches matches;
    private final PolicyQueries policies;
    private final CommitmentQueries commitments;
    private final IssueQueries issues;
    private final AssignmentQueries assignments;
    private final Divisions divisions;
    private final JdbcClient jdbc;
    private final Clock clock;

    ServicePackages(
            EnterpriseQueries enterprises,
            Projects projects,
            PlanQueries plans,
            PolicyMatches matches,
            PolicyQueries policies,
            CommitmentQueries commitments,
            IssueQueries issues,
            AssignmentQueries assignments,
            Divisions divisions,
            JdbcClient jdbc,
            Clock clock) {
        this.enterprises = enterprises;
        this.projects = projects;
        this.plans = plans;
        this.matches = matches;
        this.policies = policies;
        this.commitments = commitments;
        this.issues = issues;
        this.assignments = assignments;
        this.divisions = divisions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the actor may have one made. */
    public static boolean may(Actor actor) {
        return RIGHTS.stream().allMatch(actor::may);
    }

    /**
     * As things stand today, of what the actor sees; confidential and anonymous issues are left out whoever asks.
     *
     * @throws RuleViolation {@code enterprises.unknown}, {@code enterprises.merged}
     */
    public ServicePackage of(Actor actor, EnterpriseId enterprise) {
        RIGHTS.forEach(actor::require);
        LocalDate today = OfficeTime.today(clock);
        EnterpriseDetails details = enterprises.details(actor, enterprise);
        List<PlanRow> open = plans.ofEnterprise(actor, enterprise).stream()
                .filter(row -> row.state() != PlanState.CLOSED)
                .toList();
        return new ServicePackage(
                details,
                divisions.nameOf(details.form().divisionCode()),
                projects.of(actor, enterprise).stream()
                        .filter(one -> !one.ended())
                        .toList(),
                open,
                policies.briefs(matches.of(actor, enterprise, today).stream()
                        .filter(PolicyMatch::hit)
                        .map(PolicyMatch::policy)
                        .toList()),
                commitments.ofEnterprise(actor, enterprise).stream()
                        .filter(row -> row.state().inForce())
                        .toList(),
                issues.page(actor, IssueFilter.ofEnterprise(enterprise), List.of(), 0, MOST_ISSUES).stream()
                        .filter(row -> row.status().open() && row.privacy() == IssuePrivacy.NORMAL)
                        .toList(),
                contacts(actor, enterprise, open, today),
                actor.name(),
                today);
    }

    private List<ServicePackage.Contact> contacts(
            Actor actor, EnterpriseId enterprise, List<PlanRow> open, LocalDate today) {
        List<ServicePackage.Contact> contacts = new ArrayList<>();
        for (PlanRow row : open) {
            PlanDetails plan = plans.details(actor, row.id());
            if (plan.steward() != null) {
                contacts.add(new ServicePackage.Contact(
                        "serviceplans.field.steward",
                        plan.stewardName(),
                        plan.unitName(),
                        phone(plan.steward(), plan.unit())));
            }
            contacts.add(new ServicePackage.Contact(
                    "serviceplans.field.unit", null, plan.unitName(), phone(null, plan.unit())));
        }
        if (actor.may(Right.ASSIGNMENT_READ)) {
            assignments.ofEnterprise(actor, enterprise).stream()
                    .filter(row -> row.period().contains(today))
                    .forEach(row -> contacts.add(contact(row)));
        }
        return contacts.stream().distinct().toList();
    }

    private static ServicePackage.Contact contact(AssignmentRow row) {
        boolean unit = row.role() == AssignmentRole.LEAD_UNIT || row.role() == AssignmentRole.CO_UNIT;
        return new ServicePackage.Contact(
                "assignments.AssignmentRole." + row.role().name(),
                unit ? null : row.holder(),
                unit ? row.holder() : row.title(),
                null);
    }

    /** The office number of the person, else of the unit, as far as it was released to the public. */
    private @Nullable String phone(@Nullable PersonId person, UnitId unit) {
        Optional<String> own = person == null ? Optional.empty() : number("person_id = ?", person.value());
        return own.or(() -> number("unit_id = ? and person_id is null", unit.value()))
                .orElse(null);
    }

    private Optional<String> number(String whose, Object id) {
        return jdbc.sql("select number from office_phone where visibility = 'PUBLIC' and " + whose
                        + " order by number limit 1")
                .param(id)
                .query(String.class)
                .optional();
    }
}
