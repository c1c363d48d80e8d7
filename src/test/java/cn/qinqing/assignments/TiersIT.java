package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class TiersIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Tiers tiers;

    private Liaisons made;
    private LocalDate today;
    private EnterpriseId enterprise;

    @BeforeEach
    void fixture() {
        made = new Liaisons(context);
        today = made.today;
        enterprise = made.enterprise();
    }

    @Test
    void an_enterprise_changes_its_tier_with_day_document_and_reason_and_the_days_before_stay() {
        made.tier(enterprise, "DEPARTMENT", today.minusYears(1));
        made.tier(enterprise, "PREFECTURE", today.minusMonths(1));
        assertThat(tiers.ofEnterprise(made.clerk, enterprise))
                .extracting(Tiers.Membership::tier, one -> one.period().from(), Tiers.Membership::documentNo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("PREFECTURE", today.minusMonths(1), "州办〔2026〕1号"),
                        org.assertj.core.groups.Tuple.tuple("DEPARTMENT", today.minusYears(1), "州办〔2026〕1号"));
        assertThat(tiers.ruleOf(enterprise, today.minusMonths(2)).orElseThrow().tier())
                .isEqualTo("DEPARTMENT");
        assertThat(tiers.ruleOf(enterprise, today).orElseThrow().tier()).isEqualTo("PREFECTURE");
        assertThat(made.bean(Timeline.class).of(made.clerk, enterprise, 20))
                .extracting(Timeline.Entry::kind)
                .contains("assignments.timeline.tier");
    }

    @Test
    void what_cannot_follow_is_refused_at_its_field() {
        made.tier(enterprise, "DEPARTMENT", today.minusMonths(1));
        refused("assignments.tier.same", () -> made.tier(enterprise, "DEPARTMENT", today));
        refused("assignments.tier.fromLater", () -> made.tier(enterprise, "COUNTY", today.minusMonths(2)));
        refused("assignments.tier.missing", () -> made.tier(enterprise, "NONSENSE", today));
        refused(
                "assignments.tier.clash",
                () -> tiers.assign(made.clerk, new Tiers.Change(enterprise, "COUNTY", today, "文号", "原因", null)));
    }

    @Test
    void a_mistake_of_the_same_day_is_replaced() {
        made.tier(enterprise, "DEPARTMENT", today);
        made.tier(enterprise, "COUNTY", today);
        assertThat(tiers.ofEnterprise(made.clerk, enterprise))
                .extracting(Tiers.Membership::tier)
                .containsExactly("COUNTY");
    }

    @Test
    void the_numbers_of_the_day_apply_and_nothing_past_is_changed() {
        made.tier(enterprise, "COUNTY", today.minusYears(1));
        TierRule now = tiers.ruleOf(enterprise, today).orElseThrow();
        LocalDate later = today.plusYears(3);
        tiers.changeRule(made.clerk, with(now, 2, later));
        assertThat(tiers.ruleOf(enterprise, later.minusDays(1)).orElseThrow().leaders())
                .isEqualTo(now.leaders());
        assertThat(tiers.ruleOf(enterprise, later).orElseThrow().leaders()).isEqualTo(2);
        refused("assignments.rule.past", () -> tiers.changeRule(made.clerk, with(now, 2, today.minusDays(1))));
        refused("assignments.rule.leaders", () -> tiers.changeRule(made.clerk, with(now, 0, later)));
    }

    @Test
    void a_tier_that_allows_a_second_leader_gives_a_second_place() {
        made.tier(enterprise, "COUNTY", today.minusYears(1));
        LocalDate later = today.plusYears(2);
        tiers.changeRule(made.clerk, with(tiers.ruleOf(enterprise, later).orElseThrow(), 2, later));
        begin(later);
        begin(later);
        refused("assignments.leader.full", () -> begin(later));
        EnterpriseId without = made.enterprise();
        made.leader(without, made.post());
        refused("assignments.leader.full", () -> made.leader(without, made.post()));
    }

    private void begin(LocalDate from) {
        made.bean(AssignmentService.class)
                .begin(
                        made.clerk,
                        BeginAssignment.of(
                                enterprise,
                                AssignmentRole.LEADER,
                                new Holder.OfPost(made.post()),
                                Period.openFrom(from),
                                null));
    }

    private static TierRule with(TierRule rule, int leaders, LocalDate from) {
        return new TierRule(
                rule.tier(),
                rule.name(),
                leaders,
                rule.enterprises(),
                rule.chambers(),
                rule.visitMonths(),
                rule.chamberVisitMonths(),
                rule.officerMonths(),
                null,
                Period.openFrom(from),
                null);
    }

    private static void refused(String key, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.key()).isEqualTo(key));
    }
}
