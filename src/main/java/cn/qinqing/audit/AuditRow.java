package cn.qinqing.audit;

import cn.qinqing.shared.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as it is read.
 *
 * @param actorName empty for somebody who was not signed in
 * @param facts JSON; personal facts show only their name
 * @param seal number in the chain, null when it was not sealed yet
 */
public record AuditRow(
        UUID id,
        Instant happenedAt,
        @Nullable AccountId account,
        String actorName,
        String action,
        String subjectKind,
        String subjectId,
        Outcome outcome,
        String facts,
        @Nullable String clientAddress,
        @Nullable Long seal) {}
