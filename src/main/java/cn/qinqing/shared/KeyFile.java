package cn.qinqing.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A key of this installation that lies in a file beside the database, not in it (密钥文件): who takes the database cannot make
 * what is signed with it. Made when it is first needed, readable by the server's own user alone.
 */
public final class KeyFile {

    private static final int KEY = 32;
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private volatile byte @Nullable [] key;

    public KeyFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** HMAC-SHA256 of a text, 32 bytes. */
    public byte[] mac(String text) {
        return mac(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac.doFinal(message);
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
                        ".key",
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
