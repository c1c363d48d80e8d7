package cn.qinqing.identity;

import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where somebody works on a day; implemented by the feature that keeps units and dated posts. */
public interface ScopeSource {

    /** The places of the posts that the person holds on this day, the main one first; empty when there is none. */
    List<Placement> placementsOf(PersonId person, LocalDate day);

    /** The place of a unit; empty when it does not exist. */
    Optional<Placement> placementOf(UnitId unit);

    /**
     * A unit, as the scope of its people needs it.
     *
     * @param prefecture whether it is a unit of the prefecture itself
     * @param divisions codes of the divisions that it works for: its own and every one below
     */
    record Placement(UnitId unit, boolean prefecture, Set<String> divisions) {}
}
