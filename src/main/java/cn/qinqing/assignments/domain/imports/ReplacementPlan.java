package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.domain.imports.CurrentAssignments.Current;
import cn.qinqing.shared.NameKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list changes when it replaces all assignments from a day on (全量替换): who stays, who changes, who is new, and
 * whose assignment ends because the list names the enterprise no more. An enterprise of a row that is not ready, or was
 * left out, keeps what it has: a spoiled row never takes a leader away.
 */
public record ReplacementPlan(List<Entry> entries) {

    /** What becomes of an assignment. */
    public enum Kind {
        /** As it was, to the same day. */
        KEPT,
        /** Another holder or another end: the one ends, the other begins. */
        CHANGED,
        NEW,
        ENDED,
        /** The row is not ready, or the assignment begins only after the day: nothing is touched. */
        HELD
    }

    /**
     * @param before holder as it stands, or null
     * @param after holder by the list, or null
     * @param current the assignment that stands, or null for a new one
     * @param row row of the list; 0 when no row names the enterprise
     * @param on first day of what is new, and on which what stood before holds no more
     */
    public record Entry(
            Kind kind,
            String enterprise,
            AssignmentRole role,
            @Nullable String before,
            @Nullable String after,
            @Nullable Current current,
            int row,
            LocalDate on) {

        /** Whether an end is to be set; an assignment that is over by then keeps its own. */
        boolean ends() {
            return current != null
                    && (kind == Kind.CHANGED || kind == Kind.ENDED)
                    && current.period().to().isAfter(on);
        }
    }

    private record Wanted(int row, LeaderListRow values, AssignmentRole role, String key, String holder) {

        boolean meets(Current current) {
            return role == current.role() && current.holderKeys().contains(key) && sameEnterprise(values, current);
        }

        /** A row that begins after the replacement takes over only then: nobody is without a leader in between. */
        LocalDate beginsAfter(LocalDate day) {
            LocalDate from = values.period().from();
            return from.isAfter(day) ? from : day;
        }
    }

    /**
     * Compares.
     *
     * @param ready rows that can be applied or are applied already
     * @param others rows that are not ready or left out, by what they name: code and name of the enterprise
     * @param roles roles that the list speaks of; others are not touched
     */
    static ReplacementPlan of(
            LocalDate day,
            List<LeaderListRow> ready,
            List<CheckedRow> others,
            List<Current> standing,
            Set<AssignmentRole> roles) {
        List<Current> current =
                standing.stream().filter(one -> roles.contains(one.role())).toList();
        List<Wanted> wanted =
                ready.stream().flatMap(row -> wanted(row).stream()).toList();
        List<Entry> entries = new ArrayList<>();
        Set<Wanted> met = new HashSet<>();
        Map<Wanted, Current> ending = new HashMap<>();
        for (Current one : current) {
            List<Wanted> same = wanted.stream().filter(want -> want.meets(one)).toList();
            int row = ready.stream()
                    .filter(candidate -> sameEnterprise(candidate, one))
                    .mapToInt(LeaderListRow::number)
                    .findFirst()
                    .orElse(0);
            boolean sameEnd = same.stream()
                    .anyMatch(want ->
                            want.values().period().to().equals(one.period().to()));
            if (sameEnd) {
                met.addAll(same);
                entries.add(new Entry(
                        Kind.KEPT,
                        one.enterprise(),
                        one.role(),
                        one.holder(),
                        one.holder(),
                        one,
                        same.getFirst().row(),
                        day));
            } else if (!one.period().from().isBefore(day) || others.stream().anyMatch(other -> names(other, one))) {
                met.addAll(same);
                entries.add(new Entry(Kind.HELD, one.enterprise(), one.role(), one.holder(), null, one, row, day));
            } else {
                wanted.stream()
                        .filter(want -> want.role() == one.role() && sameEnterprise(want.values(), one))
                        .filter(want -> !ending.containsKey(want))
                        .min(java.util.Comparator.comparing(want -> !same.contains(want)))
                        .ifPresentOrElse(
                                want -> ending.put(want, one),
                                () -> entries.add(new Entry(
                                        Kind.ENDED, one.enterprise(), one.role(), one.holder(), null, one, row, day)));
            }
        }
        for (Wanted want : wanted) {
            Current before = ending.get(want);
            if (before != null) {
                entries.add(new Entry(
                        met.contains(want) ? Kind.ENDED : Kind.CHANGED,
                        before.enterprise(),
                        before.role(),
                        before.holder(),
                        met.contains(want) ? null : want.holder(),
                        before,
                        want.row(),
                        met.contains(want) ? day : want.beginsAfter(day)));
            } else if (!met.contains(want)) {
                entries.add(new Entry(
                        Kind.NEW,
                        want.values().enterprise(),
                        want.role(),
                        null,
                        want.holder(),
                        null,
                        want.row(),
                        want.beginsAfter(day)));
            }
        }
        return new ReplacementPlan(List.copyOf(entries));
    }

    public long count(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).count();
    }

    /** What ends with a row, before the row begins its own. */
    List<Entry> endingWith(int row) {
        return entries.stream()
                .filter(entry -> entry.row() == row && entry.ends())
                .toList();
    }

    private static List<Wanted> wanted(LeaderListRow row) {
        List<Wanted> wanted = new ArrayList<>();
        String leader = row.leader().value();
        wanted.add(new Wanted(
                row.number(),
                row,
                AssignmentRole.LEADER,
                CurrentAssignments.key(leader, row.title()),
                leader + " " + row.title()));
        if (row.leadUnit() != null) {
            wanted.add(new Wanted(
                    row.number(),
                    row,
                    AssignmentRole.LEAD_UNIT,
                    CurrentAssignments.key(null, row.leadUnit()),
                    row.leadUnit()));
        }
        if (row.leadUnit() != null && row.officer() != null) {
            String officer = row.officer().value();
            wanted.add(new Wanted(
                    row.number(),
                    row,
                    AssignmentRole.LIAISON_OFFICER,
                    CurrentAssignments.key(officer, row.leadUnit()),
                    officer + " " + row.leadUnit()));
        }
        return wanted;
    }

    /** As the import itself finds an enterprise: one that gets its code; by code; without one, by name. */
    private static boolean sameEnterprise(LeaderListRow row, Current current) {
        if (row.known() != null) {
            return row.known().equals(current.enterpriseId());
        }
        return row.uscc() != null
                ? row.uscc().value().equals(current.uscc())
                : NameKey.of(row.enterprise()).value().equals(current.nameKey());
    }

    private static boolean names(CheckedRow row, Current current) {
        String code = row.values().getOrDefault(LeaderListColumns.USCC, "");
        String name = row.values().getOrDefault(LeaderListColumns.ENTERPRISE, "");
        return NameKey.of(name).value().equals(current.nameKey())
                || (current.uscc() != null
                        && cn.qinqing.shared.Uscc.normalise(code).equals(current.uscc()));
    }
}
