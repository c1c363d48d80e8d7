package cn.qinqing.identity.domain;

import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Side;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which accounts an actor may keep: a job all, the system administrator all business accounts, a unit's administrator
 * those of the own unit.
 */
@Component
public class ManagedAccounts {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");

    private final Accounts accounts;

    ManagedAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    public Account open(Actor actor, NewAccount form, Side side, Instant now) {
        String login = form.login().strip();
        if (!isLogin(login)) {
            throw new RuleViolation("identity.login.form");
        }
        if (form.displayName().isBlank()) {
            throw new RuleViolation("identity.name.missing");
        }
        if (accounts.existsByLogin(login)) {
            throw new RuleViolation("identity.login.taken", login);
        }
        var person = form.person();
        if (person != null && accounts.existsByPersonId(person.value())) {
            throw new RuleViolation("identity.person.taken");
        }
        var unit = unitFor(actor, form.unit());
        var account = new Account(AccountId.create(), login, form.displayName().strip(), side, person, unit, now);
        // roles and passwords refer to the row at once
        return accounts.saveAndFlush(account);
    }

    static boolean isLogin(String login) {
        return LOGIN.matcher(login).matches();
    }

    public Account find(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(ManagedAccounts::unknown);
    }

    /** The account, held for a change, when the actor may keep it. */
    public Account forUpdate(Actor actor, AccountId id) {
        var account = accounts.forUpdate(id.value()).orElseThrow(ManagedAccounts::unknown);
        if (actor instanceof Actor.Job) {
            return account;
        }
        if (account.side() != Side.BUSINESS) {
            throw new RuleViolation("identity.administrator.server-only");
        }
        if (!keepsAll(actor) && !sameUnit(actor, account.unit())) {
            throw new RuleViolation("identity.account.other-unit");
        }
        return account;
    }

    public void refuseOneself(Actor actor, AccountId id) {
        if (actor.accountId().filter(id::equals).isPresent()) {
            throw new RuleViolation("identity.account.self");
        }
    }

    /** The unit whose accounts alone the actor may keep; empty for all units. */
    public Optional<UnitId> onlyUnit(Actor actor) {
        return keepsAll(actor)
                ? Optional.empty()
                : Optional.of(actor.unitId().orElseThrow(() -> new RuleViolation("identity.account.other-unit")));
    }

    private @Nullable UnitId unitFor(Actor actor, @Nullable UnitId asked) {
        var own = onlyUnit(actor);
        if (own.isPresent() && asked != null && !asked.equals(own.get())) {
            throw new RuleViolation("identity.account.other-unit");
        }
        return own.orElse(asked);
    }

    private boolean keepsAll(Actor actor) {
        return actor instanceof Actor.Job
                || actor.accountId()
                        .flatMap(id -> accounts.findById(id.value()))
                        .filter(account -> account.side() != Side.BUSINESS)
                        .isPresent();
    }

    private static boolean sameUnit(Actor actor, Optional<UnitId> unit) {
        return unit.isPresent() && unit.equals(actor.unitId());
    }

    private static RuleViolation unknown() {
        return new RuleViolation("identity.account.unknown");
    }
}
