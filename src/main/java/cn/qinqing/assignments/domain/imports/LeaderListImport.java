package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.domain.imports.LeaderListChecker.RowValues;
import cn.qinqing.enterprises.EnterpriseFinder;
import cn.qinqing.enterprises.EnterpriseFinder.Coded;
import cn.qinqing.exchange.Problem;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ImportJournal;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The import of the leaders' list from its rows to the assignments: show, mend, apply row by row under one run. A crash leaves a run that goes on where it stopped.
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

    public static final int LONGEST_DOCUMENT = 100;

    private static final Logger LOG = LoggerFactory.getLogger(LeaderListImport.class);
    private static final String REPLACE_FROM = "replaceFrom";
    private static final int LONGEST_NOTE = 1000;

    private final ImportRuns runs;
    private final ImportJournal journal;
    private final Divisions divisions;
    private final LeaderListApplier applier;
    private final CurrentAssignments standing;
    private final EnterpriseFinder finder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LeaderListImport(
            ImportRuns runs,
            ImportJournal journal,
            Divisions divisions,
            LeaderListApplier applier,
            CurrentAssignments standing,
            EnterpriseFinder finder,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.journal = journal;
        this.divisions = divisions;
        this.applier = applier;
        this.standing = standing;
        this.finder = finder;
        this.transaction = transaction;
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

    private ReplacementPlan plan(Actor actor, ImportRunId id, LocalDate day, List<ShownRow> rows) {
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

    /**
     * Applies every row that can be, each in its own transaction under the run; what a rule refuses stays with its
     * reason. A list that replaces ends, with each row, what the row supersedes, and at last what no row names. Called
     * again after an interruption it goes on with the first row that is not applied.
     *
     * @throws RuleViolation {@code assignments.import.documentMissing} for a replacement without a document number,
     *     {@code assignments.import.documentLong}
     */
    public void apply(Actor actor, ImportRunId run, String documentNo) {
        actor.require(Right.IMPORT_RUN);
        actor.require(Right.ASSIGNMENT_EDIT);
        Optional<LocalDate> day = replacesFrom(runs.run(actor, run));
        if (day.isPresent() && documentNo.isBlank()) {
            throw new RuleViolation("assignments.import.documentMissing");
        }
        if (documentNo.strip().length() > LONGEST_DOCUMENT) {
            throw new RuleViolation("assignments.import.documentLong", LONGEST_DOCUMENT);
        }
        String document = documentNo.isBlank() ? null : documentNo.strip();
        runs.beginApplying(actor, run);
        List<ShownRow> rows = rows(actor, run);
        Optional<ReplacementPlan> plan = day.map(from -> plan(actor, run, from, rows));
        for (ShownRow row : rows) {
            if (row.applicable()) {
                LeaderListRow ready = Objects.requireNonNull(row.checked().row());
                applyRow(run, row.stored().number(), () -> {
                    plan.ifPresent(one -> applier.end(actor, run, one, ready.number(), document));
                    applier.apply(actor, run, day.map(ready::beginningAt).orElse(ready), document);
                    journal.applied(run, ready.number());
                });
            }
        }
        transaction.executeWithoutResult(status -> {
            plan.ifPresent(one -> applier.end(actor, run, one, 0, document));
            runs.finish(actor, run);
        });
    }

    private void applyRow(ImportRunId run, int row, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (RuleViolation refused) {
            refuse(run, row, refused);
        } catch (DataAccessException notStored) {
            String number = Ids.next().toString().substring(28);
            LOG.error("row {} of import {} was not stored, number {}", row, run, number, notStored);
            refuse(run, row, new RuleViolation("assignments.import.notStored", number));
        }
    }

    private void refuse(ImportRunId run, int row, RuleViolation refused) {
        String note = refused.key()
                + refused.arguments().stream().map(one -> "\u001f" + one).collect(Collectors.joining());
        String stored = note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
        transaction.executeWithoutResult(status -> journal.refused(run, row, stored));
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
