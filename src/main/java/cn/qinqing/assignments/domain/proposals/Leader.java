package cn.qinqing.assignments.domain.proposals;

import java.util.Map;
import java.util.UUID;

/**
 * A leader who takes part.
 *
 * @param id of the post
 * @param division of the post
 * @param enterprises how many enterprises the leader has already, those of this proposal left out
 * @param chambers how many chambers and associations
 * @param sections how many enterprises of which section of industry
 */
public record Leader(UUID id, String division, int enterprises, int chambers, Map<String, Integer> sections) {

    public Leader {
        sections = Map.copyOf(sections);
    }

    int held(boolean chambersOnly) {
        return chambersOnly ? chambers : enterprises;
    }
}
