package cn.qinqing.identity.domain;

import cn.qinqing.shared.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a password must look like (口令规则): ten characters, three of four kinds, without the login name. */
final class PasswordRules {

    static final int SHORTEST = 10;
    /** bcrypt reads no more. */
    static final int MOST_BYTES = 72;

    private PasswordRules() {}

    static void check(String login, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new RuleViolation("identity.password.short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new RuleViolation("identity.password.long", MOST_BYTES);
        }
        if (kinds(password) < 3) {
            throw new RuleViolation("identity.password.kinds");
        }
        if (password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            throw new RuleViolation("identity.password.login");
        }
    }

    private static long kinds(String password) {
        return password.codePoints()
                .map(c -> c >= 'A' && c <= 'Z' ? 0 : c >= 'a' && c <= 'z' ? 1 : c >= '0' && c <= '9' ? 2 : 3)
                .distinct()
                .count();
    }
}
