package cn.qinqing.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.domain.AccountPrincipal;
import cn.qinqing.identity.domain.SignIn;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class AccountServiceIT extends DatabaseTest {

    static final Actor JOB = new Actor.Job("命令行", EnumSet.of(Right.ACCOUNT_MANAGE, Right.ACCOUNT_GRANT));

    @Autowired
    AccountService service;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_new_account_has_no_rights_and_a_password_for_one_time() {
        var slip = service.create(systemAdmin(), form());
        var principal = signIn.attempt(slip.login(), slip.password()).orElseThrow();
        assertThat(principal.mustChangePassword()).isTrue();
        assertThat(principal.roles()).isEmpty();
        assertThat(principal.getAuthorities()).isEmpty();
        assertThat(actions(slip.account())).containsExactly("account.create", "sign-in");
    }

    @Test
    void a_granted_role_has_no_effect_until_the_one_time_password_is_changed() {
        var slip = service.create(systemAdmin(), form());
        service.grant(securityAdmin(), slip.account(), Role.LIAISON_OFFICER);
        assertThat(signIn.attempt(slip.login(), slip.password()).orElseThrow().getAuthorities())
                .isEmpty();

        service.changePassword(self(slip.account()), slip.password(), "Neues-Wort-1");
        assertThat(signIn.attempt(slip.login(), slip.password())).isEmpty();
        var principal = signIn.attempt(slip.login(), "Neues-Wort-1").orElseThrow();
        assertThat(principal.mustChangePassword()).isFalse();
        assertThat(principal.rights()).isEqualTo(Role.LIAISON_OFFICER.rights());
    }

    @Test
    void nobody_grants_to_oneself() {
        var admin = securityAdmin();
        assertThatThrownBy(() -> service.grant(admin, admin.account(), Role.COMMERCE_CLERK))
                .hasMessage("identity.grant.self");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
    void a_business_account_never_becomes_an_administrator(Role role) {
        var slip = service.create(systemAdmin(), form());
        assertThatThrownBy(() -> service.grant(securityAdmin(), slip.account(), role))
                .hasMessage("identity.grant.side");
        assertThatThrownBy(() -> service.grant(JOB, slip.account(), role)).hasMessage("identity.grant.side");
    }

    @Test
    void an_administrator_never_gets_a_business_role() {
        var admin = administrator(Side.AUDIT, Role.AUDIT_ADMIN);
        assertThatThrownBy(() -> service.grant(securityAdmin(), admin, Role.COMMERCE_CLERK))
                .hasMessage("identity.grant.side");
    }

    @Test
    void the_database_refuses_a_role_of_the_wrong_side_too() {
        var slip = service.create(systemAdmin(), form());
        for (String side : List.of("BUSINESS", "SYSTEM")) {
            assertThatThrownBy(() ->
                            jdbc.sql("""
                            INSERT INTO account_role (account_id, side, role, granted_at)
                            VALUES (?, ?, 'SYSTEM_ADMIN', now(6))""").params(slip.account().value(), side).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_database_knows_every_role_by_name_and_no_other() {
        // constraints are shown to the owner alone
        var access = databaseAccess();
        String clause = JdbcClient.create(
                        new DriverManagerDataSource(access.url(), access.ownerUser(), access.ownerPassword()))
                .sql("SELECT check_clause FROM information_schema.check_constraints "
                        + "WHERE constraint_schema = database() AND constraint_name = 'account_role_values'")
                .query(String.class)
                .single();
        assertThat(Pattern.compile("'([^']*)'").matcher(clause).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Enum::name).toList());
        var slip = service.create(systemAdmin(), form());
        assertThatThrownBy(() -> jdbc.sql("""
                        INSERT INTO account_role (account_id, side, role, granted_at)
                        VALUES (?, 'BUSINESS', 'CHIEF', utc_timestamp(6))""").param(slip.account().value()).update())
                .hasMessageContaining("account_role_values");
    }

    @Test
    void the_system_administrator_cannot_take_over_another_administrator() {
        var auditor = administrator(Side.AUDIT, Role.AUDIT_ADMIN);
        assertThatThrownBy(() -> service.resetPassword(systemAdmin(), auditor))
                .hasMessage("identity.administrator.server-only");
        assertThatThrownBy(() -> service.end(systemAdmin(), auditor, "x"))
                .hasMessage("identity.administrator.server-only");
        assertThat(service.resetPassword(JOB, auditor).password()).isNotBlank();
    }

    @Test
    void whoever_opens_accounts_does_not_grant_and_whoever_grants_does_not_open() {
        var slip = service.create(systemAdmin(), form());
        assertThatThrownBy(() -> service.grant(systemAdmin(), slip.account(), Role.HANDLER))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> service.create(securityAdmin(), form())).isInstanceOf(RightMissing.class);
    }

    @Test
    void a_unit_administrator_keeps_the_accounts_of_the_own_unit_alone() {
        var unit = UnitId.create();
        var admin = unitAdmin(unit);
        var own = service.create(admin, form());
        assertThat(jdbc.sql("SELECT unit_id FROM account WHERE id = ?")
                        .param(own.account().value())
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(unit.value());
        assertThat(service.resetPassword(admin, own.account()).password()).isNotBlank();

        var other = service.create(systemAdmin(), form());
        assertThatThrownBy(() -> service.resetPassword(admin, other.account()))
                .hasMessage("identity.account.other-unit");
        assertThatThrownBy(() -> service.create(admin, new NewAccount(login(), "某某", null, UnitId.create())))
                .hasMessage("identity.account.other-unit");
    }

    @Test
    void a_unit_administrator_without_a_unit_today_keeps_nothing() {
        var other = service.create(systemAdmin(), form());
        var nowhere = unitAdmin(null);
        assertThatThrownBy(() -> service.resetPassword(nowhere, other.account()))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.create(nowhere, form())).hasMessage("identity.account.other-unit");
    }

    @Test
    void a_login_name_is_given_once() {
        var slip = service.create(systemAdmin(), form());
        assertThatThrownBy(() -> service.create(systemAdmin(), new NewAccount(slip.login(), "某某", null, null)))
                .hasMessage("identity.login.taken");
        assertThatThrownBy(() -> service.create(systemAdmin(), new NewAccount("王敏", "王敏", null, null)))
                .hasMessage("identity.login.form");
    }

    @Test
    void an_ended_account_cannot_sign_in_until_it_is_opened_again_with_a_new_password() {
        var slip = service.create(systemAdmin(), form());
        service.end(systemAdmin(), slip.account(), "调离");
        assertThat(signIn.attempt(slip.login(), slip.password())).isEmpty();
        var next = service.reopen(systemAdmin(), slip.account());
        assertThat(signIn.attempt(slip.login(), slip.password())).isEmpty();
        assertThat(signIn.attempt(next.login(), next.password())).isPresent();
    }

    @Test
    void the_last_five_passwords_do_not_come_again() {
        var slip = service.create(systemAdmin(), form());
        var self = self(slip.account());
        service.changePassword(self, slip.password(), "Password-01");
        for (int n = 2; n <= 5; n++) {
            service.changePassword(self, "Password-0" + (n - 1), "Password-0" + n);
        }
        for (int n = 1; n <= 5; n++) {
            String used = "Password-0" + n;
            assertThatThrownBy(() -> service.changePassword(self, "Password-05", used))
                    .hasMessage("identity.password.used");
        }
        service.changePassword(self, "Password-05", "Password-06");
        service.changePassword(self, "Password-06", "Password-01");
    }

    @Test
    void a_wrong_present_password_counts_as_a_failed_sign_in() {
        var slip = service.create(systemAdmin(), form());
        var self = self(slip.account());
        for (int n = 0; n < 5; n++) {
            assertThatThrownBy(() -> service.changePassword(self, "wrong", "Password-01"))
                    .hasMessage("identity.password.wrong");
        }
        assertThatThrownBy(() -> service.changePassword(self, slip.password(), "Password-01"))
                .hasMessage("identity.password.wrong");
        assertThat(signIn.attempt(slip.login(), slip.password())).isEmpty();
        service.unlock(systemAdmin(), slip.account());
        assertThat(signIn.attempt(slip.login(), slip.password()))
                .map(AccountPrincipal::account)
                .contains(slip.account());
    }

    @Test
    void only_a_job_provides_accounts_with_a_known_password() {
        var both = Actors.may(Right.ACCOUNT_MANAGE, Right.ACCOUNT_GRANT);
        assertThatThrownBy(() -> service.provision(both, form(), Side.BUSINESS, Set.of(), "Password-01"))
                .hasMessage("identity.provision.job-only");
    }

    private Actor systemAdmin() {
        return actor(administrator(Side.SYSTEM, Role.SYSTEM_ADMIN), null, Role.SYSTEM_ADMIN);
    }

    private Actor.Person securityAdmin() {
        return actor(administrator(Side.SECURITY, Role.SECURITY_ADMIN), null, Role.SECURITY_ADMIN);
    }

    private Actor unitAdmin(@org.jspecify.annotations.Nullable UnitId unit) {
        var id = service.provision(JOB, form(), Side.BUSINESS, Set.of(Role.UNIT_ADMIN), "Password-01");
        return actor(id, unit, Role.UNIT_ADMIN);
    }

    private AccountId administrator(Side side, Role role) {
        return service.provision(JOB, form(), side, Set.of(role), "Password-01");
    }

    private static Actor.Person actor(AccountId account, @org.jspecify.annotations.Nullable UnitId unit, Role role) {
        return new Actor.Person(account, null, unit, null, "测试", role.rights(), new Scope.Nothing());
    }

    private static Actor self(AccountId account) {
        return new Actor.Person(account, null, null, null, "本人", Set.of(), new Scope.Nothing());
    }

    private static NewAccount form() {
        return new NewAccount(login(), "测试账号", null, null);
    }

    private static String login() {
        return "t" + Ids.next().toString().replace("-", "");
    }

    private List<String> actions(AccountId account) {
        return jdbc.sql("SELECT action FROM audit_event WHERE subject_kind = 'account' AND subject_id = ? ORDER BY id")
                .param(account.toString())
                .query(String.class)
                .list();
    }
}
