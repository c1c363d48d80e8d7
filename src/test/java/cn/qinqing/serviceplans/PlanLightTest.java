package cn.qinqing.serviceplans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The light of a plan, compared with a slow reference that says the rule word by word. */
class PlanLightTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final PlanRule RULE = new PlanRule(10, 30, 3);

    private static PlanLight light(PlanStep... steps) {
        return PlanLight.on(DAY, RULE, PlanLight.Standing.RUNNING, List.of(steps));
    }

    private static PlanStep step(int startIn, int endIn, @Nullable Integer started, @Nullable Integer ended) {
        return new PlanStep(
                DAY.plusDays(startIn),
                DAY.plusDays(endIn),
                started == null ? null : DAY.plusDays(started),
                ended == null ? null : DAY.plusDays(ended));
    }

    /** So many milestones that are done in time, and so many that are under way and a day late. */
    private static PlanStep[] tenWithLate(int late) {
        var steps = new ArrayList<PlanStep>();
        for (int i = 0; i < 10; i++) {
            steps.add(i < late ? step(-20, -1, -20, null) : step(-20, -1, -20, -2));
        }
        return steps.toArray(PlanStep[]::new);
    }

    @Test
    void what_is_due_today_is_not_late_yet() {
        assertThat(light(step(-10, 0, -10, null)).colour()).isEqualTo(PlanColour.GREEN);
        assertThat(light(step(-10, -1, -10, null)).why()).isEqualTo(PlanLight.Why.FAR_BEHIND);
    }

    @Test
    void ten_to_thirty_points_behind_is_yellow_and_more_is_red() {
        assertThat(light(tenWithLate(0)).colour()).isEqualTo(PlanColour.GREEN);
        assertThat(light(tenWithLate(1)).colour()).isEqualTo(PlanColour.YELLOW);
        assertThat(light(tenWithLate(3)).colour()).isEqualTo(PlanColour.YELLOW);
        assertThat(light(tenWithLate(4)).colour()).isEqualTo(PlanColour.RED);
    }

    @Test
    void a_missed_start_is_yellow_and_after_three_months_red() {
        assertThat(light(step(-1, 40, null, null)).why()).isEqualTo(PlanLight.Why.START_MISSED);
        assertThat(light(step(-120, 40, null, null)).why()).isEqualTo(PlanLight.Why.LONG_LATE);
    }

    @Test
    void what_was_done_early_counts() {
        PlanLight light = light(step(10, 20, -3, -1), step(-20, -1, -20, null));
        assertThat(light.behind()).isZero();
        assertThat(light.colour()).isEqualTo(PlanColour.GREEN);
    }

    @Test
    void a_plan_that_does_not_run_or_has_no_milestones_is_grey() {
        for (PlanLight.Standing standing : PlanLight.Standing.values()) {
            PlanLight light = PlanLight.on(DAY, RULE, standing, List.of(tenWithLate(9)));
            assertThat(light.colour() == PlanColour.GREY).isEqualTo(standing != PlanLight.Standing.RUNNING);
        }
        assertThat(light().why()).isEqualTo(PlanLight.Why.NO_STEPS);
    }

    @Test
    void it_is_the_same_as_the_rule_word_by_word() {
        var random = new Random(20261127);
        for (int round = 0; round < 20_000; round++) {
            var steps = steps(random);
            PlanRule rule = new PlanRule(1 + random.nextInt(20), 20 + random.nextInt(30), 1 + random.nextInt(4));
            PlanLight light = PlanLight.on(DAY, rule, PlanLight.Standing.RUNNING, steps);
            assertThat(light.colour()).as("%s %s", rule, steps).isEqualTo(reference(DAY, rule, steps));
        }
    }

    @Test
    void until_the_day_that_it_names_only_a_change_changes_it() {
        var random = new Random(42);
        for (int round = 0; round < 1_000; round++) {
            var steps = steps(random);
            PlanLight light = PlanLight.on(DAY, RULE, PlanLight.Standing.RUNNING, steps);
            for (LocalDate day = DAY;
                    day.isBefore(light.until()) && day.isBefore(DAY.plusDays(400));
                    day = day.plusDays(1)) {
                PlanLight then = PlanLight.on(day, RULE, PlanLight.Standing.RUNNING, steps);
                assertThat(then).as("%s %s", day, steps).isEqualTo(light);
            }
        }
    }

    private static List<PlanStep> steps(Random random) {
        var steps = new ArrayList<PlanStep>();
        int count = random.nextInt(13);
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(260) - 160;
            int end = start + random.nextInt(90);
            boolean started = start < 10 && random.nextInt(4) > 0;
            Integer from = started ? Math.min(0, start + random.nextInt(10)) : null;
            boolean done = started && random.nextInt(3) > 0;
            steps.add(step(start, end, from, done ? Math.min(0, Math.max(from, end - 5)) : null));
        }
        return steps;
    }

    /** 银川: yellow from so many points behind or with a start that was missed, red beyond so many or for so many months. */
    private static PlanColour reference(LocalDate day, PlanRule rule, List<PlanStep> steps) {
        if (steps.isEmpty()) {
            return PlanColour.GREY;
        }
        var hundred = BigDecimal.valueOf(100);
        var all = BigDecimal.valueOf(steps.size());
        var due = BigDecimal.valueOf(
                steps.stream().filter(step -> day.isAfter(step.plannedEnd())).count());
        var done = BigDecimal.valueOf(
                steps.stream().filter(step -> step.actualEnd() != null).count());
        var behind = due.multiply(hundred)
                .divide(all, 12, RoundingMode.HALF_EVEN)
                .subtract(done.multiply(hundred).divide(all, 12, RoundingMode.HALF_EVEN));
        var grain = new BigDecimal("0.0000001");
        if (behind.compareTo(BigDecimal.valueOf(rule.red()).add(grain)) > 0) {
            return PlanColour.RED;
        }
        for (PlanStep step : steps) {
            boolean waits = step.actualEnd() == null;
            boolean notBegun = waits && step.actualStart() == null;
            if (waits && !step.plannedEnd().plusMonths(rule.months()).isAfter(day)
                    || notBegun
                            && !step.plannedStart().plusMonths(rule.months()).isAfter(day)) {
                return PlanColour.RED;
            }
        }
        boolean missed = steps.stream()
                .anyMatch(step -> step.actualStart() == null
                        && step.actualEnd() == null
                        && step.plannedStart().isBefore(day));
        return behind.compareTo(BigDecimal.valueOf(rule.yellow()).subtract(grain)) >= 0 || missed
                ? PlanColour.YELLOW
                : PlanColour.GREEN;
    }
}
