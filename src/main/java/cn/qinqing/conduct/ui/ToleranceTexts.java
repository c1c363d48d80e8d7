package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ToleranceRow;
import cn.qinqing.conduct.ToleranceState;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;

/** How tolerance records are called on the screen. */
final class ToleranceTexts {

    private ToleranceTexts() {}

    static String state(ToleranceState state) {
        return Sentences.of("conduct.tolerance.state." + state.name());
    }

    static Tag.Tone tone(ToleranceState state) {
        return switch (state) {
            case APPLIED -> Tag.Tone.PLAIN;
            case ACCEPTED -> Tag.Tone.SOON;
            case CLOSED, CLEARED -> Tag.Tone.GOOD;
            case DECLINED, WITHDRAWN -> Tag.Tone.PARKED;
        };
    }

    static String matter(ToleranceRow row) {
        return row.matter() == null ? Sentences.of("conduct.kinds.unknown") : row.matter();
    }

    static String subject(ToleranceRow row) {
        return row.subject() == null ? Sentences.of("conduct.kinds.unknown") : row.subject();
    }

    static String unit(ToleranceRow row) {
        return row.unit() == null ? "" : row.unit();
    }
}
