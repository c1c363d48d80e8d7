package cn.qinqing.issues;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How an issue came in and who raised it (来件情况); whatever is not known yet is empty or null, and triage fills it in.
 *
 * @param platform the other platform that handed it over (平台), such as 12345
 * @param reference its number there (来件编号): the same number is taken in once
 * @param raiserName who raised it (提出人)
 * @param raiserPhone number to ring back (回访电话): protected
 * @param amount yuan, of arrears (拖欠金额)
 * @param language of the original words, ISO 639, such as {@code zh} or {@code ug}
 */
public record IntakeFacts(
        String platform,
        String reference,
        String raiserName,
        String raiserPhone,
        @Nullable IssueNature nature,
        @Nullable IssueStage stage,
        @Nullable IssueUrgency urgency,
        @Nullable BigDecimal amount,
        String language) {

    /** The language of most. */
    public static final String CHINESE = "zh";

    public static IntakeFacts none() {
        return new IntakeFacts("", "", "", "", null, null, null, null, CHINESE);
    }

    /** Who raised it, and nothing else yet. */
    public static IntakeFacts of(String raiserName, String raiserPhone) {
        return new IntakeFacts("", "", raiserName, raiserPhone, null, null, null, null, CHINESE);
    }

    public IntakeFacts from(String aPlatform, String itsNumber) {
        return new IntakeFacts(aPlatform, itsNumber, raiserName, raiserPhone, nature, stage, urgency, amount, language);
    }

    public IntakeFacts in(String aLanguage) {
        return new IntakeFacts(platform, reference, raiserName, raiserPhone, nature, stage, urgency, amount, aLanguage);
    }

    public IntakeFacts classified(
            @Nullable IssueNature aNature,
            @Nullable IssueStage aStage,
            @Nullable IssueUrgency anUrgency,
            @Nullable BigDecimal yuan) {
        return new IntakeFacts(
                platform, reference, raiserName, raiserPhone, aNature, aStage, anUrgency, yuan, language);
    }
}
