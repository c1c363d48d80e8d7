package cn.qinqing.oversight;

import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a tip about persons was handed over (移送登记): no word of what it says.
 *
 * @param recipient unit of the discipline organ that took it
 * @param receivedBy name of who took it
 * @param receipt number that the recipient gave it
 */
public record HandOverTip(
        @Nullable LocalDate on,
        @Nullable TipCategory category,
        @Nullable UnitId recipient,
        String receivedBy,
        String receipt,
        UUID clientKey) {}
