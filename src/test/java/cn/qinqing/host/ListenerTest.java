package cn.qinqing.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ListenerTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.0.1", "::1", "localhost"})
    void a_listener_on_loopback_needs_nothing(String address) {
        assertThatCode(() -> Listener.demandSafe(at(address, Map.of()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.1.2.3", "192.168.0.7", ""})
    void a_listener_beyond_loopback_without_tls_or_proxy_is_refused_and_told_what_to_set(String address) {
        assertThatThrownBy(() -> Listener.demandSafe(at(address, Map.of())))
                .isInstanceOf(HostRefusal.class)
                .hasMessageContainingAll("QINQING_TLS_CERT", "QINQING_TLS_KEY", "QINQING_TRUSTED_PROXIES");
    }

    @Test
    void a_named_proxy_or_a_certificate_allows_it() throws Exception {
        Pem pem = Pem.in(directory, "own");
        var tls = Map.of(
                "QINQING_TLS_CERT", pem.certificate().toString(),
                "QINQING_TLS_KEY", pem.key().toString());
        assertThatCode(() -> Listener.demandSafe(at("0.0.0.0", tls))).doesNotThrowAnyException();
        assertThat(Listener.scheme(at("0.0.0.0", tls))).isEqualTo("https");
        var proxy = Map.of("QINQING_TRUSTED_PROXIES", "10.1.2.3");
        assertThatCode(() -> Listener.demandSafe(at("0.0.0.0", proxy))).doesNotThrowAnyException();
        assertThat(Listener.scheme(at("0.0.0.0", proxy))).isEqualTo("http");
    }

    @Test
    void the_cookie_is_secure_exactly_when_the_wire_is() throws Exception {
        Pem pem = Pem.in(directory, "own");
        String cookie = "server.servlet.session.cookie.secure";
        assertThat(Listener.properties(Map.of())).containsEntry(cookie, false);
        assertThat(Listener.properties(Map.of("QINQING_TRUSTED_PROXIES", "127.0.0.1")))
                .containsEntry(cookie, true);
        assertThat(Listener.properties(Map.of(
                        "QINQING_TLS_CERT", pem.certificate().toString(),
                        "QINQING_TLS_KEY", pem.key().toString())))
                .containsEntry(cookie, true);
    }

    @Test
    void forwarded_headers_count_from_no_proxy_that_is_not_named() {
        assertThat(Listener.properties(Map.of())).containsEntry("server.forward-headers-strategy", "none");
        assertThat(Listener.properties(Map.of("QINQING_TRUSTED_PROXIES", "10.1.2.3, 10.8.0.0/16 fd00::1")))
                .containsEntry("server.forward-headers-strategy", "native")
                .containsEntry("server.tomcat.remoteip.internal-proxies", "10.1.2.3/32,10.8.0.0/16,fd00::1/128");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.local", "10.1.2.3/33", "10.1.2.3/0", "0.0.0.0/0", ".*", "10.1.2.999", "10.1.2.3/x"})
    void a_proxy_is_an_address_and_never_a_name_a_pattern_or_everybody(String proxy) {
        assertThatThrownBy(() -> Listener.properties(Map.of("QINQING_TRUSTED_PROXIES", proxy)))
                .isInstanceOf(HostRefusal.class)
                .hasMessageContaining("QINQING_TRUSTED_PROXIES");
    }

    @Test
    void certificate_and_key_come_together_readable_and_fit() throws Exception {
        Pem own = Pem.in(directory, "own");
        Pem other = Pem.in(directory, "other");
        Path nonsense = Files.writeString(directory.resolve("nonsense.pem"), "nonsense");
        refused(own.certificate().toString(), "");
        refused("", own.key().toString());
        refused(own.certificate().toString(), directory.resolve("missing").toString());
        refused(own.certificate().toString(), nonsense.toString());
        refused(nonsense.toString(), own.key().toString());
        refused(own.certificate().toString(), other.key().toString());
    }

    @ParameterizedTest
    @CsvSource({"abc", "-1", "70000", "80 80"})
    void a_port_is_a_number(String port) {
        var settings = at("127.0.0.1", Map.of());
        settings.setProperty("server.port", port);
        assertThatThrownBy(() -> Listener.demandSafe(settings)).hasMessageContaining("QINQING_PORT");
    }

    private static void refused(String certificate, String key) {
        assertThatThrownBy(() -> Listener.properties(Map.of("QINQING_TLS_CERT", certificate, "QINQING_TLS_KEY", key)))
                .isInstanceOf(HostRefusal.class)
                .hasMessageContainingAll("QINQING_TLS_CERT", "QINQING_TLS_KEY");
    }

    private static MockEnvironment at(String address, Map<String, String> variables) {
        MockEnvironment settings = new MockEnvironment().withProperty("server.address", address);
        Listener.properties(variables).forEach((name, value) -> settings.setProperty(name, value.toString()));
        return settings;
    }
}
