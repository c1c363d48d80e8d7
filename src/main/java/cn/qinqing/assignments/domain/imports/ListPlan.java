package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.domain.imports.CurrentAssignments.Current;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.Uscc;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list changes: who stays, who changes, who is new, and whose assignment ends. A list that updates speaks of the
 * enterprises that it names and of what its cells say; one that replaces (全量替换) of all in its divisions. An enterprise of
 * a row that is not ready, or was left out, keeps what it has: a spoiled row never takes a leader away.
 */
public record ListPlan(List<Entry> entries) {

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
     * @param wanted what the row wants; null for one that ends without another in its place
     * @param row number of the row; 0 when no row names the enterprise
     * @param on first day of what is new, and on which what stood before holds no more
     */
    public record Entry(
            Kind kind,
            String enterprise,
            AssignmentRole role,
            @Nullable String before,
            @Nullable String after,
            @Nullable Current current,
            @Nullable Wanted wanted,
            int row,
            LocalDate on) {

        /** Whether an end is to be set; an assignment that is over by then keeps its own. */
        boolean ends() {
            return current != null
                    && (kind == Kind.CHANGED || kind == Kind.ENDED)
                    && current.period().to().isAfter(on);
        }

        /** Whether the row begins it. */
        boolean begins() {
            return wanted != null && (kind == Kind.CHANGED || kind == Kind.NEW);
        }
    }

    /**
     * A row that can be applied or is applied already.
     *
     * @param done it is applied: what it wanted is there
     * @param roles that it speaks of
     */
    record ReadyRow(LeaderListRow row, boolean done, Set<AssignmentRole> roles) {}

    /**
     * What a list is compared with.
     *
     * @param ready rows that can be applied or are applied already
     * @param others rows that are not ready or left out, by what they name: code and name of the enterprise
     * @param standing what ends after the day, of enterprises that the list speaks of
     * @param over what ended before or on the day, of the enterprises of the rows
     * @param rolesOf of a list that replaces: the roles that it speaks of in a division; others are not touched
     */
    record Question(
            ListMode mode,
            LocalDate day,
            List<ReadyRow> ready,
            List<CheckedRow> others,
            List<Current> standing,
            List<Current> over,
            Map<String, Set<AssignmentRole>> rolesOf) {}

    static ListPlan of(Question question) {
        return new ListPlan(List.copyOf(new Comparing(question).entries()));
    }

