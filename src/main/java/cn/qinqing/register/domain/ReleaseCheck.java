package cn.qinqing.register.domain;

import cn.qinqing.shared.PersonalNumbers;
import cn.qinqing.shared.RuleViolation;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What every release must pass before anybody sees it. */
public final class ReleaseCheck {

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._-]+@[A-Za-z0-9-]+\\.[A-Za-z]{2,}");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#?]*)");
    private static final Set<String> DYNAMIC = Set.of("/zh/search", "/zh/ask", "/manifest.txt");

    private ReleaseCheck() {}

    /** Where a page leads on this site, as written. */
    static Set<String> linksOf(String text) {
        return LINK.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /**
     * @param links each with a page that it stands on
     * @param paths files of the release
     * @throws RuleViolation {@code register.check.link} naming the link and the page
     */
    static void links(Map<String, String> links, Set<String> paths) {
        links.forEach((link, page) -> {
            String target = link.substring(1) + (link.endsWith("/") ? "index.html" : "");
            if (!paths.contains(target) && !DYNAMIC.contains(link)) {
                throw new RuleViolation("register.check.link", link, page);
            }
        });
    }

    /**
     * @throws RuleViolation {@code register.check.mobile}, {@code register.check.identity}, {@code register.check.mail}
     */
    public static void noPersonalNumber(String text, String path) {
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
