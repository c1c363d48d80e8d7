package cn.qinqing.serviceplans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyConditionKind;
import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.PolicyRows;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Policies become measures of a plan, and the service package holds what may be handed to the enterprise. */
class PlanPoliciesIT extends DatabaseTest {

    private static final Actor CLERK = Actors.with(Role.COMMERCE_CLERK);

    @Autowired
    ApplicationContext beans;

    @Autowired
    PlanPolicies adoptions;

    @Autowired
    ServicePackages packages;

    @Autowired
    PlanService plans;

    @Autowired
    PlanQueries queries;

    @Autowired
    Clock clock;

    private final String key = "转" + Ids.next();
    private PolicyRows made;
    private EnterpriseId enterprise;
    private UnitId unit;
    private PlanId plan;
    private LocalDate today;

    @BeforeEach
    void plan() {
        made = new PolicyRows(beans, key);
        today = OfficeTime.today(clock);
        enterprise = beans.getBean(EnterpriseService.class)
                .create(CLERK, EnterpriseForms.named(key + "企业", "652801", ListingConsent.REFUSED));
        unit = beans.getBean(PeopleService.class)
                .createUnit(
                        CLERK,
                        new UnitForm(key + "局", null, Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null));
        plan = plans.open(
                CLERK, new PlanForm(enterprise, null, "纺纱", PlanStage.PRODUCTION, unit, null, null, Ids.next()));
    }

    @Test
    void a_policy_becomes_a_measure_with_its_basis_filled_in_once_and_can_be_taken_back() {
        LocalDate last = today.plusDays(40);
        PolicyId policy = made.create(
                "贴息", PolicyCondition.days(PolicyConditionKind.WINDOW, today.minusDays(1), last.plusDays(1)));
        assertThat(adoptions.target(CLERK, enterprise)).contains(plan);
        MeasureId measure = adoptions.adopt(CLERK, plan, policy);
        PlanDetails.Measure there = queries.details(CLERK, plan).measures().getFirst();
        assertThat(there.id()).isEqualTo(measure);
        assertThat(there.policy()).isEqualTo(policy.value());
        assertThat(there.basis()).startsWith(key + "贴息（巴政办发");
        assertThat(there.text()).contains("贷款贴息，最高五十万元");
        assertThat(there.lead()).isEqualTo(unit);
        assertThat(there.due()).isEqualTo(last);
        assertThat(there.source()).isEqualTo(new MeasureSource(MeasureSource.Kind.POLICY, policy.value()));
        assertThat(adoptions.adopted(CLERK, enterprise)).containsEntry(policy, plan);
        assertThatThrownBy(() -> adoptions.adopt(CLERK, plan, policy)).hasMessage("serviceplans.policy.known");
        adoptions.giveUp(CLERK, measure);
        assertThat(adoptions.adopted(CLERK, enterprise)).isEmpty();
        assertThat(queries.details(CLERK, plan).measures().getFirst().leftOut()).isNotNull();
        adoptions.adopt(CLERK, plan, policy);
        assertThat(adoptions.adopted(CLERK, enterprise)).hasSize(1);
    }

    @Test
    void without_a_plan_nothing_is_offered_and_without_the_right_nothing_is_done() {
        EnterpriseId other = beans.getBean(EnterpriseService.class)
                .create(CLERK, EnterpriseForms.named(key + "另一家", "652801", ListingConsent.REFUSED));
        assertThat(adoptions.target(CLERK, other)).isEmpty();
        PolicyId policy = made.create("贴息");
        assertThatThrownBy(() -> adoptions.adopt(Actors.with(Role.LEADER), plan, policy))
                .isInstanceOf(RightMissing.class);
        Actor elsewhere = Actors.with(new Scope.Within(Set.of("652822"), Set.of()), Role.LIAISON_OFFICER);
        assertThat(adoptions.adopted(elsewhere, enterprise)).isEmpty();
    }

    @Test
    void the_package_holds_policies_and_open_issues_but_nothing_confidential() {
        made.create("适用", PolicyCondition.of(PolicyConditionKind.PLACE, "652801"));
        made.create("轮台", PolicyCondition.of(PolicyConditionKind.PLACE, "652822"));
        raise("冬季供气不足", IssuePrivacy.NORMAL);
        raise("举报某人吃拿卡要" + key, IssuePrivacy.CONFIDENTIAL);
        raise("匿名反映" + key, IssuePrivacy.ANONYMOUS);
        ServicePackage found = packages.of(CLERK, enterprise);
        assertThat(found.policies())
                .extracting(one -> one.title())
                .contains(key + "适用")
                .doesNotContain(key + "轮台");
        assertThat(found.policies()).allSatisfy(one -> assertThat(one.benefit()).isNotBlank());
        assertThat(found.issues()).extracting(one -> one.title()).containsExactly("冬季供气不足");
        assertThat(found.plans()).extracting(PlanRow::id).containsExactly(plan);
        assertThat(found.contacts()).extracting(ServicePackage.Contact::title).contains(key + "局");
    }

    private void raise(String text, IssuePrivacy privacy) {
        beans.getBean(IssueService.class)
                .raise(
                        CLERK,
                        new Origin(Origin.Kind.CALL, null),
                        new RaiseIssue(enterprise, text, privacy, today, Ids.next()));
    }

    @Test
    void who_lacks_one_of_the_rights_gets_no_package_with_holes() {
        var rights = EnumSet.allOf(Right.class);
        rights.remove(Right.COMMITMENT_READ);
        Actor poorer = Actors.may(rights.toArray(Right[]::new));
        assertThat(ServicePackages.may(poorer)).isFalse();
        assertThatThrownBy(() -> packages.of(poorer, enterprise)).isInstanceOf(RightMissing.class);
        Actor elsewhere = new Actor.Person(
                cn.qinqing.shared.AccountId.create(),
                null,
                null,
                null,
                "外县",
                EnumSet.allOf(Right.class),
                new Scope.Within(Set.of("652822"), Set.of()));
        assertThatThrownBy(() -> packages.of(elsewhere, enterprise))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("enterprises.unknown");
    }
}
