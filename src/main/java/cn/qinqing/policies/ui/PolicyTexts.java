package cn.qinqing.policies.ui;

import cn.qinqing.policies.PolicyLevel;
import cn.qinqing.policies.PolicyState;
import cn.qinqing.shared.Period;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import org.jspecify.annotations.Nullable;

/** Words and colours for policies. */
final class PolicyTexts {

    private PolicyTexts() {}

    static String state(PolicyState state) {
        return Sentences.of("policies.PolicyState." + state.name());
    }

    static Tag.Tone tone(PolicyState state) {
        return switch (state) {
            case IN_FORCE -> Tag.Tone.GOOD;
            case COMING -> Tag.Tone.SOON;
            case EXPIRED, ABOLISHED -> Tag.Tone.PARKED;
        };
    }

    static String level(PolicyLevel level) {
        return Sentences.of("policies.PolicyLevel." + level.name());
    }

    /** Level and, for those of a county or park, whose it is. */
    static String level(PolicyTools tools, PolicyLevel level, @Nullable String division) {
        return division == null
                ? level(level)
                : level(level) + "　" + tools.divisions().nameOf(division);
    }

    static String validity(Period period) {
        return period.isOpen() ? Sentences.of("policies.validity.open", period.from()) : Formats.period(period);
    }
}
