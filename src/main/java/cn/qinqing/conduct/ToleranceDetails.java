package cn.qinqing.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One application, opened.
 *
 * @param own whether the reader sent it, or it is about the reader
 * @param reads who read what of it when, the newest first; empty for the applicant
 */
public record ToleranceDetails(
        ToleranceRow row,
        boolean own,
        Subject subject,
        Matter matter,
        List<ToleranceDecision> decisions,
        Gain gain,
        Loss loss,
        List<Step> steps,
        List<Attached> files,
        List<Read> reads) {

    @Override
    public String toString() {
        return "(tolerance " + row.number() + ")";
    }

    /**
     * Whom it is about and who sent it.
     *
     * @param sender who sent it, when the unit applies
     * @param unitDocument number of the unit's application; empty when the person applies
     */
    public record Subject(
            String name, @Nullable String unit, @Nullable String sender, String unitDocument, Instant at) {}

    public record Matter(String what, LocalDate from, LocalDate to, String basis) {}

    /** @param none the statement that nobody sought a gain */
    public record Gain(boolean none, String words) {}

    public record Loss(@Nullable BigDecimal yuan, String words, String remedy) {}

    /**
     * A step.
     *
     * @param by name of who noted it
     * @param words of a supplement; empty for every other step
     */
    public record Step(
            ToleranceStepKind kind,
            String by,
            Instant at,
            @Nullable LocalDate on,
            String number,
            @Nullable ToleranceOutcome outcome,
            @Nullable ToleranceDeclineReason reason,
            String place,
            String words) {}

    /** A file, not opened. */
    public record Attached(UUID id, String name, String mediaType, long size, boolean supplement) {}

    public record Read(Instant at, String reader, String unit, Part part) {}

    /** What somebody read. */
    public enum Part {
        LIST,
        WHOLE,
        FILE
    }
}
