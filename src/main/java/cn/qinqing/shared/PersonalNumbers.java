package cn.qinqing.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds mobile numbers and identity numbers (个人信息) within a text. Spaces, dashes and full-width digits hide none; an
 * enterprise's code or an office telephone is none.
 */
public final class PersonalNumbers {

    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9A-Za-z])(?:\\+?86[\\s-]?)?(1[3-9][0-9])(?:[\\s-]?[0-9]){4}((?:[\\s-]?[0-9]){4})(?![0-9A-Za-z])");
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9A-Za-z])[1-9](?:[\\s-]?[0-9]){16}[\\s-]?[0-9Xx](?![0-9A-Za-z])");
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String MASK = "***";

    private PersonalNumbers() {}

    /** Whether a mobile number (手机号) stands in it. */
    public static boolean hasMobile(String text) {
        return MOBILE.matcher(plain(text)).find();
    }

    /** Whether an identity number (公民身份号码) stands in it: with a birth date and a right check digit. */
    public static boolean hasIdentity(String text) {
        return IDENTITY.matcher(plain(text)).results().anyMatch(found -> isIdentity(found.group()));
    }

    /**
     * The text with {@code 138****5678} for each mobile number and *** for each identity number; as it was when there
     * is none.
     */
    public static String masked(String text) {
        if (!hasMobile(text) && !hasIdentity(text)) {
            return text;
        }
        String masked = maskedAscii(halfWidth(text));
        return hasMobile(masked) || hasIdentity(masked) ? maskedAscii(plain(text)) : masked;
    }

    private static String maskedAscii(String text) {
        String withoutIdentity =
                IDENTITY.matcher(text).replaceAll(found -> isIdentity(found.group()) ? MASK : found.group());
        return MOBILE.matcher(withoutIdentity)
                .replaceAll(found -> found.group(1) + "****" + found.group(2).replaceAll("[\\s-]", ""));
    }

    /** Letters, digits and dashes in their ASCII form; all other characters, such as Chinese commas, stay. */
    private static String halfWidth(String text) {
        return text.codePoints()
                .map(c -> c >= 0xFF10 && c <= 0xFF5A || c == 0xFF0B ? c - 0xFEE0 : c)
                .map(c -> c >= 0x2010 && c <= 0x2015 || c == 0x2212 ? '-' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String plain(String text) {
        return halfWidth(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** GB 11643: a birth date inside and a check digit at the end, so that no enterprise code is taken for one. */
    private static boolean isIdentity(String typed) {
        String number = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!number.substring(6, 14).matches("(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11) == number.charAt(17);
    }
}
