package cn.qinqing.assignments.domain.proposals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is proposed for an enterprise, or why nobody is.
 *
 * @param leader the post; null when nobody could be found
 * @param reasons what speaks for the leader, the strongest first
 * @param refusal why there is nobody; null when there is somebody
 */
public record Proposed(
        UUID subject,
        @Nullable UUID leader,
        List<Reason> reasons,
        @Nullable Refusal refusal) {}
