package cn.qinqing.uikit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a time line (时间轴的一行).
 *
 * @param id comes back when the row is opened or moved
 * @param sub smaller, below the label; empty for none
 * @param group rows of one group stand together under its name
 * @param plannedFrom null for a single day, drawn as a diamond
 * @param plannedTo last day of the plan
 * @param actualFrom null while it has not begun
 * @param actualTo last day; null while it runs
 * @param predecessor id of the row that must end before this one begins
 * @param movable whether its days may be changed
 */
public record GanttRow(
        String id,
        String label,
        String sub,
        String group,
        @Nullable LocalDate plannedFrom,
        LocalDate plannedTo,
        @Nullable LocalDate actualFrom,
        @Nullable LocalDate actualTo,
        Light light,
        @Nullable String predecessor,
        boolean movable) {

    /** How it stands; shown by letter, shape and words, not by its colour alone. */
    public enum Light {
        NONE,
        GREEN,
        YELLOW,
        RED,
        DONE
    }

    public GanttRow {
        if (plannedFrom != null && plannedFrom.isAfter(plannedTo)) {
            throw new IllegalArgumentException(id + " ends before it begins");
        }
    }

    LocalDate start() {
        return plannedFrom == null ? plannedTo : plannedFrom;
    }
}
