package cn.qinqing.identity;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One account in the list. */
public record AccountRow(
        AccountId id,
        String login,
        String name,
        Side side,
        List<Role> roles,
        AccountState state,
        @Nullable PersonId person,
        @Nullable UnitId unit,
        Instant createdAt,
        @Nullable Instant lastSignIn) {}
