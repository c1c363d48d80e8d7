package cn.qinqing.links.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Tokens of 130 random bits in 26 letters and digits, without those that are taken for each other, and without signs that
 * a message would break the link at. Only their SHA-256 is kept: with so many bits it needs no salt.
 */
public final class Tokens {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final Pattern FORM = Pattern.compile("[0-9a-hjkmnp-tv-z]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** A token: secret, so that it never shows itself in a log. */
    public record Token(String secret) {

        public byte[] hash() {
            return Tokens.hash(secret);
        }

        @Override
        public String toString() {
            return "Token[***]";
        }
    }

    public static Token create() {
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            secret.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Token(secret.toString());
    }

    /** Whether it could be a token at all; what could not is no attempt to guess one. */
    public static boolean wellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
