package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.HandoverDetails;
import cn.qinqing.assignments.HandoverRow;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import java.time.LocalDate;

/** How far a handover is, in words. */
final class HandoverTexts {

    private HandoverTexts() {}

    /** Who hands over; a vacant post has nobody. */
    static String from(HandoverRow row) {
        return row.from() == null ? Sentences.of("assignments.handover.vacant") : row.from();
    }

    /** From whom to whom. */
    static String title(HandoverRow row) {
        return row.from() == null
                ? Sentences.of("assignments.handover.title.vacant", row.to())
                : Sentences.of("assignments.handover.title", row.from(), row.to());
    }

    /** Why: an appointment needs no words. */
    static String reason(HandoverDetails sheet) {
        return sheet.reason() == null ? Sentences.of("assignments.handover.appointed") : sheet.reason();
    }

    static String state(HandoverRow row, LocalDate today) {
        if (row.acknowledgedOn() != null) {
            return Sentences.of("assignments.handover.done", Formats.day(row.acknowledgedOn()));
        }
        return Sentences.of(row.late(today) ? "assignments.handover.late" : "assignments.handover.open");
    }

    static Tag.Tone tone(HandoverRow row, LocalDate today) {
        if (row.acknowledgedOn() != null) {
            return Tag.Tone.GOOD;
        }
        return row.late(today) ? Tag.Tone.LATE : Tag.Tone.SOON;
    }
}
