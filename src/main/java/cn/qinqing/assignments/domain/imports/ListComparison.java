package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.domain.imports.CurrentAssignments.Current;
import cn.qinqing.assignments.domain.imports.ListPlan.ReadyRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Scope;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportedRow;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compares the rows of a list with the assignments on record. */
@Component
class ListComparison {

    private static final Map<AssignmentRole, String> COLUMNS = Map.of(
            AssignmentRole.LEADER, LeaderListColumns.LEADER,
            AssignmentRole.LEAD_UNIT, LeaderListColumns.LEAD_UNIT,
            AssignmentRole.CO_UNIT, LeaderListColumns.CO_UNITS,
            AssignmentRole.LIAISON_OFFICER, LeaderListColumns.OFFICER);

    private final CurrentAssignments current;
    private final KnownReader known;

    ListComparison(CurrentAssignments current, KnownReader known) {
        this.current = current;
        this.known = known;
    }

    /** A row as it is stored and as it was checked. */
    record Row(ImportedRow stored, CheckedRow checked) {

        boolean ready() {
            return checked.row() != null && !stored.leftOut();
        }

        boolean done() {
            return stored.state() != ImportedRow.State.PENDING;
        }
    }

    ListPlan plan(Actor actor, ImportRunId run, ListTerms terms, List<SheetChoice> sheets, List<Row> rows) {
        Map<String, Set<AssignmentRole>> columns = new HashMap<>();
        sheets.forEach(sheet -> columns.put(sheet.sheet(), columns(sheet)));
        List<ReadyRow> ready = rows.stream()
                .filter(Row::ready)
                .map(row -> new ReadyRow(
                        Objects.requireNonNull(row.checked().row()),
                        row.done(),
                        terms.mode() == ListMode.REPLACE
                                ? columns.getOrDefault(row.stored().sheet(), Set.of())
                                : filled(row.checked().row())))
                .toList();
        List<CheckedRow> others =
                rows.stream().filter(row -> !row.ready()).map(Row::checked).toList();
        return terms.mode() == ListMode.REPLACE
                ? replacing(actor, run, terms, columns, ready, others)
                : naming(actor, run, terms, ready, others);
    }

    private ListPlan replacing(
            Actor actor,
            ImportRunId run,
            ListTerms terms,
            Map<String, Set<AssignmentRole>> columns,
            List<ReadyRow> ready,
            List<CheckedRow> others) {
        Map<String, Set<AssignmentRole>> spoken = new HashMap<>();
        ready.forEach(row -> spoken.computeIfAbsent(row.row().divisionCode(), code -> new HashSet<>())
                .addAll(columns.getOrDefault(row.row().sheet(), Set.of())));
        return ListPlan.of(new ListPlan.Question(
                terms.mode(),
                terms.day(),
                ready,
                others,
                current.on(actor, terms.day(), spoken.keySet(), run),
                List.of(),
                spoken));
    }

    private ListPlan naming(
            Actor actor, ImportRunId run, ListTerms terms, List<ReadyRow> ready, List<CheckedRow> others) {
        LocalDate since = ready.stream()
                .map(row -> row.row().period().from())
                .min(LocalDate::compareTo)
                .filter(first -> first.isBefore(terms.day()))
                .orElse(terms.day());
        List<Current> all = current
                .of(
                        ready.stream()
                                .map(row -> row.row().subject())
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        since,
                        terms.day(),
                        run)
                .stream()
                .filter(one -> seen(actor.scope(), one))
                .toList();
        Predicate<Current> stands =
                one -> terms.mode() == ListMode.ADD || one.period().to().isAfter(terms.day());
        return ListPlan.of(new ListPlan.Question(
                terms.mode(),
                terms.day(),
                ready,
                others,
                all.stream().filter(stands).toList(),
                all.stream().filter(stands.negate()).toList(),
                Map.of()));
    }

    private static boolean seen(Scope scope, Current one) {
        return switch (scope) {
            case Scope.All all -> true;
            case Scope.Within within -> within.divisions().contains(one.divisionCode());
            case Scope.Nothing nothing -> false;
        };
    }

    private static Set<AssignmentRole> columns(SheetChoice sheet) {
        EnumSet<AssignmentRole> roles = EnumSet.noneOf(AssignmentRole.class);
        COLUMNS.forEach((role, column) -> {
            if (sheet.mapping().containsKey(column)) {
                roles.add(role);
            }
        });
        return roles;
    }

    /** A blank cell says nothing. */
    private static Set<AssignmentRole> filled(LeaderListRow row) {
        return Wanted.of(row).stream().map(Wanted::role).collect(Collectors.toSet());
    }

    RowChanges changes(LeaderListKnown facts, List<Row> rows, ListPlan plan) {
        Set<EnterpriseId> tiered = rows.stream()
                .map(row -> row.checked().row())
                .filter(Objects::nonNull)
                .filter(row -> row.tier() != null && row.subject() != null)
                .map(LeaderListRow::subject)
                .collect(Collectors.toSet());
        return new RowChanges(facts, known.tiers(tiered), plan);
    }
}
