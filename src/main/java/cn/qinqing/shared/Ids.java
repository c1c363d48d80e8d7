package cn.qinqing.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes the ids of this product: UUID version 7, so that new rows lie beside each other in every index. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id: 48 bits of milliseconds since 1970, then 74 random bits (RFC 9562, §5.7). */
    public static UUID next() {
        return at(System.currentTimeMillis(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    /** The id for a given instant and given random bits; for reproducible data. */
    public static UUID at(long epochMillis, long randomHigh, long randomLow) {
        long high = (epochMillis << 16) | 0x7000L | (randomHigh & 0x0fffL);
        long low = (randomLow & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /**
     * Reads an id from an address or a form.
     *
     * @throws RuleViolation {@code shared.id.unknown} when the text is no id
     */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new RuleViolation("shared.id.unknown", text);
        }
    }
}
