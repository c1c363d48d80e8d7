package cn.qinqing.issues;

import cn.qinqing.shared.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom an issue goes (交办).
 *
 * @param category code of a category of today
 * @param term code of a template of today
 * @param lead 主办单位
 * @param parallel 分办单位, each with an answer of its own
 * @param co 协办单位
 * @param paraphrase what the handlers read of a confidential or anonymous issue; empty for others
 * @param reason of a ruling after an objection
 */
public record DispatchIssue(
        IssueId issue,
        @Nullable String category,
        @Nullable String term,
        @Nullable UnitId lead,
        List<UnitId> parallel,
        List<UnitId> co,
        String paraphrase,
        String reason) {}
