package cn.qinqing.conduct.domain;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.conduct.domain.Vault.Place;
import cn.qinqing.conduct.domain.Vault.Seal;
import cn.qinqing.host.HostRefusal;
import cn.qinqing.shared.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultTest {

    private static final String WORDS = "两盒核桃";
    private static final HexFormat HEX = HexFormat.of();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T03:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final UUID row = Ids.next();
    private ConductKeys keys;

    @BeforeEach
    void oneKey() throws IOException {
        keys = new ConductKeys(folder.resolve("keys"), CLOCK);
        keys.make();
    }

    @ParameterizedTest
    @EnumSource(ConductCipher.class)
    void what_was_closed_is_opened_at_its_place_alone(ConductCipher cipher) {
        Vault vault = vault(cipher);
        Seal seal = vault.current();
        assertThat(seal.cipher()).isEqualTo(cipher);
        byte[] stored = vault.close(seal, new Place("conduct_declaration", "gift", row), WORDS);
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain(WORDS);
        assertThat(vault.open(seal, new Place("conduct_declaration", "gift", row), stored, String.class))
                .isEqualTo(WORDS);
        refused(
                "conduct.damaged",
                () -> vault.open(seal, new Place("conduct_declaration", "note", row), stored, String.class));
        refused(
                "conduct.damaged",
                () -> vault.open(seal, new Place("conduct_declaration", "gift", Ids.next()), stored, String.class));
        refused(
                "conduct.damaged",
                () -> vault.open(seal, new Place("conduct_addition", "gift", row), stored, String.class));
        stored[stored.length - 20] ^= 1;
        refused(
                "conduct.damaged",
                () -> vault.open(seal, new Place("conduct_declaration", "gift", row), stored, String.class));
    }

    @ParameterizedTest
    @EnumSource(ConductCipher.class)
    void something_is_as_long_as_nothing_and_never_twice_the_same(ConductCipher cipher) {
        Vault vault = vault(cipher);
        Place place = new Place("conduct_declaration", "gift", row);
        byte[] nothing = vault.close(vault.current(), place, null);
        byte[] something = vault.close(vault.current(), place, WORDS);
        assertThat(something).hasSameSizeAs(nothing);
        assertThat(vault.close(vault.current(), place, WORDS)).isNotEqualTo(something);
        assertThat(vault.open(vault.current(), place, nothing, String.class)).isNull();
    }

    @Test
    void what_another_algorithm_closed_stays_readable_after_the_setting_changed() {
        Place place = new Place("conduct_declaration", "note", row);
        Vault before = vault(ConductCipher.AES);
        Seal seal = before.current();
        byte[] stored = before.close(seal, place, WORDS);
        assertThat(vault(ConductCipher.SM4).open(seal, place, stored, String.class))
                .isEqualTo(WORDS);
        refused(
                "conduct.damaged",
                () -> vault(ConductCipher.SM4)
                        .open(new Seal(seal.keyId(), ConductCipher.SM4), place, stored, String.class));
    }

    @Test
    void a_missing_key_is_named_and_nothing_else_happens() {
        Vault vault = vault(ConductCipher.AES);
        Place place = new Place("conduct_declaration", "note", row);
        byte[] stored = vault.close(vault.current(), place, WORDS);
        refused(
                "conduct.key.unknown",
                () -> vault.open(new Seal("20200101-lost", ConductCipher.AES), place, stored, String.class));
    }

    @Test
    void a_setting_that_names_no_algorithm_is_told_at_the_start() {
        assertThatThrownBy(() -> new Vault(keys, "des"))
                .isInstanceOf(HostRefusal.class)
                .hasMessageContaining("QINQING_CONDUCT_CIPHER")
                .hasMessageContaining("des");
    }

    /** GB/T 32907, appendix A.1: one block, as the provider encrypts it. */
    @Test
    void sm4_of_the_provider_is_that_of_the_standard() throws Exception {
        byte[] block = HEX.parseHex("0123456789abcdeffedcba9876543210");
        Cipher sm4 = Cipher.getInstance("SM4/ECB/NoPadding", new BouncyCastleProvider());
        sm4.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(block, "SM4"));
        assertThat(HEX.formatHex(sm4.doFinal(block))).isEqualTo("681edf34d206965e86b3e94f536e4246");
    }

    /** RFC 8998, appendix A.1: what another implementation closed with SM4-GCM is opened. */
    @Test
    void sm4_gcm_opens_what_the_standard_closed() throws Exception {
        byte[] stored = HEX.parseHex("00001234567800000000abcd"
                + "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                + "83de3541e4c2b58177e065a9bf7b62ec");
        byte[] plain = ConductCipher.SM4.decrypt(
                HEX.parseHex("0123456789abcdeffedcba9876543210"),
                HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
                stored);
        assertThat(HEX.formatHex(plain))
                .isEqualTo("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                        + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    }

    @ParameterizedTest
    @EnumSource(ConductCipher.class)
    void a_file_is_opened_at_its_place_alone_and_its_length_tells_little(ConductCipher cipher) {
        Vault vault = vault(cipher);
        Seal seal = vault.current();
        Place place = new Place("tolerance_file", "content", row);
        byte[] content = WORDS.repeat(4_000).getBytes(StandardCharsets.UTF_8);
        byte[] stored = vault.closeFile(seal, place, content);
        assertThat(vault.openFile(seal, place, stored)).isEqualTo(content);
        assertThat(vault.closeFile(seal, place, new byte[] {1})).hasSameSizeAs(stored);
        refused(
                "conduct.damaged",
                () -> vault.openFile(seal, new Place("tolerance_file", "content", Ids.next()), stored));
    }

    private Vault vault(ConductCipher cipher) {
        return new Vault(keys, cipher.name());
    }
}
