package cn.qinqing.assignments;

import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to which rows.
 *
 * @param rows assignments, or enterprises when a tier is set
 * @param from the first day on which the new state of things holds
 * @param leader who leads from then on
 * @param officer who is the liaison officer from then on
 * @param tier code of the tier
 */
public record StartBatch(
        Batch.Kind kind,
        List<UUID> rows,
        LocalDate from,
        String documentNo,
        String reason,
        @Nullable PostId leader,
        @Nullable PersonId officer,
        @Nullable String tier) {}
