package cn.qinqing.enterprises;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells who answers for the enterprises of a list page; implemented by the feature that assigns them. */
public interface EnterpriseHolders {

    /**
     * Leader with post, and liaison officer, as one line each.
     *
     * @param leaderOfParent whether the leader is the parent's: the subsidiary has none of its own (随母公司)
     */
    record Holders(@Nullable String leader, @Nullable String officer, boolean leaderOfParent) {}

    /** Holders on the day, in one query for all given enterprises; those without any are absent. */
    Map<EnterpriseId, Holders> on(LocalDate day, Collection<EnterpriseId> enterprises);
}
