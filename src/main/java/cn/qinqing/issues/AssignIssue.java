package cn.qinqing.issues;

import cn.qinqing.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * To whom of its people the lead unit gives an issue (分派).
 *
 * @param section of the unit, may be empty
 */
public record AssignIssue(
        IssueId issue, String section, @Nullable PersonId person) {}
