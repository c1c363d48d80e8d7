package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.Batch;
import cn.qinqing.assignments.BatchRow;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How batches and their rows are told. */
final class BatchTexts {

    private BatchTexts() {}

    /** The sentence of a stored key and its arguments. */
    static String sentence(@Nullable String note) {
        if (note == null) {
            return "";
        }
        String[] parts = note.split("\u001f");
        return Sentences.of(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length));
    }

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
