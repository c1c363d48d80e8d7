package cn.qinqing.host;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnServerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"10.11.6-MariaDB-0+deb12u1", "5.5.5-10.11.2-MariaDB", "11.4.5-MariaDB", "11.0.2-MariaDB-log"})
    void from_10_11_on_it_is_new_enough(String version) {
        assertThatCode(() -> OwnServer.demandVersion(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.6.18-MariaDB", "5.5.5-10.5.1-MariaDB-log", "10.10.7-MariaDB", "8.0.36", "8.4.0-0ubuntu", ""})
    void what_is_older_or_no_mariadb_is_refused(String version) {
        assertThatThrownBy(() -> OwnServer.demandVersion(version))
                .isInstanceOf(HostRefusal.class)
                .hasMessageContaining("10.11");
    }

    @Test
    void the_address_says_mariadb_and_an_account_is_named() {
        assertThatThrownBy(() -> OwnServer.check(Map.of("QINQING_DB_URL", "jdbc:mysql://127.0.0.1/qinqing")))
                .hasMessageContaining("jdbc:mariadb:");
        assertThatThrownBy(() -> OwnServer.check(Map.of("QINQING_DB_URL", "jdbc:mariadb://127.0.0.1/qinqing")))
                .hasMessageContaining("QINQING_DB_USER");
    }
}
