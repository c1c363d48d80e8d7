package cn.qinqing.issues;

import cn.qinqing.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Something that the reader may do with an issue now (可办事项).
 *
 * @param hindrance why it is refused to the reader although it belongs to their work; null when it is not
 */
public record IssueOffer(IssueCommand command, @Nullable RuleViolation hindrance) {}
