package cn.qinqing.identity;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.identity.domain.Account;
import cn.qinqing.identity.domain.Accounts;
import cn.qinqing.identity.domain.ManagedAccounts;
import cn.qinqing.identity.domain.OpenSessions;
import cn.qinqing.identity.domain.Passwords;
import cn.qinqing.identity.domain.RoleGrant;
import cn.qinqing.identity.domain.RoleGrants;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts and their roles (账号与授权).
 *
 * <p>One person opens accounts, another grants rights, a third reads what both did (三员分立). Administrators' own accounts
 * are kept on the server's command line alone, so that none of the three can take over another.
 */
@Service
public class AccountService {

    private final Accounts accounts;
    private final RoleGrants grants;
    private final ManagedAccounts managed;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final AuditLog audit;
    private final Clock clock;

    AccountService(
            Accounts accounts,
            RoleGrants grants,
            ManagedAccounts managed,
            Passwords passwords,
            OpenSessions sessions,
            AuditLog audit,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.managed = managed;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a business account without any role.
     *
     * @throws RuleViolation {@code identity.login.form}, {@code identity.login.taken}, {@code identity.person.taken},
     *     {@code identity.account.other-unit}
     */
    @Transactional
    public OneTimePassword create(Actor actor, NewAccount form) {
        actor.require(Right.ACCOUNT_MANAGE);
        var account = managed.open(actor, form, Side.BUSINESS, clock.instant());
        String password = passwords.issue(account);
        record(actor, "account.create", account, Map.of("login", account.login(), "name", account.displayName()));
        return slip(account, password);
    }

    /**
     * Makes an account as documented for a demonstration, or an administrator on the server's command line.
     *
     * @param password to be used as it is, without a change at the first sign-in
     * @throws RuleViolation {@code identity.provision.job-only} to everybody but a job
     */
    @Transactional
    public AccountId provision(Actor actor, NewAccount form, Side side, Set<Role> roles, String password) {
        actor.require(Right.ACCOUNT_MANAGE);
        actor.require(Right.ACCOUNT_GRANT);
        if (!(actor instanceof Actor.Job)) {
            throw new RuleViolation("identity.provision.job-only");
        }
        var account = managed.open(actor, form, side, clock.instant());
        passwords.set(account, password);
        roles.forEach(role -> give(actor, account, role));
        record(actor, "account.create", account, Map.of("login", account.login(), "roles", roles));
        return account.id();
    }

    /** Gives a new one-time password; a present session ends, a lock too. */
    @Transactional
    public OneTimePassword resetPassword(Actor actor, AccountId id) {
        actor.require(Right.ACCOUNT_MANAGE);
        var account = managed.forUpdate(actor, id);
        managed.refuseOneself(actor, id);
        String password = passwords.issue(account);
        account.unlock();
        sessions.end(id);
        record(actor, "account.reset-password", account, Map.of());
        return slip(account, password);
    }

    /** Ends an account (停用): nobody can sign in with it any more, its history stays. */
    @Transactional
    public void end(Actor actor, AccountId id, String reason) {
        actor.require(Right.ACCOUNT_MANAGE);
        var account = managed.forUpdate(actor, id);
        managed.refuseOneself(actor, id);
        account.end();
        sessions.end(id);
        record(actor, "account.end", account, Map.of("reason", reason));
    }

    /** The account of a person that somebody can still sign in with on the day. */
    @Transactional(readOnly = true)
    public Optional<PersonAccount> ofPerson(PersonId person, LocalDate day) {
        return accounts.findByPersonId(person.value())
                .filter(account -> account.enabled(day))
                .map(account -> new PersonAccount(account.id(), account.login()));
    }

    /**
     * Ends the account of somebody who leaves (design §4a: an account ends with the post): from the day nobody can sign
     * in with it. Whoever notes the leaving decides it; an administrator's account is not touched by it.
     */
    @Transactional
    public void endWithPost(Actor actor, PersonId person, LocalDate day, String reason) {
        actor.require(Right.PEOPLE_EDIT);
        accounts.findByPersonId(person.value())
                .filter(account -> account.side() == Side.BUSINESS)
                .ifPresent(account -> {
                    account.endOn(day);
                    if (!day.isAfter(OfficeTime.today(clock))) {
                        sessions.end(account.id());
                    }
                    record(actor, "account.end", account, Map.of("day", day.toString(), "reason", reason));
                });
    }

    /** Opens an ended account again (启用); it needs a new password. */
    @Transactional
    public OneTimePassword reopen(Actor actor, AccountId id) {
        actor.require(Right.ACCOUNT_MANAGE);
        var account = managed.forUpdate(actor, id);
        account.reopen();
        String password = passwords.issue(account);
        record(actor, "account.reopen", account, Map.of());
        return slip(account, password);
    }

    /** Ends a lock before its time (解锁). */
    @Transactional
    public void unlock(Actor actor, AccountId id) {
        actor.require(Right.ACCOUNT_MANAGE);
        var account = managed.forUpdate(actor, id);
        account.unlock();
        record(actor, "account.unlock", account, Map.of());
    }

    /**
     * Grants a role; it works from the next sign-in.
     *
     * @throws RuleViolation {@code identity.grant.self}, {@code identity.grant.side}
     */
    @Transactional
    public void grant(Actor actor, AccountId id, Role role) {
        actor.require(Right.ACCOUNT_GRANT);
        refuseOwnRights(actor, id);
        var account = managed.find(id);
        if (role.side() != Side.BUSINESS && !(actor instanceof Actor.Job)) {
            throw new RuleViolation("identity.grant.side");
        }
        if (give(actor, account, role)) {
            sessions.end(id);
            record(actor, "role.grant", account, Map.of("role", role));
        }
    }

    /** Takes a role back; a present session ends. */
    @Transactional
    public void revoke(Actor actor, AccountId id, Role role) {
        actor.require(Right.ACCOUNT_GRANT);
        refuseOwnRights(actor, id);
        var account = managed.find(id);
        if (account.side() != Side.BUSINESS && !(actor instanceof Actor.Job)) {
            throw new RuleViolation("identity.administrator.server-only");
        }
        grants.findById(new RoleGrant.Key(id.value(), role)).ifPresent(grant -> {
            grants.delete(grant);
            sessions.end(id);
            record(actor, "role.revoke", account, Map.of("role", role));
        });
    }

    /** Gives the account exactly these roles: grants what is missing, takes back what is too much. */
    @Transactional
    public void assign(Actor actor, AccountId id, Set<Role> roles) {
        actor.require(Right.ACCOUNT_GRANT);
        var present =
                grants.findByAccountId(id.value()).stream().map(RoleGrant::role).toList();
        present.stream().filter(role -> !roles.contains(role)).forEach(role -> revoke(actor, id, role));
        roles.stream().filter(role -> !present.contains(role)).forEach(role -> grant(actor, id, role));
    }

    /**
     * Changes one's own password (修改口令); needs no right, only to be signed in.
     *
     * @throws RuleViolation {@code identity.password.*}; a wrong present password counts as a failed sign-in
     */
    @Transactional(noRollbackFor = RuleViolation.class)
    public void changePassword(Actor actor, String present, String next) {
        var id = actor.accountId().orElseThrow(() -> new RuleViolation("identity.password.no-account"));
        var account = accounts.forUpdate(id.value()).orElseThrow(() -> new RuleViolation("identity.account.unknown"));
        try {
            passwords.change(account, present, next);
        } catch (RuleViolation refused) {
            audit.refused(actor, "account.change-password", "account", id.toString(), Map.of("why", refused.key()));
            throw refused;
        }
        record(actor, "account.change-password", account, Map.of());
    }

    private boolean give(Actor actor, Account account, Role role) {
        if (role.side() != account.side()) {
            throw new RuleViolation("identity.grant.side");
        }
        var key = new RoleGrant.Key(account.id().value(), role);
        if (grants.existsById(key)) {
            return false;
        }
        grants.save(new RoleGrant(account, role, actor.accountId().orElse(null), clock.instant()));
        return true;
    }

    private static void refuseOwnRights(Actor actor, AccountId id) {
        if (actor.accountId().filter(id::equals).isPresent()) {
            throw new RuleViolation("identity.grant.self");
        }
    }

    private static OneTimePassword slip(Account account, String password) {
        return new OneTimePassword(account.id(), account.login(), account.displayName(), password);
    }

    private void record(Actor actor, String action, Account account, Map<String, ?> facts) {
        audit.record(actor, action, "account", account.id().toString(), facts);
    }
}
