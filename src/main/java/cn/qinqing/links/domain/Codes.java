package cn.qinqing.links.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
    private static final int KEY = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("\\d{8}");
    private static final Pattern DIGITS = Pattern.compile("\\d{4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private volatile byte @Nullable [] key;

    Codes(@Value("${qinqing.data:data}") Path data) {
        this.file = data.resolve("link-codes.key").toAbsolutePath().normalize();
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
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac.doFinal(code.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = load();
            key = known;
        }
        return known;
    }

    /** Written beside its place and moved there, so that a second node never reads half of it. */
    private synchronized byte[] load() {
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[KEY];
                RANDOM.nextBytes(fresh);
                Files.createDirectories(file.getParent());
                Path beside = Files.createTempFile(
                        file.getParent(),
                        ".link-codes",
                        null,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(beside, fresh);
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
