package cn.qinqing.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {

    private static final Map<String, String> LEAST = Map.of(
            "QINQING_MAIL_HOST", "mail.example.gov.cn",
            "QINQING_MAIL_FROM", "liaison@example.gov.cn");

    @Test
    void without_anything_no_mail_is_sent() {
        assertThat(MailServer.properties(Map.of())).isEmpty();
        assertThat(MailServer.properties(Map.of("QINQING_MAIL_HOST", " "))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',587", "starttls,587", "tls,465", "none,25"})
    void each_encryption_has_its_usual_port(String tls, String port) {
        var properties = MailServer.properties(with("QINQING_MAIL_TLS", tls));
        assertThat(properties)
                .containsEntry("qinqing.mail.port", port)
                .containsEntry("qinqing.mail.host", "mail.example.gov.cn");
        assertThat(MailServer.properties(with("QINQING_MAIL_PORT", "2525"))).containsEntry("qinqing.mail.port", "2525");
    }

    @ParameterizedTest
    @CsvSource({
        "QINQING_MAIL_TLS,ssl,QINQING_MAIL_TLS",
        "QINQING_MAIL_PORT,0,QINQING_MAIL_PORT",
        "QINQING_MAIL_PORT,70000,QINQING_MAIL_PORT",
        "QINQING_MAIL_PORT,smtp,QINQING_MAIL_PORT",
        "QINQING_MAIL_FROM,'',QINQING_MAIL_FROM",
        "QINQING_MAIL_FROM,州商务局,QINQING_MAIL_FROM",
        "QINQING_MAIL_USER,liaison,QINQING_MAIL_PASSWORD",
        "QINQING_MAIL_PASSWORD,secret,QINQING_MAIL_USER"
    })
    void what_cannot_be_meant_is_refused_with_the_name_to_set(String name, String value, String told) {
        assertThatThrownBy(() -> MailServer.properties(with(name, value)))
                .isInstanceOf(HostRefusal.class)
                .hasMessageContaining(told)
                .hasMessageNotContaining("secret");
    }

    @Test
    void half_a_mail_server_is_refused() {
        assertThatThrownBy(() -> MailServer.properties(Map.of("QINQING_MAIL_FROM", "liaison@example.gov.cn")))
                .isInstanceOf(HostRefusal.class)
                .hasMessageContainingAll("QINQING_MAIL_FROM", "QINQING_MAIL_HOST");
    }

    @Test
    void a_password_never_crosses_an_open_wire() {
        var open = new HashMap<>(LEAST);
        open.putAll(Map.of("QINQING_MAIL_TLS", "none", "QINQING_MAIL_USER", "u", "QINQING_MAIL_PASSWORD", "p"));
        open.put("QINQING_MAIL_HOST", "10.1.2.3");
        assertThatThrownBy(() -> MailServer.properties(open)).hasMessageContaining("明文");
        open.put("QINQING_MAIL_HOST", "127.0.0.1");
        assertThat(MailServer.properties(open)).containsEntry("qinqing.mail.user", "u");
        open.put("QINQING_MAIL_HOST", "10.1.2.3");
        open.put("QINQING_MAIL_TLS", "starttls");
        assertThat(MailServer.properties(open)).containsEntry("qinqing.mail.password", "p");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "liaison.example.gov.cn",
                "ftp://a.example",
                "https://",
                "https://u:p@a.example",
                "https://a.example/?x=1",
                "::"
            })
    void the_address_in_mails_is_one_that_a_browser_opens(String url) {
        assertThatThrownBy(() -> MailServer.properties(Map.of("QINQING_URL", url)))
                .hasMessageContaining("QINQING_URL");
    }

    @Test
    void the_address_in_mails_loses_its_last_slash() {
        assertThat(MailServer.properties(Map.of("QINQING_URL", "https://liaison.example.gov.cn/")))
                .containsEntry("qinqing.mail.url", "https://liaison.example.gov.cn");
    }

    private static Map<String, String> with(String name, String value) {
        var environment = new HashMap<>(LEAST);
        environment.put(name, value);
        return environment;
    }
}
