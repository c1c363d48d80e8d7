package cn.qinqing.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.shared.Ids;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages sign comes back as it went out, or not at all. */
class DoorSealsTest {

    private static final DoorPolicy POLICY = new DoorPolicy(12, 3, 5, 30, 10, 20);
    private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");

    @TempDir
    Path data;

    private DoorSeals at(Instant now) {
        return new DoorSeals(data, POLICY, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void a_form_is_good_for_its_hours_and_keeps_its_key() {
        String token = at(NOW).form();
        UUID key = at(NOW).form(token).orElseThrow().key();
        assertThat(at(NOW.plus(Duration.ofHours(12))).form(token)).contains(new DoorSeals.Form(key, false));
        assertThat(at(NOW.plus(Duration.ofHours(12)).plusSeconds(1)).form(token))
                .contains(new DoorSeals.Form(key, true));
        assertThat(at(NOW).form(at(NOW).form()).orElseThrow().key()).isNotEqualTo(key);
    }

    @Test
    void what_was_changed_by_one_sign_is_none() {
        String token = at(NOW).form();
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(at(NOW).form(token.substring(0, i) + other + token.substring(i + 1)))
                    .isEmpty();
        }
        assertThat(at(NOW).form("")).isEmpty();
        assertThat(at(NOW).form("不是令牌")).isEmpty();
        assertThat(at(NOW).form(token + "AAAA")).isEmpty();
    }

    @Test
    void a_pass_is_no_form_and_a_form_no_pass() {
        UUID link = Ids.next();
        String pass = at(NOW).pass(link);
        assertThat(at(NOW).form(pass)).isEmpty();
        assertThat(at(NOW).pass(at(NOW).form())).isEmpty();
        assertThat(at(NOW).pass(pass)).contains(new DoorSeals.Pass(link, NOW.plus(Duration.ofMinutes(30))));
    }

    @Test
    void a_lasting_token_is_the_same_each_time_and_another_for_each_address_and_key(@TempDir Path elsewhere) {
        UUID link = Ids.next();
        assertThat(at(NOW).lasting(link))
                .matches("[0-9a-hjkmnp-tv-z]{26}")
                .isEqualTo(at(NOW.plusSeconds(9)).lasting(link))
                .isNotEqualTo(new DoorSeals(elsewhere, POLICY, Clock.systemUTC()).lasting(link));
        Set<String> tokens = new HashSet<>();
        Set<Character> signs = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String token = at(NOW).lasting(Ids.next());
            tokens.add(token);
            signs.add(token.charAt(25));
        }
        assertThat(tokens).hasSize(2_000);
        assertThat(signs).as("the last five bits are of the key too").hasSize(32);
    }

    @Test
    void the_key_is_for_the_server_alone() throws Exception {
        at(NOW).form();
        assertThat(Files.getPosixFilePermissions(data.resolve("door.key"))).hasSize(2);
    }

    @Test
    void one_network_and_all_together_have_their_measure() {
        DoorLimiter limiter = new DoorLimiter(POLICY);
        for (int i = 0; i < 3; i++) {
            assertThat(limiter.waitToAsk("192.0.2.1")).isZero();
        }
        assertThat(limiter.waitToAsk("192.0.2.1")).isPositive();
        assertThat(limiter.waitToAsk("2001:db8:1:2::3")).isZero();
        assertThat(limiter.waitToAsk("2001:db8:1:2:ffff::4"))
                .as("the same network")
                .isZero();
        assertThat(limiter.waitToAsk("192.0.2.9")).as("five of all together").isPositive();
    }
}
