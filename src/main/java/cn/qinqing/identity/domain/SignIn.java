package cn.qinqing.identity.domain;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.audit.Outcome;
import cn.qinqing.audit.Personal;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sign-in (登录). An unknown account, a wrong password, a lock and an ended account look the same from outside: the
 * same sentence after the same hash. The log tells them apart.
 */
@Service
public class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Principals principals;
    private final ActorOfDay actors;
    private final IdentityPolicy policy;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            Principals principals,
            ActorOfDay actors,
            IdentityPolicy policy,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.principals = principals;
        this.actors = actors;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The principal, or empty when the attempt is refused. The slow comparison holds no row and no transaction. */
    public Optional<AccountPrincipal> attempt(String typed, String password) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        var seen = accounts.findByLogin(login).orElse(null);
        boolean right = passwords.matches(seen, password);
        return Optional.ofNullable(
                transaction.execute(status -> seen == null ? unknown(login) : decide(seen.id(), right, password)));
    }

    /** The principal with present roles, after a password was changed. */
    public Optional<AccountPrincipal> again(AccountId id) {
        return accounts.findById(id.value())
                .filter(account -> account.enabled(OfficeTime.today(clock)))
                .map(principals::of);
    }

    /** Writes the end of a session. */
    public void signedOut(AccountPrincipal principal) {
        transaction.executeWithoutResult(status -> audit.record(
                actors.actor(principal, OfficeTime.today(clock)),
                "sign-out",
                "account",
                principal.account().toString(),
                Map.of()));
    }

    private @Nullable AccountPrincipal unknown(String login) {
        // somebody may have typed the password into the wrong field
        audit.nobody(
                "sign-in", "account", "-", Outcome.REFUSED, Map.of("why", "unknown", "login", new Personal(login)));
        return null;
    }

    /** Decides with the row held, so that guesses at the same moment are counted one after the other. */
    private @Nullable AccountPrincipal decide(AccountId id, boolean right, String password) {
        var account = accounts.forUpdate(id.value()).orElseThrow();
        var now = clock.instant();
        if (account.locked(now)) {
            return refuse(account, "locked");
        }
        if (!right) {
            boolean locks = account.failed(now, policy.failuresUntilLock(), policy.lockDuration());
            return refuse(account, locks ? "wrong-password-locks" : "wrong-password");
        }
        if (!account.enabled(OfficeTime.today(clock))) {
            return refuse(account, "ended");
        }
        account.signedIn();
        passwords.refresh(account, password);
        var principal = principals.of(account);
        Actor actor = actors.actor(principal, OfficeTime.today(clock));
        audit.record(actor, "sign-in", "account", id.toString(), Map.of("roles", Set.copyOf(principal.roles())));
        return principal;
    }

    private @Nullable AccountPrincipal refuse(Account account, String why) {
        audit.nobody(
                "sign-in",
                "account",
                account.id().toString(),
                Outcome.REFUSED,
                Map.of("why", why, "login", account.login()));
        return null;
    }
}
