package cn.qinqing.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.identity.Role;
import cn.qinqing.notification.NoticeHours;
import cn.qinqing.notification.NoticeSettings;
import cn.qinqing.notification.OwnSettings;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The form with and without a mail server; what the service does is proved in NoticeSettingsIT. */
class NoticeSettingsViewTest extends UiTest {

    private static final String OLD = "old@example.gov.cn";

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    private final NoticeSettings settings = mock(NoticeSettings.class);

    @BeforeEach
    void account() {
        Actor.Person me = TestAccounts.stored(jdbc);
        Actors.signIn(me.account(), null, null, Role.LIAISON_OFFICER);
        when(settings.mails()).thenReturn(true);
        when(settings.of(any())).thenReturn(new OwnSettings(null, null, NoticeHours.USUAL));
    }

    @Test
    void without_a_mail_server_it_says_so_and_has_no_form() {
        UI.getCurrent().navigate("messages/settings");
        assertThat(_get(H1.class).getText()).isEqualTo("消息设置");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).anyMatch(text -> text.contains("没有设置邮件服务器"));
        assertThat(_find(TextField.class, spec -> spec.withLabel("电子邮箱"))).isEmpty();
    }

    @Test
    void an_address_is_typed_its_code_entered_and_then_it_is_used() {
        show();
        assertThat(_find(TextField.class, spec -> spec.withLabel("验证码（6 位数字）"))).isEmpty();
        _get(TextField.class, spec -> spec.withLabel("电子邮箱")).setValue("new@example.gov.cn");
        when(settings.of(any())).thenReturn(new OwnSettings(OLD, "new@example.gov.cn", NoticeHours.USUAL));
        press("发送验证码");
        verify(settings).sendCode(current.get(), "new@example.gov.cn");
        TextField code = _get(TextField.class, spec -> spec.withLabel("验证码（6 位数字）"));
        assertThat(code.getHelperText()).contains("new@example.gov.cn");
        code.setValue("123456");
        doThrow(new RuleViolation("notification.code.wrong", 4)).when(settings).enterCode(any(), any());
        press("启用这个邮箱");
        assertThat(code.getErrorMessage()).isEqualTo("验证码不正确，还可以试 4 次。");
        assertThat(code.getValue()).isEqualTo("123456");
    }

    @Test
    void a_refused_address_stays_in_its_field_with_the_reason() {
        show();
        TextField address = _get(TextField.class, spec -> spec.withLabel("电子邮箱"));
        address.setValue("zhang");
        doThrow(new RuleViolation("notification.address.form")).when(settings).sendCode(any(), any());
        press("发送验证码");
        assertThat(address.getErrorMessage()).contains("完整的电子邮箱");
        assertThat(address.getValue()).isEqualTo("zhang");
    }

    @Test
    void hours_are_saved_and_a_digest_in_the_quiet_time_is_refused_at_its_field() {
        show();
        Select<Integer> digest = _get(Select.class, spec -> spec.withLabel("汇总时间"));
        assertThat(digest.getValue()).isEqualTo(10);
        digest.setValue(15);
        press("保存");
        verify(settings).change(current.get(), new NoticeHours(true, 15, 20, 9));
        doThrow(new RuleViolation("notification.settings.hour")).when(settings).change(any(), any());
        digest.setValue(22);
        press("保存");
        assertThat(digest.getErrorMessage()).contains("免打扰");
    }

    private void show() {
        NoticeSettingsView view = new NoticeSettingsView(current, settings);
        UI.getCurrent().add(view);
        view.beforeEnter(mock(com.vaadin.flow.router.BeforeEnterEvent.class));
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
