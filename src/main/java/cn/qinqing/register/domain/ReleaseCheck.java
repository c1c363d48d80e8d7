package cn.qinqing.register.domain;

import cn.qinqing.shared.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every release must pass before anybody sees it. */
final class ReleaseCheck {

    /** Spaces, dashes and full width do not hide a number. */
    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9A-Za-z])(?:\\+?86[\\s-]?)?1[3-9][0-9](?:[\\s-]?[0-9]){8}(?![0-9A-Za-z])");

    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9A-Za-z])([1-9](?:[\\s-]?[0-9]){16}[\\s-]?[0-9Xx])(?![0-9A-Za-z])");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._-]+@[A-Za-z0-9-]+\\.[A-Za-z]{2,}");
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#?]*)");
    private static final Set<String> DYNAMIC = Set.of("/zh/search", "/app");

    private ReleaseCheck() {}

    /**
     * @throws RuleViolation {@code register.check.mobile}, {@code register.check.identity}, {@code register.check.mail}
     *     naming the file; {@code register.check.link} naming the link
     */
    static void run(Map<String, byte[]> files) {
        files.forEach((path, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            noPersonalNumber(text, path);
            Matcher links = LINK.matcher(text);
            while (links.find()) {
                String link = links.group(1);
                String target = link.substring(1) + (link.endsWith("/") ? "index.html" : "");
                if (!files.containsKey(target) && !DYNAMIC.contains(link)) {
                    throw new RuleViolation("register.check.link", link, path);
                }
            }
        });
    }

    /**
     * @throws RuleViolation {@code register.check.mobile}, {@code register.check.identity}, {@code register.check.mail}
     */
    static void noPersonalNumber(String text, String path) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\u2010-\\u2015\\u2212]", "-");
        if (MOBILE.matcher(plain).find()) {
            throw new RuleViolation("register.check.mobile", path);
        }
        if (IDENTITY.matcher(plain).results().map(found -> found.group(1)).anyMatch(ReleaseCheck::isIdentity)) {
            throw new RuleViolation("register.check.identity", path);
        }
        if (MAIL.matcher(plain).find()) {
            throw new RuleViolation("register.check.mail", path);
        }
    }

    /** GB 11643: a birth date inside and a check digit at the end, so that no enterprise code is taken for one. */
    private static boolean isIdentity(String typed) {
        String number = typed.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
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
