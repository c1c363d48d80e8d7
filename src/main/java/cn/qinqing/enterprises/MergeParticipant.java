package cn.qinqing.enterprises;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A feature whose tables name enterprises: it says what becomes of them when two records of one enterprise are merged.
 * Collected as beans; higher features implement it for their tables.
 */
public interface MergeParticipant {

    /** Two records of one enterprise, and the day. */
    record Merging(EnterpriseId kept, EnterpriseId merged, LocalDate today) {}

    /** The rules for the tables of this feature. */
    List<MergeRelation> relations();

    /**
     * Looks whether the two can be merged as they stand.
     *
     * @throws RuleViolation what stands against it and what to do first
     */
    default void check(Merging merging) {}

    /** Further columns of a row that change when it moves, such as a place among several. */
    default Map<String, Object> alongside(MergeRelation relation, UUID row, Merging merging) {
        return Map.of();
    }
}
