package cn.qinqing.serviceplans;

/**
 * Limits of the lights (亮灯规则), as they hold on a day.
 *
 * @param yellow percentage points behind from which it is yellow, itself counted
 * @param red percentage points beyond which it is red
 * @param months since a planned start or end that was missed, from which it is red
 */
public record PlanRule(int yellow, int red, int months) {

    /** As it is kept beside what was computed with it. */
    public String noted() {
        return yellow + "/" + red + "/" + months;
    }
}
