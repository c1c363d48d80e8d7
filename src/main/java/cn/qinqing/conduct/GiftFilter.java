package cn.qinqing.conduct;

import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Narrows the gift register; see {@link DeclarationFilter}. */
public record GiftFilter(
        @Nullable UnitId unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable State state) {

    /** 未上交、已上交. */
    public enum State {
        OPEN,
        HANDED_IN
    }

    DeclarationFilter declarations() {
        return new DeclarationFilter(unit, from, to, ConductKind.GIFT_RECEIVED);
    }
}
