package cn.qinqing.serviceplans;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days are changed together with what hangs on them, with a reason, or not at all. */
class PlanDatesIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    PlanDates dates;

    @Autowired
    JdbcClient jdbc;

    private TimelineFixture made;

    @BeforeEach
    void a_plan() {
        made = new TimelineFixture(context);
    }

    @Test
    void what_moves_is_shown_before_and_made_as_it_was_shown() {
        LocalDate end = made.monday.plusDays(7);
        PlanShift shift = dates.preview(made.clerk, made.report, made.monday, end, ShiftFollowing.KEEP_DISTANCE);
        assertThat(shift.moves()).extracting(PlanMove::id).containsExactly(made.report, made.permit, made.start);
        assertThat(shift.moves())
                .extracting(PlanMove::newStart)
                .allSatisfy(day -> assertThat(day).isAfterOrEqualTo(made.monday));
        assertThat(step(made.report).plannedEnd()).isEqualTo(made.monday.plusDays(4));

        List<PlanMove> moved = dates.change(
                made.clerk,
                new ShiftForm(made.report, made.monday, end, ShiftFollowing.KEEP_DISTANCE, "专家评审推迟一天", shift.moves()));

        assertThat(moved).isEqualTo(shift.moves());
        moved.forEach(move -> {
            assertThat(step(move.id()).plannedStart()).isEqualTo(move.newStart());
            assertThat(step(move.id()).plannedEnd()).isEqualTo(move.newEnd());
        });
        assertThat(dates.history(made.clerk, made.plan))
                .hasSize(3)
                .allSatisfy(change -> {
                    assertThat(change.reason()).isEqualTo("专家评审推迟一天");
                    assertThat(change.actorName()).isEqualTo("测试人员");
                })
                .first()
                .satisfies(led -> {
                    assertThat(led.led()).isTrue();
                    assertThat(led.name()).isEqualTo("环评批复");
                    assertThat(led.oldEnd()).isEqualTo(made.monday.plusDays(4));
                    assertThat(led.newEnd()).isEqualTo(end);
                });
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'PLAN_SHIFT' and subject_id = ?")
                        .param(made.plan.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void somebody_elses_change_meanwhile_is_told_and_nothing_is_made() {
        LocalDate end = made.monday.plusDays(7);
        PlanShift seen = dates.preview(made.clerk, made.report, made.monday, end, ShiftFollowing.KEEP_DISTANCE);
        LocalDate later = made.monday.plusDays(21);
        move(made.start, later, later.plusDays(4));
        refused(
                "serviceplans.dates.clash",
                () -> dates.change(
                        made.clerk,
                        new ShiftForm(
                                made.report, made.monday, end, ShiftFollowing.KEEP_DISTANCE, "推迟", seen.moves())));
        assertThat(step(made.report).plannedEnd()).isEqualTo(made.monday.plusDays(4));
        assertThat(step(made.start).plannedStart()).isEqualTo(later);
    }

    @Test
    void a_reason_is_asked_for_and_impossible_days_are_refused() {
        LocalDate end = made.monday.plusDays(7);
        List<PlanMove> seen = dates.preview(made.clerk, made.report, made.monday, end, ShiftFollowing.KEEP_DISTANCE)
                .moves();
        refused(
                "serviceplans.dates.reason.missing",
                () -> dates.change(
                        made.clerk,
                        new ShiftForm(made.report, made.monday, end, ShiftFollowing.KEEP_DISTANCE, " ", seen)));
        refused(
                "serviceplans.planned.order",
                () -> dates.preview(made.clerk, made.report, end, made.monday, ShiftFollowing.KEEP_DISTANCE));
        refused(
                "serviceplans.predecessor.later",
                () -> dates.preview(
                        made.clerk, made.permit, made.monday, made.monday.plusDays(9), ShiftFollowing.NOTHING));
        List<PlanMove> alone = dates.preview(made.clerk, made.report, made.monday, end, ShiftFollowing.NOTHING)
                .moves();
        refused(
                "serviceplans.dates.behind",
                () -> dates.change(
                        made.clerk, new ShiftForm(made.report, made.monday, end, ShiftFollowing.NOTHING, "推迟", alone)));
        refused(
                "serviceplans.dates.same",
                () -> dates.change(
                        made.clerk,
                        new ShiftForm(
                                made.report,
                                made.monday,
                                made.monday.plusDays(4),
                                ShiftFollowing.NOTHING,
                                "推迟",
                                List.of())));
    }

    @Test
    void who_may_only_read_changes_nothing() {
        assertThatThrownBy(() -> dates.preview(
                        Actors.may(Right.PLAN_READ),
                        made.report,
                        made.monday,
                        made.monday.plusDays(7),
                        ShiftFollowing.NOTHING))
                .isInstanceOf(RightMissing.class);
    }

    private void move(MilestoneId id, LocalDate start, LocalDate end) {
        dates.change(
                made.clerk,
                new ShiftForm(
                        id,
                        start,
                        end,
                        ShiftFollowing.NOTHING,
                        "另有安排",
                        dates.preview(made.clerk, id, start, end, ShiftFollowing.NOTHING)
                                .moves()));
    }

    private PlanDetails.Milestone step(MilestoneId id) {
        return made.details().milestones().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
