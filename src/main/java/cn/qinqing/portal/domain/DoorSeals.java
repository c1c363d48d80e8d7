package cn.qinqing.portal.domain;

import cn.qinqing.shared.Ids;
import cn.qinqing.shared.KeyFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the pages without a session sign, so that it comes back as it went out: the token of a form, which carries the key
 * that makes one issue of it however often it is sent; the pass to an enterprise's own issues, good for half an hour; the
 * token of a lasting address. All are made of a key that lies beside the database.
 */
@Component
public class DoorSeals {

    /** How long somebody who typed the right digits may read and act. */
    public static final Duration PASS = Duration.ofMinutes(30);

    private static final int ID = 16;
    private static final int TIME = 8;
    private static final int MAC = 16;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final int BITS = 5;

    private final KeyFile key;
    private final DoorPolicy policy;
    private final Clock clock;

    DoorSeals(@Value("${qinqing.data:data}") Path data, DoorPolicy policy, Clock clock) {
        this.key = new KeyFile(data.resolve("door.key"));
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * A form as it came back.
     *
     * @param key the same for every sending of one form
     * @param old whether it was opened too long ago
     */
    public record Form(UUID key, boolean old) {}

    /** The token of a form that is opened now. */
    public String form() {
        return seal("form", Ids.next(), clock.instant());
    }

    /** Empty for what was not signed here. */
    public Optional<Form> form(String token) {
        return read("form", token)
                .map(seal -> new Form(
                        seal.id(), clock.instant().isAfter(seal.at().plus(Duration.ofHours(policy.formHours())))));
    }

    /** A pass that ends in half an hour, to the issues behind a lasting address. */
    public String pass(UUID link) {
        return seal("pass", link, clock.instant().plus(PASS));
    }

    /**
     * A pass that was signed here.
     *
     * @param until when it ends or ended
     */
    public record Pass(UUID link, Instant until) {}

    public Optional<Pass> pass(String token) {
        return read("pass", token).map(seal -> new Pass(seal.id(), seal.at()));
    }

    /** The token of a lasting address: 130 bits that nobody without the key can make. */
    public String lasting(UUID link) {
        byte[] mac = key.mac("lasting:" + link);
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            int bit = i * BITS;
            int two = (mac[bit / 8] & 0xFF) << 8 | mac[bit / 8 + 1] & 0xFF;
            token.append(ALPHABET.charAt(two >> 16 - BITS - bit % 8 & 0x1F));
        }
        return token.toString();
    }

    private record Seal(UUID id, Instant at) {}

    private String seal(String kind, UUID id, Instant at) {
        byte[] body = ByteBuffer.allocate(ID + TIME)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(at.getEpochSecond())
                .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID + TIME + MAC)
                        .put(body)
                        .put(mac(kind, body))
                        .array());
    }

    private Optional<Seal> read(String kind, String token) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        if (all.length != ID + TIME + MAC) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(all, ID + TIME);
        if (!MessageDigest.isEqual(mac(kind, body), Arrays.copyOfRange(all, ID + TIME, all.length))) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(body);
        return Optional.of(new Seal(new UUID(in.getLong(), in.getLong()), Instant.ofEpochSecond(in.getLong())));
    }

    private byte[] mac(String kind, byte[] body) {
        byte[] named = ByteBuffer.allocate(kind.length() + 1 + body.length)
                .put(kind.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .put((byte) ':')
                .put(body)
                .array();
        return Arrays.copyOf(key.mac(named), MAC);
    }
}
