package cn.qinqing.identity;

import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to open an account (开户).
 *
 * @param login small letters, digits, {@code . _ -}, 3 to 60 of them
 * @param displayName as shown in histories
 * @param person whose account it is; null for an administrator
 * @param unit of the account; a unit's own administrator may leave it out
 */
public record NewAccount(
        String login,
        String displayName,
        @Nullable PersonId person,
        @Nullable UnitId unit) {}
