package cn.qinqing.identity;

import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Names of units and people for whoever opens accounts; implemented by the feature that keeps them. It tells names and
 * posts alone and needs no right beyond the caller's: administrators hold no business right.
 */
public interface StaffDirectory {

    /** Names of these units; unknown ones are left out. */
    Map<UnitId, String> unitNames(Collection<UnitId> units);

    /** Units whose name, pinyin or initials contain the text; with an empty text the first ones. */
    List<Unit> units(String text, int limit);

    /** People in office whose name, pinyin or initials contain the text. */
    List<Someone> people(String text, int limit);

    /** People of exactly that name who hold a post of the unit today. */
    List<Someone> named(UnitId unit, String name);

    /** A unit to choose. */
    record Unit(UnitId id, String name) {}

    /**
     * A person to choose.
     *
     * @param place unit and post, to tell people of one name apart
     */
    record Someone(PersonId id, String name, String place) {}
}
