package cn.qinqing.register.domain;

import cn.qinqing.shared.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every release must pass before anybody sees it. */
final class ReleaseCheck {

    private static final Pattern MOBILE =
            Pattern.compile("(?<![0-9A-Za-z])(?:\\+?86[- ]?)?1[3-9][0-9]{9}(?![0-9A-Za-z])");
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{9}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._-]+@[A-Za-z0-9-]+\\.[A-Za-z]{2,}");
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
            refuse(MOBILE, text, path, "register.check.mobile");
            refuse(IDENTITY, text, path, "register.check.identity");
            refuse(MAIL, text, path, "register.check.mail");
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

    private static void refuse(Pattern pattern, String text, String path, String key) {
        if (pattern.matcher(text).find()) {
            throw new RuleViolation(key, path);
        }
    }
}
