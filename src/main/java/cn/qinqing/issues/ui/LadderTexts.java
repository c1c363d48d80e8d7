package cn.qinqing.issues.ui;

import cn.qinqing.issues.LadderStep;
import cn.qinqing.issues.LadderWhom;
import cn.qinqing.uikit.Sentences;

/** How a step of the ladder is said. */
final class LadderTexts {

    private LadderTexts() {}

    static String when(LadderStep step) {
        String clock = Sentences.of("issues.LadderClock." + step.clock().name());
        if (step.days() == 0) {
            return Sentences.of("issues.ladder.when.on", clock);
        }
        return Sentences.of(
                step.days() < 0 ? "issues.ladder.when.before" : "issues.ladder.when.after",
                clock,
                Math.abs(step.days()));
    }

    /** That nobody gets what this step raises, and who gets it instead. */
    static String unmanned(LadderStep step) {
        String place = Sentences.of("issues.ladder.place." + step.place());
        return step.postTitle() == null
                ? Sentences.of("issues.ladder.unmanned", place)
                : Sentences.of("issues.ladder.unmanned.vacant", place, step.postTitle());
    }

    static String whom(LadderStep step) {
        String whom = Sentences.of("issues.LadderWhom." + step.whom().name());
        if (step.whom() != LadderWhom.POST) {
            return whom;
        }
        return step.postTitle() == null
                ? Sentences.of("issues.ladder.post.none")
                : Sentences.of("issues.ladder.post", step.postTitle());
    }
}
