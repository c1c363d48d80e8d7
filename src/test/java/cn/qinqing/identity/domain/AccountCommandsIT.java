package cn.qinqing.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.host.HostRefusal;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.identity.Side;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator who lost the password, and nobody in the product who may help. */
class AccountCommandsIT extends DatabaseTest {

    private static final Actor JOB = new Actor.Job("test", EnumSet.of(Right.ACCOUNT_MANAGE, Right.ACCOUNT_GRANT));
    private static final String LOST = "Password-01";

    @Autowired
    AccountCommands commands;

    @Autowired
    AccountService service;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    private final String login = "a" + Ids.next().toString().replace("-", "");
    private AccountId account;

    @BeforeEach
    void administrator() {
        account = service.provision(
                JOB, new NewAccount(login, "系统管理员", null, null), Side.SYSTEM, Set.of(Role.SYSTEM_ADMIN), LOST);
    }

    @Test
    void reset_prints_a_password_for_one_time_and_the_lost_one_is_void() {
        String printed = String.join("\n", commands.run(List.of("reset", login)));
        var password = Pattern.compile("一次性密码 (\\S+)").matcher(printed);
        assertThat(password.find()).isTrue();

        assertThat(signIn.attempt(login, LOST)).isEmpty();
        assertThat(signIn.attempt(login, password.group(1)).orElseThrow().mustChangePassword())
                .isTrue();
        assertThat(event("account.reset-password"))
                .containsExactly("JOB 服务器命令行（" + System.getProperty("user.name") + "）");
    }

    @Test
    void unlock_ends_the_lock_and_leaves_the_password() {
        for (int n = 0; n < 5; n++) {
            assertThat(signIn.attempt(login, "wrong")).isEmpty();
        }
        assertThat(signIn.attempt(login, LOST)).isEmpty();
        assertThat(commands.run(List.of("unlock", login)))
                .singleElement()
                .asString()
                .contains(login);
        assertThat(signIn.attempt(login, LOST)).isPresent();
        assertThat(event("account.unlock")).hasSize(1);
    }

    @Test
    void list_shows_each_account_with_state_roles_and_last_sign_in() {
        assertThat(line()).contains("正常", "系统管理员", "从未登录");
        signIn.attempt(login, LOST);
        assertThat(line()).contains("最近登录 20");
    }

    @Test
    void an_unknown_and_an_ended_account_are_told() {
        assertThatThrownBy(() -> commands.run(List.of("reset", "nobody-at-all")))
                .isInstanceOf(HostRefusal.class)
                .hasMessageContaining("nobody-at-all");
        service.end(JOB, account, "test");
        assertThatThrownBy(() -> commands.run(List.of("reset", login)))
                .isInstanceOf(HostRefusal.class)
                .hasMessageContaining("已停用");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list x", "reset", "unlock", "remove x", "reset a b"})
    void other_words_get_the_usage(String words) {
        List<String> given = words.isEmpty() ? List.of() : List.of(words.split(" "));
        assertThatThrownBy(() -> commands.run(given)).hasMessageStartingWith("用法：./qinqing user");
    }

    private String line() {
        return commands.run(List.of("list")).stream()
                .filter(one -> one.startsWith(login))
                .findFirst()
                .orElseThrow();
    }

    private List<String> event(String action) {
        return jdbc.sql("SELECT concat(actor_kind, ' ', actor_name) FROM audit_event "
                        + "WHERE subject_kind = 'account' AND subject_id = ? AND action = ?")
                .params(account.toString(), action)
                .query(String.class)
                .list();
    }
}
