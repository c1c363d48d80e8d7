package cn.qinqing.issues.ui;

import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.issues.LadderWhom;
import cn.qinqing.issues.SupervisionColour;
import cn.qinqing.issues.SupervisionRow;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;

/** How a supervision notice is said, in a list, on the issue's page and on paper. */
final class SupervisionTexts {

    private SupervisionTexts() {}

    static String colour(SupervisionRow row) {
        return Sentences.of("issues.SupervisionColour." + row.colour().name());
    }

    static Tag.Tone tone(SupervisionColour colour) {
        return switch (colour) {
            case BLUE -> Tag.Tone.PLAIN;
            case YELLOW -> Tag.Tone.SOON;
            case RED -> Tag.Tone.LATE;
        };
    }

    static String title(SupervisionRow row) {
        return row.title().isEmpty()
                ? Sentences.of("issues.hidden." + row.privacy().name())
                : row.title();
    }

    /** What led to it: which deadline, and how many working days it was over on the day of the notice. */
    static String reason(SupervisionRow row, WorkingDays days) {
        String clock = "issues.supervision.because." + row.clock().name();
        if (row.madeOn().isAfter(row.base())) {
            return Sentences.of(clock + ".late", row.base(), days.between(row.base(), row.madeOn()));
        }
        return Sentences.of(clock + ".soon", row.base());
    }

    static String demand(SupervisionRow row) {
        String demand = Sentences.of("issues.supervision.demand." + row.colour().name(), row.answerBy());
        return row.whom() == LadderWhom.MEETING ? demand + Sentences.of("issues.supervision.demand.meeting") : demand;
    }

    static String due(SupervisionRow row) {
        if (row.due() == null) {
            return Sentences.of("issues.noClock");
        }
        return row.original() == null || row.original().equals(row.due())
                ? Formats.day(row.due())
                : Sentences.of("issues.clock.changed", Formats.day(row.due()), Formats.day(row.original()));
    }

    static String signed(SupervisionRow row) {
        return row.signedAt() == null
                ? Sentences.of("issues.supervision.unsigned")
                : Sentences.of("issues.supervision.signedBy", row.signedName(), Formats.minute(row.signedAt()));
    }

    /** The answer, or by when it is expected, or that the issue went on without one. */
    static String answer(SupervisionRow row) {
        if (row.answeredAt() != null) {
            return Sentences.of(
                    "issues.supervision.answeredBy",
                    row.answeredName(),
                    Formats.minute(row.answeredAt()),
                    row.answer());
        }
        return row.open()
                ? Sentences.of("issues.supervision.answerBy", row.answerBy())
                : Sentences.of("issues.supervision.settled");
    }
}
