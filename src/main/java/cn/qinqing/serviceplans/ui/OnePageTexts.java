package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanOnePage;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import org.jspecify.annotations.Nullable;

/** What stands on the leader's page, in sentences. */
final class OnePageTexts {

    /** So that it stays one page. */
    static final int MOST_LATE = 3;

    static final int MOST_DECISIONS = 3;
    static final int LONGEST_FACTS = 100;
    private static final int LONGEST_WORDS = 24;

    private OnePageTexts() {}

    static String step(PlanOnePage.Step step) {
        return Sentences.of("serviceplans.dates.step", step.measure(), step.name());
    }

    static String days(PlanOnePage.Step step) {
        return Formats.day(step.start()) + " – " + Formats.day(step.end());
    }

    static String who(PlanOnePage.Step step) {
        return step.person() == null ? step.unit() : step.unit() + "　" + step.person();
    }

    static String late(PlanOnePage.Late late) {
        return late.days() > 0
                ? Sentences.of("serviceplans.onePage.late.days", Long.toString(late.days()))
                : Sentences.of(
                        "serviceplans.onePage.late.start",
                        Formats.day(late.step().start()));
    }

    static String why(PlanOnePage.Late late) {
        if (late.waitsFor() != null) {
            return Sentences.of("serviceplans.onePage.why.waits", late.waitsFor());
        }
        return late.reason() == null
                ? Sentences.of("serviceplans.onePage.why.none")
                : Sentences.of("serviceplans.onePage.why.reason", cut(late.reason(), LONGEST_WORDS));
    }

    static String decision(PlanOnePage.Decision decision) {
        String first = decision.arguments().getFirst();
        String key = "serviceplans.onePage.decision." + decision.kind().name();
        if (decision.kind() == PlanOnePage.Decision.Kind.COMMENT) {
            String about = first.equals("0")
                    ? Sentences.of("serviceplans.agreement.whole")
                    : Sentences.of("serviceplans.versions.measure", first);
            return Sentences.of(key, about, cut(decision.arguments().getLast(), LONGEST_WORDS));
        }
        return Sentences.of(key, decision.arguments().toArray());
    }

    static String cut(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return "—";
        }
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }
}
