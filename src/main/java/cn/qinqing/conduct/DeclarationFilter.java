package cn.qinqing.conduct;

import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the declarations that 纪委 sees; nothing of it looks into what was declared.
 *
 * @param from first day of the contact
 * @param to last day of the contact
 */
public record DeclarationFilter(
        @Nullable UnitId unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ConductKind kind) {

    public static DeclarationFilter none() {
        return new DeclarationFilter(null, null, null, null);
    }
}
