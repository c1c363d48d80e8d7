package cn.qinqing.serviceplans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days of one milestone, as planned and as they were; a light knows nothing else of it. */
public record PlanStep(
        LocalDate plannedStart,
        LocalDate plannedEnd,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualEnd) {

    public boolean started() {
        return actualStart != null || actualEnd != null;
    }

    public boolean done() {
        return actualEnd != null;
    }
}
