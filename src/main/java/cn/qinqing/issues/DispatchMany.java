package cn.qinqing.issues;

import cn.qinqing.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One of many issues that are dispatched at once (批量交办).
 *
 * @param category code of a category of today
 * @param term code of a template of today
 */
public record DispatchMany(
        IssueId issue,
        @Nullable String category,
        @Nullable String term,
        @Nullable UnitId lead) {}
