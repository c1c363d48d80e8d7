package cn.qinqing.links.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.links.LinkContact;
import cn.qinqing.links.LinkMask;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens, codes and pictures, without a database. */
class TokensTest {

    @Test
    void a_token_has_130_random_bits_in_letters_that_are_not_taken_for_each_other() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String secret = Tokens.create().secret();
            assertThat(secret).hasSize(26).matches("[0-9a-z]+").doesNotContainPattern("[ilou]");
            assertThat(Tokens.wellFormed(secret)).isTrue();
            assertThat(seen.add(secret)).isTrue();
        }
        assertThat(Tokens.create().toString()).isEqualTo("Token[***]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAA", "aaaaaaaaaaaaaaaaaaaaaaaaal", "../../../../../etc/passwd1"
            })
    void what_could_be_no_token_is_none(String text) {
        assertThat(Tokens.wellFormed(text)).isFalse();
    }

    @Test
    void codes_are_kept_under_a_key_that_only_the_server_reads(@TempDir Path data) throws Exception {
        Codes codes = new Codes(data);
        String code = codes.create();
        assertThat(code).matches("\\d{8}");
        byte[] hash = codes.hash(code);
        assertThat(hash).hasSize(32).isNotEqualTo(Tokens.hash(code));
        Path key = data.resolve("link-codes.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(new Codes(data).hash(code)).as("after a restart").isEqualTo(hash);
        Files.delete(key);
        assertThat(new Codes(data).hash(code)).as("under another key").isNotEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource({"4821 7305,48217305", "４８２１　７３０５,48217305", "4821-7305,48217305", "4821 73O5,", "4821730,"})
    void a_code_is_read_as_people_type_it(String typed, String read) {
        assertThat(Codes.read(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"19900005678,5678", "0996-2785319,5319", "0996-2785319-801,5319", "0996-2785319转801,5319", "12,"})
    void the_last_digits_are_those_of_the_number_itself(String phone, String digits) {
        var contact = new LinkContact(new UUID(0, 7), "甲", phone, null, true);
        assertThat(contact.lastDigits().orElse(null)).isEqualTo(digits);
        assertThat(contact.mobile().isPresent()).isEqualTo(phone.startsWith("199"));
        assertThat(contact.toString()).doesNotContain(phone);
    }

    @Test
    void a_picture_leads_to_the_address() throws Exception {
        String address = "https://lianluo.example.gov.cn/t/" + Tokens.create().secret();
        assertThat(read(QrPicture.of(address))).isEqualTo(address);
    }

    private static String read(String svg) throws Exception {
        int scale = 4;
        var size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(size.find()).isTrue();
        int width = Integer.parseInt(size.group(1)) * scale;
        int[] pixels = new int[width * width];
        java.util.Arrays.fill(pixels, 0xffffff);
        Pattern.compile("M(\\d+) (\\d+)h1").matcher(svg).results().forEach(dot -> {
            int x = Integer.parseInt(dot.group(1)) * scale;
            int y = Integer.parseInt(dot.group(2)) * scale;
            for (int i = 0; i < scale * scale; i++) {
                pixels[(y + i / scale) * width + x + i % scale] = 0;
            }
        });
        LuminanceSource source = new RGBLuminanceSource(width, width, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    @Test
    void what_is_logged_of_an_address_has_no_token() {
        String token = Tokens.create().secret();
        assertThat(LinkMask.masked("GET /t/" + token + " HTTP/1.1")).isEqualTo("GET /t/*** HTTP/1.1");
        assertThat(LinkMask.masked("https://a.b/T/" + token + "?x=1")).isEqualTo("https://a.b/T/***?x=1");
        assertThat(LinkMask.masked("GET /cal/" + token + ".ics HTTP/1.1")).isEqualTo("GET /cal/*** HTTP/1.1");
        assertThat(LinkMask.masked("/app/visit-calendar?on=2026-12-01")).isEqualTo("/app/visit-calendar?on=2026-12-01");
        assertThat(LinkMask.masked("/app/visits")).isEqualTo("/app/visits");
    }
}
