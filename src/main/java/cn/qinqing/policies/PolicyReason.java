package cn.qinqing.policies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a policy fits an enterprise or not, for one kind of condition; {@link PolicyWords} puts it into a sentence.
 *
 * @param kind null where it is about the policy or the enterprise as a whole
 * @param shade end of the message key: the answer, or a finer word for it
 * @param facts codes of what the enterprise is: an industry, a division and a park, a size, stages, a day
 * @param wanted the alternatives that were asked for
 */
public record PolicyReason(
        @Nullable PolicyConditionKind kind,
        PolicyAnswer answer,
        String shade,
        List<String> facts,
        List<PolicyCondition> wanted) {}
