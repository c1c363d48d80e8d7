package cn.qinqing.assignments.domain.facts;

import cn.qinqing.assignments.AssignmentRole;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one enterprise. Days are numbered from 1970-01-01, periods are half-open.
 *
 * @param nameKey as in {@link cn.qinqing.shared.NameKey}
 * @param sortKey the list is ordered by it
 * @param assignments by their ids
 */
record EnterpriseFacts(
        UUID id,
        String nameKey,
        String sortKey,
        boolean chamber,
        String division,
        @Nullable String section,
        @Nullable String size,
        boolean cancelled,
        boolean merged,
        @Nullable UUID parent,
        List<Assigned> assignments,
        List<Tiered> tiers,
        List<Declared> declarations,
        Contacts contacts) {

    /** An assignment: of a post, a person or a unit. */
    record Assigned(
            UUID id,
            AssignmentRole role,
            @Nullable UUID post,
            @Nullable UUID person,
            @Nullable UUID unit,
            int from,
            int to) {

        boolean on(int day) {
            return from <= day && day < to;
        }
    }

    /** The tier of the enterprise. */
    record Tiered(String tier, int from, int to) {}

    /** What somebody declared about an interest in the enterprise. */
    record Declared(UUID person, boolean interest, int from, int to) {}

    /** Its own tier on a day. */
    @Nullable
    Tiered tier(int day) {
        for (Tiered one : tiers) {
            if (one.from <= day && day < one.to) {
                return one;
            }
        }
        return null;
    }

    boolean has(AssignmentRole role, int day) {
        for (Assigned one : assignments) {
            if (one.role == role && one.on(day)) {
                return true;
            }
        }
        return false;
    }

    boolean declared(@Nullable UUID person, boolean interest, int day) {
        for (Declared one : declarations) {
            if (one.interest == interest && one.from <= day && day < one.to && one.person.equals(person)) {
                return true;
            }
        }
        return false;
    }
}
