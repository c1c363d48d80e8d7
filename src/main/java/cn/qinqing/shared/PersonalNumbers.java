package cn.qinqing.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds mobile numbers and identity numbers (个人信息) within a text. Spaces, dashes and full-width digits hide none; an
 * enterprise's code or an office telephone is none.
 */
public final class PersonalNumbers {

    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9A-Za-z])(?:\\+?86[\\s-]?)?1[3-9][0-9](?:[\\s-]?[0-9]){8}(?![0-9A-Za-z])");
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

    /** The text with *** for each such number; as it was when there is none. */
    public static String masked(String text) {
        if (!hasMobile(text) && !hasIdentity(text)) {
            return text;
        }
        String withoutIdentity =
                IDENTITY.matcher(plain(text)).replaceAll(found -> isIdentity(found.group()) ? MASK : found.group());
        return MOBILE.matcher(withoutIdentity).replaceAll(MASK);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\u2010-\\u2015\\u2212]", "-");
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
