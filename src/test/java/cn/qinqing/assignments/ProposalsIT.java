package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.assignments.domain.proposals.Reason.Factor;
import cn.qinqing.assignments.domain.proposals.Refusal;
import cn.qinqing.people.AbsenceService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.workbench.TestAccounts;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProposalsIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Proposals proposals;

    @Autowired
    Batches batches;

    @Autowired
    JdbcClient jdbc;

    private Liaisons made;
    private Actor me;
    private EnterpriseId first;
    private EnterpriseId second;
    private PostId post;
    private PostId other;
    private PersonId interested;

    @BeforeEach
    void fixture() {
        made = new Liaisons(context);
        me = TestAccounts.stored(
                jdbc, Right.ASSIGNMENT_EDIT, Right.ASSIGNMENT_READ, Right.ENTERPRISE_READ, Right.PEOPLE_READ);
        first = made.enterprise();
        second = made.enterprise();
        interested = made.person("建议甲");
        post = made.led(interested);
        other = made.led(made.person("建议乙"));
    }

    @Test
    void a_draft_is_changed_applied_under_one_document_and_taken_back() {
        ProposalId id = proposed(first, second);
        assertThat(proposals.get(me, id).placed()).isEqualTo(2);
        assertThat(proposals.rows(me, id, null, List.of(), 0, 10))
                .extracting(ProposalRow::leader)
                .containsExactlyInAnyOrder(post, other);
        proposals.choose(me, id, 1, null);
        BatchId batch = proposals.apply(me, id, made.today, "州办〔2026〕8号", "按建议");
        settled(batch);
        assertThat(proposals.get(me, id).state()).isEqualTo(Proposal.State.APPLIED);
        assertThat(led(first) + led(second)).as("one was left out by hand").isEqualTo(1);
        batches.undo(me, batch);
        settled(batch);
        assertThat(led(first) + led(second)).isZero();
        assertThatThrownBy(() -> proposals.discard(me, id)).hasMessage("assignments.proposal.state");
    }

    @Test
    void who_is_away_on_the_day_does_not_take_part_unless_chosen() {
        context.getBean(AbsenceService.class)
                .note(
                        made.clerk,
                        interested,
                        made.person("建议代理"),
                        Period.inclusive(made.today, made.today.plusDays(9)),
                        "学习");
        ProposalId id = proposals.propose(me, List.of(first.value()), made.today);
        assertThat(proposals.loads(me, id))
                .extracting(LeaderLoad::post)
                .contains(other)
                .doesNotContain(post);
        proposals.takePart(me, id, List.of(post));
        assertThat(only(id).leader()).isEqualTo(post);
    }

    @Test
    void who_led_it_before_is_proposed_with_that_reason() {
        AssignmentId before = made.leader(first, post);
        made.bean(AssignmentService.class).end(made.clerk, before, 0, made.today.minusDays(20), "届满");
        ProposalRow row = only(proposed(first));
        assertThat(row.leader()).isEqualTo(post);
        assertThat(row.reasons().getFirst().factor()).isEqualTo(Factor.BEFORE);
    }

    @Test
    void an_interest_keeps_the_leader_out_of_the_proposal_and_of_the_picker() {
        made.bean(Declarations.class)
                .declare(
                        made.clerk,
                        new Declarations.Declare(
                                interested,
                                first,
                                InterestKind.FAMILY,
                                Period.openFrom(made.today.minusDays(1)),
                                "申报表"));
        ProposalId id = proposed(first);
        assertThat(only(id).leader()).isEqualTo(other);
        assertThat(proposals.permitted(me, id, 1, "", 10))
                .extracting(LeaderLoad::post)
                .doesNotContain(post);
        assertThatThrownBy(() -> proposals.choose(me, id, 1, post)).hasMessage("assignments.leader.interest");
        proposals.takePart(me, id, List.of(post));
        assertThat(only(id).refusal()).isEqualTo(Refusal.CONFLICT);
    }

    @Test
    void the_limit_of_the_tier_on_the_day_bounds_what_a_leader_gets() {
        for (int i = 0; i < 3; i++) {
            EnterpriseId held = made.enterprise();
            made.tier(held, "COUNTY", made.today.minusYears(1));
            made.leader(held, post);
        }
        made.tier(first, "COUNTY", made.today.minusYears(1));
        ProposalId id = proposals.propose(me, List.of(first.value()), made.today);
        proposals.takePart(me, id, List.of(post));
        assertThat(only(id).refusal()).isEqualTo(Refusal.FULL);
        assertThatThrownBy(() -> proposals.choose(me, id, 1, post)).hasMessage("assignments.leader.load");
    }

    @Test
    void a_led_enterprise_and_a_vacant_post_are_said() {
        made.leader(second, other);
        ProposalId id = proposed(first, second);
        assertThat(proposals.rows(me, id, ProposalRow.Show.NOBODY, List.of(), 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.enterprise()).isEqualTo(second);
                    assertThat(row.refusal()).isEqualTo(Refusal.LED);
                });
        PostId vacant = made.post();
        proposals.takePart(me, id, List.of(post, vacant));
        int row = proposals
                .rows(me, id, ProposalRow.Show.PLACED, List.of(), 0, 10)
                .getFirst()
                .number();
        assertThatThrownBy(() -> proposals.choose(me, id, row, vacant)).hasMessage("assignments.leader.vacant");
    }

    /** With the two leaders of this test alone: others of the county would take part too. */
    private ProposalId proposed(EnterpriseId... enterprises) {
        ProposalId id = proposals.propose(
                me, Stream.of(enterprises).map(EnterpriseId::value).toList(), made.today);
        proposals.takePart(me, id, List.of(post, other));
        return id;
    }

    private ProposalRow only(ProposalId id) {
        return proposals.rows(me, id, null, List.of(), 0, 10).getFirst();
    }

    private long led(EnterpriseId enterprise) {
        return jdbc.sql("select count(*) from assignment where enterprise_id = ? and role = 'LEADER'")
                .param(enterprise.value())
                .query(Long.class)
                .single();
    }

    private void settled(BatchId id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !batches.get(me, id).running());
    }
}
