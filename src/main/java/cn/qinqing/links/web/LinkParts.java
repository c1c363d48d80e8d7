package cn.qinqing.links.web;

import cn.qinqing.links.LinkAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a form says to the parts of a page: {@code choice.NAME} and {@code words.NAME}. */
final class LinkParts {

    private static final Pattern FIELD = Pattern.compile("(choice|words)\\.([A-Za-z0-9-]{1,60})");

    /** No page has more. */
    private static final int MOST = 500;

    private LinkParts() {}

    static Map<String, LinkAnswer.Part> of(HttpServletRequest request) {
        Map<String, LinkAnswer.Part> parts = new HashMap<>();
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            Matcher field = FIELD.matcher(parameter.getKey());
            if (field.matches() && parameter.getValue().length > 0 && parts.size() <= MOST) {
                String value = parameter.getValue()[0];
                boolean choice = field.group(1).equals("choice");
                parts.merge(
                        field.group(2),
                        choice ? new LinkAnswer.Part(value, "") : new LinkAnswer.Part("", value),
                        (known, added) -> choice
                                ? new LinkAnswer.Part(value, known.words())
                                : new LinkAnswer.Part(known.choice(), value));
            }
        }
        return Map.copyOf(parts);
    }
}
