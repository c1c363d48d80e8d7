package cn.qinqing.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the log that cannot be right (审计异常).
 *
 * @param seq number of the seal, null for an event without one
 */
public record AuditFinding(
        Kind kind, @Nullable Long seq, @Nullable UUID event) {

    public enum Kind {
        /** A field of the event was changed: its hash no longer fits. */
        EVENT_CHANGED,
        /** The event of a seal is gone. */
        EVENT_MISSING,
        /** The personal part was changed (erased is lawful, changed is not). */
        PERSONAL_CHANGED,
        /** The chain does not hold: a seal was changed, removed or put in. */
        CHAIN_BROKEN,
        /** Not sealed for over a minute. */
        UNSEALED
    }
}
