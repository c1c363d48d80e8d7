package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanColour;
import cn.qinqing.serviceplans.PlanLight;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;

/** The light of a plan in words: colour and reason. */
final class PlanLightTexts {

    private PlanLightTexts() {}

    static Tag tag(PlanLight light) {
        return new Tag(colour(light.colour()), tone(light.colour()));
    }

    static Tag.Tone tone(PlanColour colour) {
        return switch (colour) {
            case GREEN -> Tag.Tone.GOOD;
            case YELLOW -> Tag.Tone.SOON;
            case RED -> Tag.Tone.LATE;
            case GREY -> Tag.Tone.PARKED;
        };
    }

    static String colour(PlanColour colour) {
        return Sentences.of("serviceplans.paper.colour." + colour.name());
    }

    /** Such as 完成 3/8，按计划应完成 5，落后 25 个百分点. */
    static String why(PlanLight light) {
        String counts = Sentences.of("serviceplans.paper.counts", light.done(), light.total(), light.due());
        return light.behind() > 0
                ? counts + Sentences.of("serviceplans.paper.behind", Double.toString(light.behind()))
                : counts;
    }
}
