package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.domain.imports.LeaderListChecker.RowValues;
import cn.qinqing.enterprises.EnterpriseFinder;
import cn.qinqing.enterprises.EnterpriseFinder.Coded;
import cn.qinqing.exchange.Problem;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.ImportedRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The rows of an imported leaders' list, as they are shown, mended and compared with what stands, before
 * {@link LeaderListApplication} makes assignments of them.
 */
@Service
public class LeaderListImport {

    public static final String KIND = "leaders";

    /** A row with its problems, and what became of it. */
    public record ShownRow(ImportedRow stored, CheckedRow checked) {

        public boolean applicable() {
            return checked.row() != null && !stored.leftOut() && stored.state() == ImportedRow.State.PENDING;
        }
    }

    private static final String REPLACE_FROM = "replaceFrom";

    private final ImportRuns runs;
    private final Divisions divisions;
    private final CurrentAssignments standing;
    private final EnterpriseFinder finder;
    private final Clock clock;

    LeaderListImport(
            ImportRuns runs, Divisions divisions, CurrentAssignments standing, EnterpriseFinder finder, Clock clock) {
        this.runs = runs;
        this.divisions = divisions;
        this.standing = standing;
        this.finder = finder;
        this.clock = clock;
    }

    /**
     * Lets the list replace all assignments from a day on, or (with null) only add to them.
     *
     * @throws RuleViolation {@code workbench.import.state} once it is being applied
     */
    public void replaceFrom(Actor actor, ImportRunId id, @Nullable LocalDate day) {
        Map<String, String> options = new HashMap<>(runs.run(actor, id).options());
        if (day == null) {
            options.remove(REPLACE_FROM);
        } else {
            options.put(REPLACE_FROM, day.toString());
        }
        runs.choose(actor, id, options);
    }

    /** The day from which the list of a run replaces; empty when it only adds. */
    public static Optional<LocalDate> replacesFrom(ImportRun run) {
        return Optional.ofNullable(run.options().get(REPLACE_FROM)).map(LocalDate::parse);
    }

    /** What the list would change if it replaced all assignments of its divisions from the day on. */
    public ReplacementPlan plan(Actor actor, ImportRunId id, LocalDate day) {
        return plan(actor, id, day, rows(actor, id));
    }

    ReplacementPlan plan(Actor actor, ImportRunId id, LocalDate day, List<ShownRow> rows) {
        actor.require(Right.ASSIGNMENT_READ);
        ImportRun run = runs.run(actor, id);
        List<LeaderListRow> ready = rows.stream()
                .filter(row -> !row.stored().leftOut())
                .map(row -> row.checked().row())
                .filter(Objects::nonNull)
                .toList();
        List<CheckedRow> others = rows.stream()
                .filter(row -> row.stored().leftOut() || row.checked().row() == null)
                .map(ShownRow::checked)
                .toList();
        Set<String> spoken = ready.stream().map(LeaderListRow::divisionCode).collect(Collectors.toSet());
        EnumSet<AssignmentRole> roles = EnumSet.of(AssignmentRole.LEADER);
        if (run.mapping().containsKey(LeaderListColumns.LEAD_UNIT)) {
            roles.add(AssignmentRole.LEAD_UNIT);
        }
        if (run.mapping().containsKey(LeaderListColumns.OFFICER)) {
            roles.add(AssignmentRole.LIAISON_OFFICER);
        }
        return ReplacementPlan.of(day, ready, others, standing.on(actor, day, spoken, id), roles);
    }

    /** All rows, each checked anew against the others that are not left out. */
    public List<ShownRow> rows(Actor actor, ImportRunId run) {
        List<ImportedRow> stored = runs.rows(actor, run);
        List<RowValues> taken = stored.stream()
                .filter(row -> !row.leftOut())
                .map(row -> new RowValues(row.number(), row.values(), formulas(row)))
                .toList();
        Map<Integer, CheckedRow> checked =
                withKnown(checker().check(taken)).collect(Collectors.toMap(CheckedRow::number, row -> row));
        return stored.stream()
                .map(row -> new ShownRow(
                        row,
                        Optional.ofNullable(checked.get(row.number()))
                                .orElseGet(() -> new CheckedRow(row.number(), row.values(), List.of(), null))))
                .toList();
    }

    private Stream<CheckedRow> withKnown(List<CheckedRow> checked) {
        Map<Coded, EnterpriseId> known = finder.withoutCode(checked.stream()
                .map(CheckedRow::row)
                .filter(Objects::nonNull)
                .flatMap(row -> coded(row).stream())
                .toList());
        return checked.stream()
                .map(row -> Optional.ofNullable(row.row())
                        .flatMap(LeaderListImport::coded)
                        .map(known::get)
                        .map(row::givingCodeTo)
                        .orElse(row));
    }

    private static Optional<Coded> coded(LeaderListRow row) {
        return Optional.ofNullable(row.uscc()).map(code -> new Coded(code, row.enterprise(), row.divisionCode()));
    }

    /** Takes over what a problem proposes for its cell. */
    public void takeProposal(Actor actor, ImportRunId run, ImportedRow row, Problem problem) {
        Map<String, String> values = new HashMap<>(row.values());
        values.put(Objects.requireNonNull(problem.field()), Objects.requireNonNull(problem.proposal()));
        runs.mend(actor, run, row.number(), values);
    }

    /** State of the run, for the view. */
    public ImportRun run(Actor actor, ImportRunId run) {
        return runs.run(actor, run);
    }

    private LeaderListChecker checker() {
        LocalDate today = OfficeTime.today(clock);
        Period year = Period.inclusive(today.withDayOfYear(1), LocalDate.of(today.getYear(), 12, 31));
        return new LeaderListChecker(divisions.own(), divisions.aliases(), year);
    }

    /** Fields that were formulas in the file and still show what the file showed. */
    private static List<String> formulas(ImportedRow row) {
        return java.util.Arrays.stream(
                        row.original().getOrDefault("formulas", "").split(","))
                .filter(field -> !field.isEmpty()
                        && row.original()
                                .getOrDefault(field, "")
                                .equals(row.values().get(field)))
                .toList();
    }
}
