package cn.qinqing.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.audit.AuditLog;
import cn.qinqing.notification.domain.MailAccess;
import cn.qinqing.notification.domain.MailStore;
import cn.qinqing.notification.domain.MailTexts;
import cn.qinqing.notification.domain.NoticeSettingStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.workbench.TestAccounts;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An address counts when its code came back; hours are one's own. */
class NoticeSettingsIT extends DatabaseTest {

    private static final MailAccess ON =
            new MailAccess("127.0.0.1", 25, null, null, "liaison@example.gov.cn", "none", "");

    @Autowired
    NoticeSettingStore store;

    @Autowired
    MailStore mails;

    @Autowired
    MailTexts texts;

    @Autowired
    AuditLog audit;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    NoticeSettings withoutMail;

    private NoticeSettings settings;
    private Actor.Person me;

    @BeforeEach
    void an_account() {
        settings = new NoticeSettings(store, mails, texts, ON, audit, clock);
        me = TestAccounts.stored(jdbc);
    }

    @AfterEach
    void leave_no_mail_for_others_to_send() {
        jdbc.sql("delete from mail_message").update();
    }

    @Test
    void who_set_nothing_has_the_usual_hours_and_no_address() {
        assertThat(settings.of(me)).isEqualTo(new OwnSettings(null, null, NoticeHours.USUAL));
        assertThat(NoticeHours.USUAL).isEqualTo(new NoticeHours(true, 10, 20, 9));
    }

    @Test
    void an_address_is_used_from_the_entered_code_on() {
        send("Zhang@Example.gov.cn ");
        assertThat(settings.of(me).waiting()).isEqualTo("zhang@example.gov.cn");
        assertThat(settings.of(me).address()).isNull();
        enter(code());
        assertThat(settings.of(me).address()).isEqualTo("zhang@example.gov.cn");
        assertThat(settings.of(me).waiting()).isNull();
        assertThatThrownBy(() -> send("zhang@example.gov.cn")).hasMessage("notification.address.same");
        assertThat(facts("notice.address")).doesNotContain("zhang").isNotEmpty();
    }

    @Test
    void five_wrong_codes_are_the_last_and_a_new_one_starts_anew() {
        send("li@example.gov.cn");
        String right = code();
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int left = 5; left > 0; left--) {
            assertThatThrownBy(() -> enter(wrong)).hasMessage("notification.code.wrong");
        }
        assertThatThrownBy(() -> enter(right)).hasMessage("notification.code.tries");
        send("li@example.gov.cn");
        enter(code());
        assertThat(settings.of(me).address()).isEqualTo("li@example.gov.cn");
    }

    @Test
    void a_code_holds_for_a_quarter_of_an_hour() {
        send("wang@example.gov.cn");
        String code = code();
        var later = new NoticeSettings(store, mails, texts, ON, audit, Clock.offset(clock, Duration.ofMinutes(16)));
        assertThatThrownBy(() -> transaction.executeWithoutResult(t -> later.enterCode(me, code)))
                .hasMessage("notification.code.none");
    }

    @Test
    void nobody_is_mailed_more_than_five_codes_a_day() {
        for (int i = 0; i < 5; i++) {
            send("a" + i + "@example.gov.cn");
        }
        assertThatThrownBy(() -> send("b@example.gov.cn")).hasMessage("notification.address.often");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zhang",
                "zhang@",
                "@example.cn",
                "zhang@example",
                "a b@example.cn",
                "a@example.cn\nBcc: b@example.cn",
                "张@example.cn"
            })
    void what_is_no_address_is_refused(String typed) {
        assertThatThrownBy(() -> send(typed)).hasMessage("notification.address.form");
    }

    @Test
    void without_a_mail_server_no_address_is_taken() {
        assertThat(withoutMail.mails()).isFalse();
        assertThatThrownBy(() -> withoutMail.sendCode(me, "zhang@example.gov.cn"))
                .hasMessage("notification.address.off");
    }

    @Test
    void taking_the_address_away_drops_what_waits() {
        send("sun@example.gov.cn");
        enter(code());
        transaction.executeWithoutResult(t -> settings.forgetAddress(me));
        assertThat(settings.of(me).address()).isNull();
        assertThat(jdbc.sql("select count(*) from mail_message where account_id = ? and state <> 'DROPPED'")
                        .param(me.account().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void hours_are_kept_and_a_digest_in_the_quiet_time_is_refused() {
        NoticeHours late = new NoticeHours(false, 16, 22, 8);
        transaction.executeWithoutResult(t -> settings.change(me, late));
        assertThat(settings.of(me).hours()).isEqualTo(late);
        assertThatThrownBy(() -> settings.change(me, new NoticeHours(true, 23, 22, 8)))
                .hasMessage("notification.settings.hour");
        assertThat(settings.of(me).hours()).isEqualTo(late);
    }

    @ParameterizedTest
    @CsvSource({
        "20,9,20,true",
        "20,9,8,true",
        "20,9,9,false",
        "20,9,19,false",
        "1,5,1,true",
        "1,5,5,false",
        "7,7,7,false"
    })
    void quiet_hours_may_go_over_midnight_or_not_be_at_all(int from, int to, int hour, boolean quiet) {
        assertThat(new NoticeHours(true, 12, from, to).quiet(hour)).isEqualTo(quiet);
    }

    private void send(String address) {
        transaction.executeWithoutResult(t -> settings.sendCode(me, address));
    }

    /** As the annotation on the method has it: what a rule refuses does not undo the count. */
    private void enter(String code) {
        var refused = transaction.execute(t -> {
            try {
                settings.enterCode(me, code);
                return null;
            } catch (cn.qinqing.shared.RuleViolation wrong) {
                return wrong;
            }
        });
        if (refused != null) {
            throw refused;
        }
    }

    /** From the mail that was written last. */
    private String code() {
        String body = jdbc.sql(
                        "select body from mail_message where account_id = ? and purpose = 'CODE' order by created_at desc, id desc limit 1")
                .param(me.account().value())
                .query(String.class)
                .single();
        Matcher digits = Pattern.compile("\\d{6}").matcher(body);
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    private String facts(String action) {
        return jdbc.sql("select facts from audit_event where action = ? and account_id = ?")
                .params(action, me.account().value())
                .query(String.class)
                .single();
    }
}
