package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.TierRule;
import cn.qinqing.assignments.domain.imports.KnownReader.InTier;
import cn.qinqing.assignments.domain.imports.LeaderListRow.Officer;
import cn.qinqing.assignments.domain.imports.ListPlan.Entry;
import cn.qinqing.assignments.domain.imports.ListPlan.Kind;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PhoneNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each row changes, before and after, as the clerk sees it before anything is applied. */
final class RowChanges {

    private static final Map<AssignmentRole, String> FIELDS = Map.of(
            AssignmentRole.LEADER, LeaderListColumns.LEADER,
            AssignmentRole.LEAD_UNIT, LeaderListColumns.LEAD_UNIT,
            AssignmentRole.CO_UNIT, LeaderListColumns.CO_UNITS,
            AssignmentRole.LIAISON_OFFICER, LeaderListColumns.OFFICER);

    private final LeaderListKnown known;
    private final Map<EnterpriseId, InTier> tiers;
    private final Map<Integer, List<Entry>> entries;

    RowChanges(LeaderListKnown known, Map<EnterpriseId, InTier> tiers, ListPlan plan) {
        this.known = known;
        this.tiers = tiers;
        this.entries = plan.byRow();
    }

    List<RowChange> of(LeaderListRow row) {
        List<RowChange> changes = new ArrayList<>();
        List<Entry> own = entries.getOrDefault(row.number(), List.of());
        if (row.subject() == null) {
            changes.add(new RowChange(LeaderListColumns.ENTERPRISE, "", row.enterprise(), null));
        }
        if (row.givesCode()) {
            changes.add(new RowChange(LeaderListColumns.USCC, "", String.valueOf(row.uscc()), null));
        }
        tier(row).ifPresent(changes::add);
        for (AssignmentRole role : AssignmentRole.values()) {
            role(role, own).ifPresent(changes::add);
        }
        own.stream()
                .filter(entry -> entry.kind() == Kind.HELD)
                .forEach(entry ->
                        changes.add(new RowChange(RowChange.HELD, Objects.requireNonNull(entry.before()), "", null)));
        String numbers = row.officers().stream()
                .map(this::newNumbers)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
        if (!numbers.isEmpty()) {
            changes.add(new RowChange(LeaderListColumns.PHONE, "", numbers, null));
        }
        return List.copyOf(changes);
    }

    private Optional<RowChange> tier(LeaderListRow row) {
        @Nullable InTier before = row.subject() == null ? null : tiers.get(row.subject());
        if (row.tier() == null || before != null && before.tier().equals(row.tier())) {
            return Optional.empty();
        }
        return Optional.of(new RowChange(
                LeaderListColumns.TIER,
                before == null ? "" : Objects.requireNonNullElse(before.name(), before.tier()),
                known.tiers().stream()
                        .filter(one -> one.tier().equals(row.tier()))
                        .map(TierRule::name)
                        .findFirst()
                        .orElse(row.tier()),
                null));
    }

    /** Of a role with several holders all stand on both sides, so that each side is whole. */
    private static Optional<RowChange> role(AssignmentRole role, List<Entry> entries) {
        List<Entry> own = entries.stream()
                .filter(entry -> entry.role() == role && entry.kind() != Kind.HELD)
                .toList();
        if (own.stream().allMatch(entry -> entry.kind() == Kind.KEPT)) {
            return Optional.empty();
        }
        LocalDate on = own.stream()
                .filter(entry -> entry.kind() != Kind.KEPT)
                .map(Entry::on)
                .min(LocalDate::compareTo)
                .orElseThrow();
        boolean sameHolders = own.stream().allMatch(entry -> Objects.equals(entry.before(), entry.after()));
        return Optional.of(
                sameHolders
                        ? new RowChange(LeaderListColumns.PERIOD, until(own, true), until(own, false), on)
                        : new RowChange(FIELDS.get(role), holders(own, Entry::before), holders(own, Entry::after), on));
    }

    private static String holders(List<Entry> entries, Function<Entry, @Nullable String> side) {
        return entries.stream().map(side).filter(Objects::nonNull).distinct().collect(Collectors.joining("、"));
    }

    /** Until when, as {@code valid_to} says it. */
    private static String until(List<Entry> entries, boolean before) {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.CHANGED)
                .map(entry -> before
                        ? Objects.requireNonNull(entry.current()).period().to()
                        : Objects.requireNonNull(entry.wanted()).row().period().to())
                .map(LocalDate::toString)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String newNumbers(Officer officer) {
        Set<String> there = known.officer(officer.name().value(), officer.unit())
                .map(LeaderListKnown.Officer::numbers)
                .orElse(Set.of());
        String fresh = officer.phones().stream()
                .filter(number -> !there.contains(number.value()))
                .map(PhoneNumber::toString)
                .distinct()
                .collect(Collectors.joining("、"));
        return fresh.isEmpty() ? "" : officer.name() + " " + fresh;
    }
}
