package cn.qinqing.links.domain;

import cn.qinqing.shared.KeyFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The twin of a link for typing (短编号): eight digits, entered with the last four digits of the registered telephone. Eight
 * digits are soon tried through, so they are kept under a key that lies beside the database, not in it; when the file is
 * lost, codes that are out are unknown, links go on.
 */
@Component
public class Codes {

    private static final int NUMBERS = 100_000_000;
    private static final Pattern FORM = Pattern.compile("\\d{8}");
    private static final Pattern DIGITS = Pattern.compile("\\d{4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyFile key;

    Codes(@Value("${qinqing.data:data}") Path data) {
        this.key = new KeyFile(data.resolve("link-codes.key"));
    }

    /** A fresh code of eight digits. */
    public String create() {
        return "%08d".formatted(RANDOM.nextInt(NUMBERS));
    }

    /** As it is printed: 4821 7305. */
    public static String shown(String code) {
        return code.substring(0, 4) + " " + code.substring(4);
    }

    /** What was typed without spaces and dashes, in plain digits; null when it is no code. */
    public static @Nullable String read(String typed) {
        String plain = plain(typed);
        return FORM.matcher(plain).matches() ? plain : null;
    }

    /** Four typed digits; null when they are none. */
    public static @Nullable String readDigits(String typed) {
        String plain = plain(typed);
        return DIGITS.matcher(plain).matches() ? plain : null;
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s‐-―-]", "");
    }

    public byte[] hash(String code) {
        return key.mac(code);
    }
}
