package cn.qinqing.serviceplans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a milestone is done, with what proves it: at least one of the three.
 *
 * @param started the day on which it began; null for the day on which it ended, or the one noted before
 * @param documentNo number of a document; empty for none
 * @param confirmation what the enterprise said, and who said it; empty for nothing
 * @param version of the milestone that the form shows
 */
public record DoneForm(
        @Nullable LocalDate started,
        @Nullable LocalDate ended,
        List<Upload> files,
        String documentNo,
        String confirmation,
        int version) {

    /** A file as it was sent. */
    public record Upload(String name, byte[] content) {}
}
