package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanLight;
import cn.qinqing.serviceplans.PlanRule;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.serviceplans.PlanStep;
import cn.qinqing.uikit.GanttRow;
import cn.qinqing.uikit.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The milestones of a plan as lines of a time line, under their measures. */
final class PlanGanttRows {

    private PlanGanttRows() {}

    static List<GanttRow> of(PlanDetails plan, LocalDate today) {
        List<GanttRow> rows = new ArrayList<>();
        var numbers = plan.measureNumbers();
        plan.measures().stream().filter(one -> one.leftOut() == null).forEach(measure -> {
            String group = Sentences.of(
                    "serviceplans.timeline.page.measure",
                    Objects.requireNonNull(numbers.get(measure.id().value())),
                    measure.text(),
                    measure.leadName());
            measure.steps()
                    .forEach(step -> rows.add(new GanttRow(
                            step.id().toString(),
                            step.name(),
                            "",
                            group,
                            step.plannedStart(),
                            step.plannedEnd(),
                            step.actualStart(),
                            step.actualEnd(),
                            light(plan, step.step(), today),
                            step.predecessor() == null
                                    ? null
                                    : step.predecessor().toString(),
                            step.actualEnd() == null && plan.state() != PlanState.CLOSED)));
        });
        return rows;
    }

    /** A milestone is judged as a plan of this one milestone would be (银川规则). */
    static GanttRow.Light light(PlanDetails plan, PlanStep step, LocalDate today) {
        return light(
                plan.rule(), plan.state() == PlanState.IN_FORCE && plan.course().pausedOn() == null, step, today);
    }

    static GanttRow.Light light(PlanRule rule, boolean running, PlanStep step, LocalDate today) {
        if (step.done()) {
            return GanttRow.Light.DONE;
        }
        if (!running) {
            return GanttRow.Light.NONE;
        }
        return switch (PlanLight.on(today, rule, PlanLight.Standing.RUNNING, List.of(step))
                .colour()) {
            case RED -> GanttRow.Light.RED;
            case YELLOW -> GanttRow.Light.YELLOW;
            case GREEN, GREY ->
                step.started() || !step.plannedStart().isAfter(today) ? GanttRow.Light.GREEN : GanttRow.Light.NONE;
        };
    }
}
