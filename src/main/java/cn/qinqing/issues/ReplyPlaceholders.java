package cn.qinqing.issues;

import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Places in a text that are filled for an issue (占位符), such as {@code {诉求编号}}. */
@Component
public class ReplyPlaceholders {

    /** All that can be filled; others, such as an amount, are filled by hand. */
    public static final List<String> KNOWN = List.of("企业名称", "诉求编号", "登记日期", "主办单位", "今天");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]{1,20})}");

    private final Clock clock;

    ReplyPlaceholders(Clock clock) {
        this.clock = clock;
    }

    /** Fills what can be filled; what the reader may not see of an issue is called as one calls it without a name. */
    public String fill(String text, IssueRow row) {
        Map<String, String> values = Map.of(
                "企业名称", row.enterpriseName().isEmpty() ? "贵企业" : row.enterpriseName(),
                "诉求编号", row.number(),
                "登记日期", chinese(row.raisedOn()),
                "主办单位", row.leadUnit() == null ? "本单位" : row.leadUnit(),
                "今天", chinese(OfficeTime.today(clock)));
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    /** What is still to be filled by hand, as it stands in the text. */
    public static List<String> left(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group())
                .distinct()
                .toList();
    }

    /** @throws RuleViolation {@code replytemplate.unknown} when somebody would have to fill one by hand for each issue */
    public static void demandKnown(String text) {
        List<String> unknown = PLACE.matcher(text)
                .results()
                .filter(place -> !KNOWN.contains(place.group(1)))
                .map(place -> place.group())
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw new RuleViolation("replytemplate.unknown", String.join("、", unknown));
        }
    }

    private static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
