package cn.qinqing.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One declaration, opened.
 *
 * @param own whether the reader made it
 * @param gift how it stands with a gift that was received; null without one
 * @param reportLastDay the last day for a report after the contact; null when it was made beforehand
 * @param reads who of 纪委 read it when, the newest first; empty for the declarant
 */
public record DeclarationDetails(
        DeclarationRow row,
        boolean own,
        Occasion occasion,
        ConductBlock block,
        List<Addition> additions,
        @Nullable GiftTerm gift,
        @Nullable LocalDate reportLastDay,
        List<Read> reads) {

    /** What was added (补充). */
    public record Addition(Instant at, String words, ConductBlock.@Nullable HandingIn handedIn) {

        @Override
        public String toString() {
            return "(addition)";
        }
    }

    /** @param whole false when the gift register showed the gift alone */
    public record Read(Instant at, String reader, boolean whole) {}

    /** @param handedIn at once or by an addition; null as long as it was not */
    public record GiftTerm(LocalDate lastDay, ConductBlock.@Nullable HandingIn handedIn, GiftRow.State state) {}
}
