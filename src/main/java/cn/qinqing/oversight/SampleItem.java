package cn.qinqing.oversight;

import cn.qinqing.shared.EnterpriseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A drawn record (样本).
 *
 * @param record id of the issue, or of the visit
 * @param number of the issue; empty for a visit
 * @param title of the issue; what was said at the visit
 * @param on day of the visit, or on which the issue was raised
 * @param reply what was answered; null where nothing was
 * @param last the latest call; null as long as nobody rang
 */
public record SampleItem(
        UUID id,
        int position,
        Stratum stratum,
        UUID record,
        String number,
        String title,
        LocalDate on,
        EnterpriseId enterprise,
        String enterpriseName,
        @Nullable String unit,
        @Nullable String reply,
        boolean closed,
        @Nullable Call last) {

    /**
     * A call (回访).
     *
     * @param further whether the issue was to be opened again
     * @param done when it was tried; null before the batch of the night
     * @param refusal key of the sentence why it was not opened again; null when it was
     */
    public record Call(
            SampleOutcome outcome,
            String words,
            String name,
            Instant at,
            boolean further,
            @Nullable Instant done,
            @Nullable String refusal) {}
}
