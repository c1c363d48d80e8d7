package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.TestAccounts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class BatchesIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Batches batches;

    @Autowired
    AssignmentService service;

    @Autowired
    JdbcClient jdbc;

    private Liaisons made;
    private Actor me;

    @BeforeEach
    void fixture() {
        made = new Liaisons(context);
        me = TestAccounts.stored(
                jdbc, Right.ASSIGNMENT_EDIT, Right.ASSIGNMENT_READ, Right.ENTERPRISE_READ, Right.PEOPLE_READ);
    }

    @Test
    void rows_that_go_are_ended_and_the_others_keep_their_reason() {
        AssignmentId goes = officer(made.officer("在岗甲"));
        AssignmentId over = officer(made.officer("在岗乙"));
        service.end(made.clerk, over, 0, made.today.minusDays(3), "调离");
        BatchId id = batches.open(me, start(Batch.Kind.END, null, null, null, goes, over));
        Batch looked = settled(id);
        assertThat(looked.state()).isEqualTo(Batch.State.CHECKED);
        assertThat(looked.count(BatchRow.State.READY)).isEqualTo(1);
        assertThat(end(goes)).as("only looked at").isEqualTo(Period.OPEN_END);
        assertThat(batches.rows(me, id, BatchRow.State.REFUSED, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.note()).startsWith("assignments.end.already"));
        batches.apply(me, id);
        assertThat(settled(id).count(BatchRow.State.APPLIED)).isEqualTo(1);
        assertThat(end(goes)).isEqualTo(made.today);
        assertThat(audited("BATCH_ROW_APPLIED", id)).isEqualTo(1);
    }

    @Test
    void a_batch_is_taken_back_but_for_what_was_changed_since() {
        PersonId before = made.officer("原联络员");
        PersonId after = made.officer("新联络员");
        List<AssignmentId> rows = List.of(officer(before), officer(before), officer(before));
        BatchId id = batches.open(me, start(Batch.Kind.OFFICER, null, after, null, rows.toArray(AssignmentId[]::new)));
        settled(id);
        batches.apply(me, id);
        assertThat(settled(id).count(BatchRow.State.APPLIED)).isEqualTo(3);
        assertThat(holders(after)).isEqualTo(3);
        AssignmentId changed = new AssignmentId(
                jdbc.sql("select id from assignment where person_id = ? order by enterprise_id limit 1")
                        .param(after.value())
                        .query(UUID.class)
                        .single());
        service.end(made.clerk, changed, 0, made.today.plusDays(9), "另有安排");
        batches.undo(me, id);
        Batch undone = settled(id);
        assertThat(undone.state()).isEqualTo(Batch.State.UNDONE);
        assertThat(undone.count(BatchRow.State.UNDONE)).isEqualTo(2);
        assertThat(batches.rows(me, id, BatchRow.State.KEPT, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.note()).isEqualTo("assignments.batch.changed"));
        assertThat(holders(after)).isEqualTo(1);
        assertThat(rows.stream().filter(one -> end(one).equals(Period.OPEN_END)))
                .hasSize(2);
    }

    @Test
    void a_leader_with_an_interest_gets_no_enterprise_by_a_batch_either() {
        PersonId interested = made.person("须回避者");
        PostId post = made.led(interested);
        EnterpriseId enterprise = made.enterprise();
        AssignmentId leader = made.leader(enterprise, made.led(made.person("原领导")));
        made.bean(Declarations.class)
                .declare(
                        made.clerk,
                        new Declarations.Declare(
                                interested,
                                enterprise,
                                InterestKind.OWN,
                                Period.openFrom(made.today.minusDays(1)),
                                "申报表"));
        BatchId id = batches.open(me, start(Batch.Kind.LEADER, post, null, null, leader));
        settled(id);
        assertThat(batches.rows(me, id, null, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(BatchRow.State.REFUSED);
            assertThat(row.note()).startsWith("assignments.leader.interest");
        });
    }

    @Test
    void a_row_that_somebody_changed_after_the_look_is_refused_and_the_others_go() {
        AssignmentId changed = officer(made.officer("甲"));
        AssignmentId other = officer(made.officer("乙"));
        BatchId id = batches.open(me, start(Batch.Kind.END, null, null, null, changed, other));
        settled(id);
        service.end(made.clerk, changed, 0, made.today.plusDays(30), "年底到期");
        batches.apply(me, id);
        Batch applied = settled(id);
        assertThat(applied.count(BatchRow.State.APPLIED)).isEqualTo(1);
        assertThat(batches.rows(me, id, BatchRow.State.REFUSED, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.note()).isEqualTo("assignments.clash"));
        assertThat(end(changed)).isEqualTo(made.today.plusDays(30));
    }

    @Test
    void many_enterprises_come_into_a_tier_and_go_back_into_the_one_before() {
        EnterpriseId first = made.enterprise();
        EnterpriseId known = made.enterprise();
        made.tier(known, "COUNTY", made.today.minusYears(1));
        Tiers tiers = made.bean(Tiers.class);
        BatchId id = batches.open(
                me,
                new StartBatch(
                        Batch.Kind.TIER,
                        List.of(first.value(), known.value()),
                        made.today,
                        "州办〔2026〕7号",
                        "重点企业",
                        null,
                        null,
                        "PREFECTURE"));
        settled(id);
        List<BatchRow.TierChange> changes =
                List.of(new BatchRow.TierChange(null, "州级领导联系"), new BatchRow.TierChange("县市领导联系", "州级领导联系"));
        assertThat(changes(id)).containsExactlyInAnyOrderElementsOf(changes);
        batches.apply(me, id);
        settled(id);
        assertThat(changes(id)).as("also when it is done").containsExactlyInAnyOrderElementsOf(changes);
        assertThat(Stream.of(first, known)
                        .map(one -> tiers.ruleOf(one, made.today).orElseThrow().tier()))
                .containsOnly("PREFECTURE");
        batches.undo(me, id);
        assertThat(settled(id).count(BatchRow.State.UNDONE)).isEqualTo(2);
        assertThat(changes(id)).as("and taken back").containsExactlyInAnyOrderElementsOf(changes);
        assertThat(tiers.ruleOf(first, made.today)).isEmpty();
        assertThat(tiers.ruleOf(known, made.today).orElseThrow().tier()).isEqualTo("COUNTY");
    }

    @Test
    void what_is_missing_is_said_before_anything_is_looked_at() {
        AssignmentId row = officer(made.officer("甲"));
        assertThatThrownBy(() -> batches.open(
                        me,
                        new StartBatch(Batch.Kind.END, List.of(row.value()), made.today, " ", "原因", null, null, null)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("assignments.batch.documentMissing");
        assertThatThrownBy(() -> batches.open(me, start(Batch.Kind.OFFICER, null, null, null, row)))
                .hasMessage("assignments.officer.missing");
        assertThatThrownBy(() -> batches.open(me, start(Batch.Kind.END, null, null, null)))
                .hasMessage("uikit.marks.none");
    }

    private StartBatch start(
            Batch.Kind kind,
            @Nullable PostId leader,
            @Nullable PersonId officer,
            @Nullable String tier,
            AssignmentId... rows) {
        return new StartBatch(
                kind,
                Stream.of(rows).map(AssignmentId::value).toList(),
                made.today,
                "州办〔2026〕5号",
                "机构改革",
                leader,
                officer,
                tier);
    }

    private AssignmentId officer(PersonId person) {
        return made.begin(made.enterprise(), AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(person));
    }

    private List<BatchRow.TierChange> changes(BatchId id) {
        return batches.rows(me, id, null, 0, 10).stream().map(BatchRow::tier).toList();
    }

    private Batch settled(BatchId id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !batches.get(me, id).running());
        return batches.get(me, id);
    }

    private LocalDate end(AssignmentId id) {
        return jdbc.sql("select valid_to from assignment where id = ?")
                .param(id.value())
                .query(LocalDate.class)
                .single();
    }

    private long holders(PersonId person) {
        return jdbc.sql("select count(*) from assignment where person_id = ?")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    private long audited(String action, BatchId id) {
        return jdbc.sql("select count(*) from audit_event where action = ? and subject_id = ?")
                .params(action, id.toString())
                .query(Long.class)
                .single();
    }
}
