package cn.qinqing.identity.domain;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the principal of an account, with the roles it has now. */
@Component
class Principals {

    private final RoleGrants grants;
    private final IdentityPolicy policy;
    private final Clock clock;

    Principals(RoleGrants grants, IdentityPolicy policy, Clock clock) {
        this.grants = grants;
        this.policy = policy;
        this.clock = clock;
    }

    AccountPrincipal of(Account account) {
        var roles = grants.findByAccountId(account.id().value()).stream()
                .map(RoleGrant::role)
                .collect(Collectors.toUnmodifiableSet());
        return new AccountPrincipal(
                account.id(),
                account.login(),
                account.displayName(),
                roles,
                account.person().orElse(null),
                account.unit().orElse(null),
                account.mustChangePassword(clock.instant(), policy.passwordMaxAge()),
                clock.instant());
    }
}
