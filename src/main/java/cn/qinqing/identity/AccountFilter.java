package cn.qinqing.identity;

import cn.qinqing.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What the list of accounts is narrowed to; null or empty means all.
 *
 * @param text part of the login name or of the name
 */
public record AccountFilter(
        @Nullable String text,
        @Nullable Role role,
        @Nullable AccountState state,
        @Nullable UnitId unit) {

    public static AccountFilter none() {
        return new AccountFilter(null, null, null, null);
    }
}
