package cn.qinqing.serviceplans.domain;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Circles among predecessors (前置节点成环): none may wait for itself. */
public final class Circles {

    private Circles() {}

    /**
     * Whether a milestone would wait for itself if it had this predecessor.
     *
     * @param predecessors of the others, by milestone
     */
    public static boolean closes(UUID milestone, UUID predecessor, Map<UUID, UUID> predecessors) {
        Set<UUID> seen = new HashSet<>();
        @Nullable UUID at = predecessor;
        while (at != null && seen.add(at)) {
            if (at.equals(milestone)) {
                return true;
            }
            at = predecessors.get(at);
        }
        return false;
    }
}
