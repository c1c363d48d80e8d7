package cn.qinqing.issues;

import cn.qinqing.enterprises.ProvisionalEnterprises;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an issue came in, as its reader may know it (来件情况).
 *
 * @param facts with a masked telephone
 * @param unverified whether nobody rang back yet what came through the open door
 * @param checkedAt when somebody rang back; null when nobody had to or has
 * @param caller who raised it, as they named themselves, while nobody knows which enterprise it is; else null
 */
public record IssueOrigin(
        IntakeFacts facts,
        boolean unverified,
        @Nullable Instant checkedAt,
        @Nullable String checkedBy,
        @Nullable String checkedNote,
        ProvisionalEnterprises.@Nullable Named caller) {}
