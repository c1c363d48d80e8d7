package cn.qinqing.notification.domain;

import cn.qinqing.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Codes of six digits that prove an address (验证码). */
public final class MailCode {

    private static final SecureRandom RANDOM = new SecureRandom();

    private MailCode() {}

    public static String next() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    /** What is kept of a code. */
    public static String hash(AccountId account, String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((account + " " + code).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
