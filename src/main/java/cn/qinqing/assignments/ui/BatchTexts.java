package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Batch;
import cn.qinqing.assignments.BatchRow;
import cn.qinqing.uikit.Tag;

/** How batches and their rows are told. */
final class BatchTexts {

    private BatchTexts() {}

    static Tag.Tone tone(Batch batch) {
        return switch (batch.state()) {
            case CHECKING, APPLYING, UNDOING, CHECKED -> Tag.Tone.SOON;
            case APPLIED -> Tag.Tone.GOOD;
            case UNDONE, DISCARDED -> Tag.Tone.PLAIN;
        };
    }

    static Tag.Tone tone(BatchRow.State state) {
        return switch (state) {
            case WAITING, UNDONE -> Tag.Tone.PLAIN;
            case READY, KEPT -> Tag.Tone.SOON;
            case REFUSED -> Tag.Tone.LATE;
            case APPLIED -> Tag.Tone.GOOD;
        };
    }
}
