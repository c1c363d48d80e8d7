package cn.qinqing.register.domain;

import cn.qinqing.shared.PersonalNumbers;
import cn.qinqing.shared.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every release must pass before anybody sees it. */
final class ReleaseCheck {

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
        if (PersonalNumbers.hasMobile(text)) {
            throw new RuleViolation("register.check.mobile", path);
        }
        if (PersonalNumbers.hasIdentity(text)) {
            throw new RuleViolation("register.check.identity", path);
        }
        if (MAIL.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find()) {
            throw new RuleViolation("register.check.mail", path);
        }
    }
}
