package cn.qinqing.register.domain;

import java.security.SecureRandom;

/**
 * Permanent public id of an entry: seven characters of base 32 and a check character; never reused, never a name. The
 * alphabet has no letters that are read as digits.
 */
public final class PublicId {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int RANDOM_LENGTH = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicId() {}

    public static String create() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.append(check(id)).toString();
    }

    /** Whether the text has the form of an id and its check character fits. */
    public static boolean valid(String id) {
        return id.length() == RANDOM_LENGTH + 1
                && id.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && id.charAt(RANDOM_LENGTH) == check(id.substring(0, RANDOM_LENGTH));
    }

    /** Weighted sum modulo 31: any one wrong character, and any two exchanged neighbours, are found. */
    private static char check(CharSequence random) {
        int sum = 0;
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            sum += (i + 1) * ALPHABET.indexOf(random.charAt(i));
        }
        return ALPHABET.charAt(sum % 31);
    }
}
