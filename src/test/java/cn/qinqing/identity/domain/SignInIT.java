package cn.qinqing.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.identity.Side;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

class SignInIT extends DatabaseTest {

    private static final String PASSWORD = "Password-01";

    @Autowired
    SignIn signIn;

    @Autowired
    AccountService service;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityPolicy policy;

    @Autowired
    JdbcClient jdbc;

    String login;
    AccountId account;

    @BeforeEach
    void open() {
        login = "s" + Ids.next().toString().replace("-", "");
        account = service.provision(
                new Actor.Job("test", EnumSet.allOf(Right.class)),
                new NewAccount(login, "测试", null, null),
                Side.BUSINESS,
                Set.of(Role.HANDLER),
                PASSWORD);
    }

    @Test
    void the_login_name_is_read_without_case_and_blanks() {
        assertThat(signIn.attempt(" " + login.toUpperCase() + " ", PASSWORD)).isPresent();
    }

    @Test
    void five_failures_lock_for_a_quarter_of_an_hour() {
        fail(5);
        assertThat(signIn.attempt(login, PASSWORD)).isEmpty();
        minutesPass(14);
        assertThat(signIn.attempt(login, PASSWORD)).isEmpty();
        minutesPass(2);
        assertThat(signIn.attempt(login, PASSWORD)).isPresent();
    }

    @Test
    void attempts_during_a_lock_do_not_lengthen_it_and_counting_begins_anew_after_it() {
        fail(5);
        fail(3);
        minutesPass(16);
        fail(4);
        assertThat(signIn.attempt(login, PASSWORD)).isPresent();
    }

    @Test
    void a_success_forgets_earlier_failures() {
        fail(4);
        assertThat(signIn.attempt(login, PASSWORD)).isPresent();
        fail(4);
        assertThat(signIn.attempt(login, PASSWORD)).isPresent();
    }

    @Test
    void guesses_at_the_same_moment_are_counted_one_after_the_other() throws Exception {
        try (var people = Executors.newFixedThreadPool(12)) {
            var guesses = IntStream.range(0, 12)
                    .<Callable<Optional<AccountPrincipal>>>mapToObj(n -> () -> signIn.attempt(login, "wrong" + n))
                    .toList();
            for (var guess : people.invokeAll(guesses)) {
                assertThat(guess.get()).isEmpty();
            }
        }
        assertThat(jdbc.sql("SELECT failed_attempts FROM account WHERE id = ?")
                        .param(account.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(signIn.attempt(login, PASSWORD)).isEmpty();
    }

    @Test
    void the_log_tells_apart_what_looks_the_same_from_outside() {
        fail(5);
        signIn.attempt(login, PASSWORD);
        assertThat(jdbc.sql("""
                        SELECT json_value(facts, '$.why') FROM audit_event
                        WHERE action = 'sign-in' AND outcome = 'REFUSED' AND subject_id = ? ORDER BY id""").param(account.toString()).query(String.class).list())
                .containsExactly(
                        "wrong-password",
                        "wrong-password",
                        "wrong-password",
                        "wrong-password",
                        "wrong-password-locks",
                        "locked");
    }

    @Test
    void an_unknown_name_is_logged_aside_because_it_may_be_a_password() {
        String typed = "geheim" + Ids.next();
        assertThat(signIn.attempt(typed, "x")).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM audit_event WHERE facts LIKE ?")
                        .param("%" + typed + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM audit_personal WHERE payload LIKE ?")
                        .param("%" + typed + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_unknown_account_costs_exactly_one_comparison_like_a_known_one() {
        var encoder = mock(PasswordEncoder.class);
        when(encoder.encode(any())).thenReturn("hash of nobody");
        when(encoder.matches(any(), any())).thenReturn(true);
        var passwords = new Passwords(encoder, mock(PasswordHistory.class), policy, Clock.systemUTC());
        assertThat(passwords.matches(null, "x")).isFalse();
        verify(encoder, times(1)).matches("x", "hash of nobody");
        var known = accounts.findByLogin(login).orElseThrow();
        assertThat(passwords.matches(known, "x")).isTrue();
        verify(encoder, times(1)).matches("x", known.passwordHash());
    }

    @Test
    void after_ninety_days_the_password_must_be_changed() {
        jdbc.sql("UPDATE account SET password_changed_at = password_changed_at - INTERVAL 91 DAY WHERE id = ?")
                .param(account.value())
                .update();
        var principal = signIn.attempt(login, PASSWORD).orElseThrow();
        assertThat(principal.mustChangePassword()).isTrue();
        assertThat(principal.rights()).isEmpty();
    }

    private void fail(int times) {
        for (int n = 0; n < times; n++) {
            assertThat(signIn.attempt(login, "wrong")).isEmpty();
        }
    }

    private void minutesPass(int minutes) {
        jdbc.sql("UPDATE account SET locked_until = locked_until - INTERVAL ? MINUTE WHERE id = ?")
                .params(minutes, account.value())
                .update();
    }
}
