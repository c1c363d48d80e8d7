package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanColour;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanLight;
import cn.qinqing.serviceplans.PlanRule;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words for plans. */
final class PlanTexts {

    private PlanTexts() {}

    static String light(PlanColour light) {
        return Sentences.of("serviceplans.PlanColour." + light.name());
    }

    static Tag.Tone tone(PlanColour light) {
        return switch (light) {
            case GREEN -> Tag.Tone.GOOD;
            case YELLOW -> Tag.Tone.SOON;
            case RED -> Tag.Tone.LATE;
            case GREY -> Tag.Tone.PARKED;
        };
    }

    static String why(PlanLight.Why why) {
        return Sentences.of("serviceplans.why." + why.name());
    }

    /** A share in percentage points, without a decimal where there is none. */
    static String points(double points) {
        return points == Math.rint(points) ? String.valueOf((long) points) : String.format(Locale.ROOT, "%.1f", points);
    }

    static String progress(int done, int total) {
        return Sentences.of("serviceplans.progress", Formats.number(done), Formats.number(total));
    }

    /** How the light was computed, in words. */
    static String computed(PlanLight light, PlanRule rule) {
        if (light.total() == 0) {
            return Sentences.of("serviceplans.computed.none");
        }
        List<String> parts = new ArrayList<>();
        parts.add(Sentences.of("serviceplans.computed.shares", light.total(), light.due(), light.done()));
        parts.add(
                light.behind() > 0
                        ? Sentences.of("serviceplans.computed.behind", points(light.behind()))
                        : light.behind() < 0
                                ? Sentences.of("serviceplans.computed.ahead", points(-light.behind()))
                                : Sentences.of("serviceplans.computed.even"));
        if (light.missed() > 0) {
            parts.add(Sentences.of("serviceplans.computed.missed", light.missed()));
        }
        parts.add(Sentences.of("serviceplans.computed.rule", rule.yellow(), rule.red(), rule.months()));
        return String.join("", parts);
    }

    static String subject(PlanDetails plan) {
        return plan.projectName() == null ? plan.enterpriseName() : plan.enterpriseName() + "　" + plan.projectName();
    }

    /** How a milestone stands on a day. */
    static String standing(PlanDetails.Milestone milestone, LocalDate today) {
        if (milestone.leftOut() != null) {
            return Sentences.of("serviceplans.step.left");
        }
        if (milestone.actualEnd() != null) {
            return Sentences.of("serviceplans.step.done");
        }
        if (milestone.plannedEnd().isBefore(today)) {
            return Sentences.of("serviceplans.step.late");
        }
        if (milestone.actualStart() != null) {
            return Sentences.of("serviceplans.step.going");
        }
        return Sentences.of(
                milestone.plannedStart().isBefore(today) ? "serviceplans.step.missed" : "serviceplans.step.waiting");
    }

    static Tag.Tone tone(PlanDetails.Milestone milestone, LocalDate today) {
        if (milestone.leftOut() != null) {
            return Tag.Tone.PARKED;
        }
        if (milestone.actualEnd() != null) {
            return Tag.Tone.GOOD;
        }
        if (milestone.plannedEnd().isBefore(today)) {
            return Tag.Tone.LATE;
        }
        return milestone.actualStart() == null && milestone.plannedStart().isBefore(today)
                ? Tag.Tone.SOON
                : Tag.Tone.PLAIN;
    }
}
