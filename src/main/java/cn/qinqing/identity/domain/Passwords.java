package cn.qinqing.identity.domain;

import cn.qinqing.shared.RuleViolation;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks, changes and issues passwords; knows them only while it is asked. */
@Component
public class Passwords {

    /** Without signs that look like others on paper. */
    private static final String[] ALPHABETS = {"ABCDEFGHJKMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789"};

    private final PasswordEncoder encoder;
    private final PasswordHistory history;
    private final IdentityPolicy policy;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final String nobodysHash;

    Passwords(PasswordEncoder encoder, PasswordHistory history, IdentityPolicy policy, Clock clock) {
        this.encoder = encoder;
        this.history = history;
        this.policy = policy;
        this.clock = clock;
        this.nobodysHash = encode(oneTime());
    }

    /** Compares; takes the same time for an account that does not exist. */
    boolean matches(@Nullable Account account, String password) {
        boolean same = encoder.matches(password, account == null ? nobodysHash : account.passwordHash());
        return same && account != null;
    }

    /** Sets a one-time password and tells it, once. */
    public String issue(Account account) {
        String password = oneTime();
        replace(account, password, true);
        return password;
    }

    /** Sets this very password; for accounts that are documented. */
    public void set(Account account, String password) {
        PasswordRules.check(account.login(), password);
        replace(account, password, false);
    }

    public void change(Account account, String present, String next) {
        if (account.locked(clock.instant()) || !matches(account, present)) {
            account.failed(clock.instant(), policy.failuresUntilLock(), policy.lockDuration());
            throw new RuleViolation("identity.password.wrong");
        }
        PasswordRules.check(account.login(), next);
        if (usedLately(account).anyMatch(hash -> encoder.matches(next, hash))) {
            throw new RuleViolation("identity.password.used", policy.passwordHistory());
        }
        replace(account, next, false);
    }

    void refresh(Account account, String password) {
        if (encoder.upgradeEncoding(account.passwordHash())) {
            account.rehash(encode(password));
        }
    }

    private Stream<String> usedLately(Account account) {
        var before = history.findByAccountIdOrderByUsedUntilDesc(
                account.id().value(), Limit.of(Math.max(policy.passwordHistory() - 1, 1)));
        return Stream.concat(Stream.of(account.passwordHash()), before.stream().map(PasswordUse::hash));
    }

    private void replace(Account account, String password, boolean oneTime) {
        var now = clock.instant();
        if (!account.passwordHash().isEmpty()) {
            history.save(new PasswordUse(account.id(), account.passwordHash(), now));
        }
        account.changePassword(encode(password), oneTime, now);
    }

    private String encode(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    /** Three groups of four signs, each of them with a capital, a small letter and a digit: 60 bits. */
    private String oneTime() {
        var text = new StringBuilder();
        for (int group = 0; group < 3; group++) {
            text.append(group == 0 ? "" : "-");
            int start = text.length();
            for (int place = 0; place < 4; place++) {
                var signs = ALPHABETS[place < 3 ? place : random.nextInt(3)];
                text.insert(start + random.nextInt(place + 1), signs.charAt(random.nextInt(signs.length())));
            }
        }
        return text.toString();
    }
}
