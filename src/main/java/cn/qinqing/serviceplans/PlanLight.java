package cn.qinqing.serviceplans;

import java.time.LocalDate;
import java.util.List;

/**
 * The light of a plan on a day (进度灯), computed from its milestones alone: the share that is due by the day less the share
 * that is done, in percentage points; each milestone counts alike. A milestone is due when its planned day has passed
 * (银川项目红黄绿灯).
 *
 * @param due milestones whose planned end has passed
 * @param done milestones that are done, also those done early
 * @param missed milestones whose planned start has passed without a start
 * @param until first day on which the passing of days alone may change this
 */
public record PlanLight(PlanColour colour, Why why, int due, int done, int total, int missed, LocalDate until) {

    /** When nothing but a change will change it. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** Why it has its colour. */
    public enum Why {
        CLOSED,
        PAUSED,
        NOT_IN_FORCE,
        NO_STEPS,
        FAR_BEHIND,
        LONG_LATE,
        BEHIND,
        START_MISSED,
        ON_TIME
    }

    /** How a plan stands, apart from its milestones. */
    public enum Standing {
        RUNNING,
        NOT_IN_FORCE,
        PAUSED,
        CLOSED
    }

    /** The light on a day; grey for a plan that does not run or has no milestones. */
    public static PlanLight on(LocalDate day, PlanRule rule, Standing standing, List<PlanStep> steps) {
        Counting counting = new Counting(day, rule);
        steps.forEach(counting::add);
        Why why = why(rule, standing, counting);
        return new PlanLight(
                colour(why), why, counting.due, counting.done, counting.total, counting.missed, counting.until);
    }

    /** Percentage points behind the plan, rounded to a tenth; negative when ahead of it, 0 without milestones. */
    public double behind() {
        return total == 0 ? 0 : Math.round(1000.0 * (due - done) / total) / 10.0;
    }

    private static Why why(PlanRule rule, Standing standing, Counting counted) {
        return switch (standing) {
            case CLOSED -> Why.CLOSED;
            case PAUSED -> Why.PAUSED;
            case NOT_IN_FORCE -> Why.NOT_IN_FORCE;
            case RUNNING -> running(rule, counted);
        };
    }

    private static Why running(PlanRule rule, Counting counted) {
        if (counted.total == 0) {
            return Why.NO_STEPS;
        }
        // shares are compared as whole numbers: no rounding at a limit
        int behind = 100 * (counted.due - counted.done);
        if (behind > rule.red() * counted.total) {
            return Why.FAR_BEHIND;
        }
        if (counted.longLate) {
            return Why.LONG_LATE;
        }
        if (behind > 0 && behind >= rule.yellow() * counted.total) {
            return Why.BEHIND;
        }
        return counted.missed > 0 ? Why.START_MISSED : Why.ON_TIME;
    }

    private static PlanColour colour(Why why) {
        return switch (why) {
            case CLOSED, PAUSED, NOT_IN_FORCE, NO_STEPS -> PlanColour.GREY;
            case FAR_BEHIND, LONG_LATE -> PlanColour.RED;
            case BEHIND, START_MISSED -> PlanColour.YELLOW;
            case ON_TIME -> PlanColour.GREEN;
        };
    }

    /** One pass over the milestones. */
    private static final class Counting {
        private final LocalDate day;
        private final PlanRule rule;
        private int due;
        private int done;
        private int total;
        private int missed;
        private boolean longLate;
        private LocalDate until = NEVER;

        Counting(LocalDate day, PlanRule rule) {
            this.day = day;
            this.rule = rule;
        }

        void add(PlanStep step) {
            total++;
            if (passed(step.plannedEnd())) {
                due++;
            }
            if (step.done()) {
                done++;
                return;
            }
            longLate |= longAgo(step.plannedEnd());
            if (!step.started()) {
                longLate |= longAgo(step.plannedStart());
                if (passed(step.plannedStart())) {
                    missed++;
                }
            }
        }

        private boolean passed(LocalDate planned) {
            return reached(planned.plusDays(1));
        }

        private boolean longAgo(LocalDate planned) {
            return reached(planned.plusMonths(rule.months()));
        }

        private boolean reached(LocalDate point) {
            if (!point.isAfter(day)) {
                return true;
            }
            if (point.isBefore(until)) {
                until = point;
            }
            return false;
        }
    }
}
