package cn.qinqing.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.AccountSheets;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.OneTimePassword;
import cn.qinqing.identity.Role;
import cn.qinqing.identity.Side;
import cn.qinqing.identity.domain.AccountPrincipal;
import cn.qinqing.identity.domain.SignIn;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class AccountViewsTest extends UiTest {

    private static final Actor JOB = new Actor.Job("test", EnumSet.allOf(Right.class));

    @Autowired
    AccountService service;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_system_administrator_opens_an_account_and_hands_over_its_password() {
        signInAs(Side.SYSTEM, Role.SYSTEM_ADMIN);
        UI.getCurrent().navigate("accounts");
        _click(_get(Button.class, spec -> spec.withText("开户")));
        String login = login();
        _setValue(_get(TextField.class, spec -> spec.withLabel("登录名")), login);
        _setValue(_get(TextField.class, spec -> spec.withLabel("姓名")), "买买提·艾力");
        _click(_get(_get(CreateAccountDialog.class), Button.class, spec -> spec.withText("开户")));

        var slip = _get(PasswordSlip.class);
        String password =
                _get(slip, Span.class, spec -> spec.withClasses("qq-password")).getText();
        assertThat(_find(CreateAccountDialog.class)).isEmpty();
        assertThat(signIn.attempt(login, password))
                .hasValueSatisfying(who -> assertThat(who.mustChangePassword()).isTrue());
    }

    @Test
    void a_refused_login_name_is_said_at_its_field_and_nothing_typed_is_lost() {
        signInAs(Side.SYSTEM, Role.SYSTEM_ADMIN);
        UI.getCurrent().navigate("accounts");
        _click(_get(Button.class, spec -> spec.withText("开户")));
        var field = _get(TextField.class, spec -> spec.withLabel("登录名"));
        _setValue(field, "王 敏");
        _setValue(_get(TextField.class, spec -> spec.withLabel("姓名")), "王敏");
        _click(_get(_get(CreateAccountDialog.class), Button.class, spec -> spec.withText("开户")));
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("小写字母");
        assertThat(field.getValue()).isEqualTo("王 敏");
    }

    @Test
    void accounts_are_opened_by_a_sheet_after_a_look_at_each_row() {
        signInAs(Side.SYSTEM, Role.SYSTEM_ADMIN);
        UI.getCurrent().navigate("accounts");
        _click(_get(Button.class, spec -> spec.withText("按表开户、停用")));
        AccountSheetDialog dialog = _get(AccountSheetDialog.class);
        assertThat(_get(dialog, Anchor.class).getText()).isEqualTo("下载空表");
        _click(_get(dialog, Button.class, spec -> spec.withText("办理可以办理的行")));
        assertThat(dialog.getElement().getTextRecursively()).contains("请先选择表格。");
        dialog.show(List.of(
                new AccountSheets.Line(2, "表中的人", login(), AccountSheets.Action.OPEN, "", null, null, null, null),
                new AccountSheets.Line(
                        3,
                        "错的人",
                        "",
                        AccountSheets.Action.OPEN,
                        "",
                        null,
                        null,
                        null,
                        new RuleViolation("identity.sheet.nobody", "错的人"))));
        assertThat(dialog.getElement().getTextRecursively()).contains("共 2 行，可以办理 1 行，不能办理 1 行。", "本单位没有在任的“错的人”");
        _click(_get(dialog, Button.class, spec -> spec.withText("办理可以办理的行")));
        assertThat(_find(_get(PasswordSlip.class), Span.class, spec -> spec.withClasses("qq-password")))
                .hasSize(1);
    }

    @Test
    void the_list_is_filtered_by_its_address() {
        var slip = open();
        signInAs(Side.SYSTEM, Role.SYSTEM_ADMIN);
        UI.getCurrent().navigate("accounts", QueryParameters.of("q", slip.login()));
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        UI.getCurrent()
                .navigate("accounts", QueryParameters.simple(java.util.Map.of("q", slip.login(), "state", "ENDED")));
        assertThat(_find(Grid.class)).isEmpty();
    }

    @Test
    void the_security_administrator_chooses_roles() {
        var slip = open();
        signInAs(Side.SECURITY, Role.SECURITY_ADMIN);
        UI.getCurrent().navigate("roles", QueryParameters.of("q", slip.login()));
        new GrantDialog(tools(), row(slip), () -> {}).open();
        @SuppressWarnings("unchecked")
        CheckboxGroup<Role> roles = _get(CheckboxGroup.class);
        _setValue(roles, Set.of(Role.LIAISON_OFFICER, Role.HANDLER));
        _click(_get(_get(GrantDialog.class), Button.class, spec -> spec.withText("保存")));
        assertThat(row(slip).roles()).containsExactlyInAnyOrder(Role.LIAISON_OFFICER, Role.HANDLER);
        service.assign(JOB, slip.account(), Set.of(Role.HANDLER));
        assertThat(row(slip).roles()).containsExactly(Role.HANDLER);
    }

    @Test
    void after_a_one_time_password_only_the_change_of_it_opens() {
        var slip = open();
        service.grant(JOB, slip.account(), Role.SUPERVISOR);
        signInWith(slip.login(), slip.password());
        for (String path : new String[] {"", "audit", "enterprises"}) {
            UI.getCurrent().navigate(path);
            assertThat(_find(ChangePasswordView.class)).as(path).hasSize(1);
        }
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("当前密码")), slip.password());
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("新密码")), "Neues-Wort-1");
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("再次输入新密码")), "Neues-Wort-1");
        _click(_get(Button.class, spec -> spec.withText("确认修改")));
        UI.getCurrent().navigate("audit");
        assertThat(_find(AuditLogView.class)).hasSize(1);
    }

    @Test
    void two_different_new_passwords_are_refused() {
        var slip = open();
        signInWith(slip.login(), slip.password());
        UI.getCurrent().navigate("password");
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("当前密码")), slip.password());
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("新密码")), "Neues-Wort-1");
        var again = _get(PasswordField.class, spec -> spec.withLabel("再次输入新密码"));
        _setValue(again, "Neues-Wort-2");
        _click(_get(Button.class, spec -> spec.withText("确认修改")));
        assertThat(again.getErrorMessage()).contains("不一致");
        assertThat(signIn.attempt(slip.login(), slip.password())).isPresent();
    }

    @Test
    void reading_the_log_is_written_into_the_log() {
        var auditor = signInAs(Side.AUDIT, Role.AUDIT_ADMIN);
        UI.getCurrent().navigate("audit", QueryParameters.of("action", "sign-in"));
        assertThat(jdbc.sql("SELECT count(*) FROM audit_event WHERE action = 'audit.read' AND account_id = ?")
                        .param(auditor.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(_get(Grid.class).isVisible()).isTrue();
    }

    private cn.qinqing.identity.AccountRow row(OneTimePassword slip) {
        return tools().queries().get(JOB, slip.account());
    }

    @Autowired
    AccountTools accountTools;

    private AccountTools tools() {
        return accountTools;
    }

    private OneTimePassword open() {
        return service.create(JOB, new NewAccount(login(), "测试账号", null, null));
    }

    private AccountId signInAs(Side side, Role role) {
        var id = service.provision(JOB, new NewAccount(login(), "管理员", null, null), side, Set.of(role), "Password-01");
        Actors.signIn(id, null, null, role);
        return id;
    }

    private AccountPrincipal signInWith(String login, String password) {
        var principal = signIn.attempt(login, password).orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        return principal;
    }

    private static String login() {
        return "v" + Ids.next().toString().replace("-", "");
    }
}
