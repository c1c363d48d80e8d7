package cn.qinqing.issues;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that was printed to be signed (呈批件).
 *
 * @param level of the lead unit that signs it; null for all but {@link PaperMatter#CHECK}
 * @param draftVersion of the reply that stands on it; null where none does
 */
public record PaperSheet(
        UUID id,
        String number,
        PaperMatter matter,
        @Nullable Integer level,
        @Nullable Integer draftVersion,
        int round,
        String madeBy,
        Instant madeAt) {}
