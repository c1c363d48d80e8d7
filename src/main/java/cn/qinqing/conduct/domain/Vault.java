package cn.qinqing.conduct.domain;

import cn.qinqing.host.HostRefusal;
import cn.qinqing.shared.RuleViolation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Closes and opens what stands behind the discipline wall. A value is bound to its table, column and row: ciphertexts that
 * changed places are refused. Its length is rounded up, so that nobody tells a gift from none by looking at it.
 */
@Component
public class Vault {

    /** With which key and how a row is closed. */
    public record Seal(String keyId, ConductCipher cipher) {}

    /** Where a value stands. */
    public record Place(String table, String column, UUID row) {}

    /** Bytes of a tag. */
    static final int TAG = 16;

    private static final int BLOCK = 256;
    private static final int FILE_BLOCK = 64 * 1024;
    private static final String MAC = "HmacSHA256";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConductKeys keys;
    private final ConductCipher cipher;

    /** @throws HostRefusal for a setting that names no algorithm */
    Vault(ConductKeys keys, @Value("${qinqing.conduct-cipher}") String cipher) {
        this.keys = keys;
        this.cipher = switch (cipher.strip().toLowerCase(Locale.ROOT)) {
            case "aes" -> ConductCipher.AES;
            case "sm4" -> ConductCipher.SM4;
            default -> throw new HostRefusal("QINQING_CONDUCT_CIPHER 只能是 aes 或 sm4，现为“" + cipher + "”。");
        };
    }

    /**
     * How what comes in now is closed.
     *
     * @throws RuleViolation {@code conduct.key.missing}
     */
    public Seal current() {
        return new Seal(keys.current().id(), cipher);
    }

    /** Whether what this key closed can be opened. */
    public boolean knows(String keyId) {
        return keys.find(keyId).isPresent();
    }

    public byte[] close(Seal seal, Place place, @Nullable Object value) {
        return closed(seal, place, JSON.writeValueAsBytes(value), BLOCK);
    }

    /** The same for a file; its length is rounded up to 64 KB. */
    public byte[] closeFile(Seal seal, Place place, byte[] content) {
        return closed(seal, place, content, FILE_BLOCK);
    }

    private byte[] closed(Seal seal, Place place, byte[] text, int block) {
        int length = (Integer.BYTES + text.length + block - 1) / block * block;
        byte[] padded =
                ByteBuffer.allocate(length).putInt(text.length).put(text).array();
        try {
            return seal.cipher().encrypt(key(seal), bound(seal, place), padded);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * What was closed there.
     *
     * @throws RuleViolation {@code conduct.key.unknown} when its key is missing, {@code conduct.damaged} when the bytes are
     *     not those that were stored at this place
     */
    public <T> @Nullable T open(Seal seal, Place place, byte[] stored, Class<T> type) {
        return JSON.readValue(opened(seal, place, stored), type);
    }

    /**
     * The content of a file that was closed there.
     *
     * @throws RuleViolation {@code conduct.key.unknown}, {@code conduct.damaged}
     */
    public byte[] openFile(Seal seal, Place place, byte[] stored) {
        return opened(seal, place, stored);
    }

    private byte[] opened(Seal seal, Place place, byte[] stored) {
        byte[] padded;
        try {
            padded = seal.cipher().decrypt(key(seal), bound(seal, place), stored);
        } catch (GeneralSecurityException changed) {
            throw new RuleViolation("conduct.damaged");
        }
        int length = ByteBuffer.wrap(padded).getInt();
        return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
    }

    /**
     * Makes tags under one key: what says of a row, to who has the key alone, that a word applies to it.
     *
     * @throws RuleViolation {@code conduct.key.unknown}
     */
    Tagger tagger(String keyId) {
        return new Tagger(derived(secret(keyId), "tags"));
    }

    /** One key for tags, read once. */
    static final class Tagger {

        private final byte[] key;

        private Tagger(byte[] key) {
            this.key = key;
        }

        byte[] of(UUID row, String word) {
            return Arrays.copyOf(mac(key, (row + "/" + word).getBytes(StandardCharsets.UTF_8)), TAG);
        }
    }

    private byte[] key(Seal seal) {
        return Arrays.copyOf(
                derived(secret(seal.keyId()), seal.cipher().name()),
                seal.cipher().keyLength());
    }

    private byte[] secret(String keyId) {
        return keys.find(keyId)
                .orElseThrow(() -> new RuleViolation("conduct.key.unknown", keyId))
                .secret();
    }

    private static byte[] bound(Seal seal, Place place) {
        return String.join(
                        "/",
                        place.table(),
                        place.column(),
                        place.row().toString(),
                        seal.keyId(),
                        seal.cipher().name())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A key for each purpose of its own. */
    private static byte[] derived(byte[] secret, String purpose) {
        return mac(secret, ("conduct/" + purpose).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