    public long count(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).count();
    }

    /** Entries by the row that they belong to. */
    public Map<Integer, List<Entry>> byRow() {
        return entries.stream().collect(Collectors.groupingBy(Entry::row));
    }

    /** What ends though no row names it, of what was there when the list was shown. */
    List<Entry> endingUnnamed(Instant shown) {
        return entries.stream()
                .filter(entry -> entry.row() == 0 && entry.ends())
                .filter(entry -> !entry.current().createdAt().isAfter(shown))
                .toList();
    }

    /** One comparison. */
    private static final class Comparing {

        private final Question question;
        private final Map<EnterpriseId, List<ReadyRow>> rows = new LinkedHashMap<>();
        private final Map<LeaderListRow, List<Wanted>> wanted = new IdentityHashMap<>();
        private final Map<Wanted, Boolean> met = new IdentityHashMap<>();
        private final Map<Wanted, Current> ending = new IdentityHashMap<>();
        private final Set<String> heldNames;
        private final Set<String> heldCodes;
        private final Map<EnterpriseId, List<Current>> over;
        private final Map<EnterpriseId, Set<LocalDate>> leaderEnds;
        private final Set<EnterpriseId> answered;
        private final List<Entry> entries = new ArrayList<>();

        Comparing(Question question) {
            this.question = question;
            for (ReadyRow row : question.ready()) {
                wanted.put(row.row(), Wanted.of(row.row()));
                if (row.row().subject() != null) {
                    rows.computeIfAbsent(row.row().subject(), id -> new ArrayList<>())
                            .add(row);
                }
            }
            heldNames = question.others().stream()
                    .map(row -> NameKey.of(row.values().getOrDefault(LeaderListColumns.ENTERPRISE, ""))
                            .value())
                    .collect(Collectors.toSet());
            heldCodes = question.others().stream()
                    .map(row -> Uscc.normalise(row.values().getOrDefault(LeaderListColumns.USCC, "")))
                    .collect(Collectors.toSet());
            answered = question.standing().stream().map(Current::enterpriseId).collect(Collectors.toSet());
            leaderEnds = question.standing().stream()
                    .filter(one -> one.role() == AssignmentRole.LEADER)
                    .collect(Collectors.groupingBy(
                            Current::enterpriseId,
                            Collectors.mapping(one -> one.period().to(), Collectors.toSet())));
            over = question.over().stream().collect(Collectors.groupingBy(Current::enterpriseId));
        }

        List<Entry> entries() {
            Map<EnterpriseId, Map<AssignmentRole, List<Current>>> standing = question.standing().stream()
                    .collect(Collectors.groupingBy(
                            Current::enterpriseId,
                            LinkedHashMap::new,
                            Collectors.groupingBy(Current::role, LinkedHashMap::new, Collectors.toList())));
            // leaders first: what their rows say of the period counts for the others
            standing.values()
                    .forEach(roles -> roles.values().stream()
                            .sorted(Comparator.comparing(one -> one.getFirst().role()))
                            .forEach(this::stands));
            question.ready().stream().filter(row -> !row.done()).forEach(this::begins);
            return entries;
        }

        /** What becomes of the assignments of one enterprise in one role. */
        private void stands(List<Current> current) {
            Current first = current.getFirst();
            List<ReadyRow> named = rows.getOrDefault(first.enterpriseId(), List.of());
            List<ReadyRow> speaking = named.stream()
                    .filter(row -> row.roles().contains(first.role()))
                    .filter(row -> question.mode() != ListMode.UPDATE || !over(row))
                    .toList();
            boolean spoken = question.mode() == ListMode.REPLACE
                    ? question.rolesOf()
                            .getOrDefault(first.divisionCode(), Set.of())
                            .contains(first.role())
                    : !speaking.isEmpty();
            if (!spoken) {
                return;
            }
            List<Wanted> want = speaking.stream()
                    .flatMap(row -> wanted.get(row.row()).stream())
                    .filter(one -> one.role() == first.role())
                    .toList();
            int row = named.stream()
                    .min(Comparator.comparing(ReadyRow::done))
                    .map(one -> one.row().number())
                    .orElse(0);
            List<Current> left =
                    current.stream().filter(one -> !kept(one, want)).toList();
            left.forEach(one -> changed(one, want, speaking, row));
        }

        /** A row whose time is over by the day is history: it ends nothing that stands. */
        private boolean over(ReadyRow row) {
            return !row.row().period().to().isAfter(question.day());
        }

        private boolean kept(Current one, List<Wanted> want) {
            List<Wanted> same = want.stream().filter(other -> other.meets(one)).toList();
            if (same.stream().noneMatch(other -> satisfied(other, one))) {
                return false;
            }
            same.forEach(other -> met.put(other, true));
            entries.add(new Entry(
                    Kind.KEPT,
                    one.enterprise(),
                    one.role(),
                    one.holder(),
                    one.holder(),
                    one,
                    same.getFirst(),
                    same.getFirst().row().number(),
                    question.day()));
            return true;
        }

        /**
         * Whether what stands is what the row wants; a row that does not say how long asks for no other end. The period of
         * a row that updates is the leader's: others who stay get more time with it, and never less.
         */
        private boolean satisfied(Wanted want, Current one) {
            LocalDate to = want.row().period().to();
            boolean sameEnd =
                    !want.row().periodGiven() || to.equals(one.period().to());
            return switch (question.mode()) {
                case ADD ->
                    !one.period().from().isAfter(want.row().period().from())
                            && !one.period().to().isBefore(to);
                case REPLACE -> sameEnd;
                case UPDATE ->
                    sameEnd
                            || one.role() != AssignmentRole.LEADER
                                    && (!one.period().to().isBefore(to)
                                            || leaderEnds
                                                    .getOrDefault(one.enterpriseId(), Set.of())
                                                    .contains(to));
            };
        }

        private void changed(Current one, List<Wanted> want, List<ReadyRow> speaking, int row) {
            if (question.mode() == ListMode.ADD) {
                return;
            }
            boolean begun = one.period().from().isBefore(question.day());
            if (!begun || heldNames.contains(one.nameKey()) || one.uscc() != null && heldCodes.contains(one.uscc())) {
                want.stream().filter(other -> other.meets(one)).forEach(other -> met.put(other, true));
                entries.add(ended(Kind.HELD, one, row));
                return;
            }
            want.stream()
                    .filter(other -> !met.containsKey(other) && !ending.containsKey(other))
                    .filter(other -> speaking.stream().noneMatch(ready -> ready.done() && ready.row() == other.row()))
                    .min(Comparator.comparing(other -> !other.meets(one)))
                    .ifPresentOrElse(other -> ending.put(other, one), () -> entries.add(ended(Kind.ENDED, one, row)));
        }

        private Entry ended(Kind kind, Current one, int row) {
            return new Entry(kind, one.enterprise(), one.role(), one.holder(), null, one, null, row, question.day());
        }

        private void begins(ReadyRow ready) {
            for (Wanted want : wanted.get(ready.row())) {
                Current before = ending.get(want);
                if (before != null) {
                    entries.add(new Entry(
                            Kind.CHANGED,
                            before.enterprise(),
                            before.role(),
                            before.holder(),
                            want.holder(),
                            before,
                            want,
                            ready.row().number(),
                            latest(question.day(), want.row().period().from())));
                } else if (!met.containsKey(want)) {
                    entries.add(new Entry(
                            Kind.NEW,
                            want.row().enterprise(),
                            want.role(),
                            null,
                            want.holder(),
                            null,
                            want,
                            ready.row().number(),
                            first(want)));
                }
            }
        }

        /**
         * The day on which something new begins: that of the row. Of a list that replaces nothing begins before its day;
         * of one that updates neither, where somebody answers for the enterprise already, and nothing while others still
         * held it.
         */
        private LocalDate first(Wanted want) {
            LocalDate from = want.row().period().from();
            return switch (question.mode()) {
                case ADD -> from;
                case REPLACE -> latest(question.day(), from);
                case UPDATE ->
                    answered.contains(want.row().subject())
                            ? latest(question.day(), from)
                            : over.getOrDefault(want.row().subject(), List.of()).stream()
                                    .filter(one -> one.role() == want.role() && (alone(want.role()) || want.meets(one)))
                                    .map(one -> one.period().to())
                                    .reduce(from, Comparing::latest);
            };
        }

        private static boolean alone(AssignmentRole role) {
            return role == AssignmentRole.LEADER || role == AssignmentRole.LEAD_UNIT;
        }

        private static LocalDate latest(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
