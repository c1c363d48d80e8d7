package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.domain.imports.CurrentAssignments.Current;
import cn.qinqing.assignments.domain.imports.LeaderListRow.Officer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as a row of the list wants it.
 *
 * @param key of the holder, as {@link CurrentAssignments#key}
 * @param holder in words
 * @param unit the unit that holds it, or that of the officer; null for a leader
 */
record Wanted(
        LeaderListRow row,
        AssignmentRole role,
        String key,
        String holder,
        @Nullable String unit,
        @Nullable Officer officer) {

    /** What a row wants: leader, lead unit, co-units, officers. */
    static List<Wanted> of(LeaderListRow row) {
        List<Wanted> wanted = new ArrayList<>();
        String leader = row.leader().value();
        wanted.add(new Wanted(
                row,
                AssignmentRole.LEADER,
                CurrentAssignments.key(leader, row.title()),
                leader + " " + row.title(),
                null,
                null));
        if (row.leadUnit() != null) {
            wanted.add(unit(row, AssignmentRole.LEAD_UNIT, row.leadUnit()));
        }
        row.coUnits().forEach(unit -> wanted.add(unit(row, AssignmentRole.CO_UNIT, unit)));
        for (Officer officer : row.officers()) {
            String name = officer.name().value();
            wanted.add(new Wanted(
                    row,
                    AssignmentRole.LIAISON_OFFICER,
                    CurrentAssignments.key(name, officer.unit()),
                    name + " " + officer.unit(),
                    officer.unit(),
                    officer));
        }
        return wanted;
    }

    private static Wanted unit(LeaderListRow row, AssignmentRole role, String unit) {
        return new Wanted(row, role, CurrentAssignments.key(null, unit), unit, unit, null);
    }

    /** Whether the same holder has the role already. */
    boolean meets(Current current) {
        return role == current.role() && current.holderKeys().contains(key);
    }
}
