package cn.qinqing.visits;

import cn.qinqing.shared.FileId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a record that stands in a leader's name was checked.
 *
 * @param leader in whose name it stands
 * @param recorder who noted it; both are on record
 * @param checkedAt when it was noted as checked; null while it is not, which is as good
 * @param paper what is known of the paper; null when the leader confirmed it here
 */
public record VisitCheck(
        String leader,
        @Nullable String recorder,
        @Nullable Instant checkedAt,
        @Nullable Paper paper) {

    /** @param recordedBy who wrote it down, neither recorder nor leader */
    public record Paper(
            LocalDate signedOn,
            String words,
            String recordedBy,
            @Nullable FileId scan) {}
}
