package cn.qinqing.assignments.domain.proposals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise or chamber that is to get a leader.
 *
 * @param divisions whose leaders fit: the county, or the prefecture for the tier of its leaders
 * @param section of its industry; null when unknown
 * @param most how many a leader may have by the rule of its tier
 * @param before posts that led it before, the latest first
 * @param family posts that lead its parent, a subsidiary or a sister
 * @param conflicts posts whose holder declared an interest in it
 * @param refused why it gets nobody, known beforehand; null when it may
 */
public record Subject(
        UUID id,
        Set<String> divisions,
        @Nullable String section,
        boolean chamber,
        int most,
        List<UUID> before,
        List<UUID> family,
        Set<UUID> conflicts,
        @Nullable Refusal refused) {

    boolean suits(Leader leader) {
        return refused == null && divisions.contains(leader.division()) && !conflicts.contains(leader.id());
    }
}
