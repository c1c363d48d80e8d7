package cn.qinqing.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of declarations: nothing was decrypted for it.
 *
 * @param on day of the contact
 * @param unit of the declarant on the day of the declaration
 * @param kinds what it tells of; null when its key is missing
 */
public record DeclarationRow(
        DeclarationId id,
        String number,
        LocalDate on,
        Instant declaredAt,
        String declarant,
        @Nullable String unit,
        @Nullable Set<ConductKind> kinds,
        int additions) {}
