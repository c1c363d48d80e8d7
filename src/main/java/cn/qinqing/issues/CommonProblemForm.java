package cn.qinqing.issues;

import cn.qinqing.shared.UnitId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A common problem as its form has it.
 *
 * @param version of the record that the form shows; null for a new one
 * @param members issues that join it at once; for a new one at least one
 * @param clientKey of the form: sent twice, it is one
 */
public record CommonProblemForm(
        @Nullable Integer version,
        String title,
        String text,
        @Nullable UnitId lead,
        List<IssueId> members,
        @Nullable UUID clientKey) {}
