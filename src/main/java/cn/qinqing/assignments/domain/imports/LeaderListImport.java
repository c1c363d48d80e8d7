package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.domain.imports.LeaderListChecker.RowValues;
import cn.qinqing.exchange.Cell;
import cn.qinqing.exchange.ColumnGuess;
import cn.qinqing.exchange.Problem;
import cn.qinqing.exchange.Table;
import cn.qinqing.exchange.TableFinder;
import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ColumnMappings;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.ImportUndo;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The import of the leaders' list from the file to the assignments: read, show, mend, apply row by row under one run,
 * take back. A crash leaves a run that goes on where it stopped.
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

    private static final String SHEET = "sheet";
    private static final String NOTES = "notes";
    private static final String REPLACE_FROM = "replaceFrom";
    private static final int LONGEST_NOTES = 2000;

    private final StoredFiles files;
    private final ImportRuns runs;
    private final ColumnMappings mappings;
    private final Divisions divisions;
    private final LeaderListApplier applier;
    private final CurrentAssignments standing;
    private final List<ImportUndo> undos;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LeaderListImport(
            StoredFiles files,
            ImportRuns runs,
            ColumnMappings mappings,
            Divisions divisions,
            LeaderListApplier applier,
            CurrentAssignments standing,
            List<ImportUndo> undos,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.runs = runs;
        this.mappings = mappings;
        this.divisions = divisions;
        this.applier = applier;
        this.standing = standing;
        this.undos = undos;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a clerk may correct of how the file is read. */
    public record Reading(List<Table> tables, Table table, Map<String, Integer> mapping) {

        /** Headings of columns that no field uses. */
        public List<String> unused() {
            return IntStream.range(0, table.headings().size())
                    .filter(column -> !mapping.containsValue(column))
                    .mapToObj(table.headings()::get)
                    .filter(heading -> !heading.isEmpty())
                    .toList();
        }
    }

    /**
     * Reads an uploaded file into a new run.
     *
     * @throws RuleViolation what the reader refuses of the file; {@code exchange.table.missing}
     */
    public ImportRunId open(Actor actor, Path upload, String name) {
        actor.require(Right.IMPORT_RUN);
        Table table = TableFinder.find(WorkbookReader.read(upload), LeaderListColumns.MAP);
        Map<String, Integer> mapping = mapping(table);
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        table.rows().forEach(row -> rows.put(row.number(), values(row, mapping)));
        return transaction.execute(status -> {
            ImportRunId run = runs.open(
                    actor,
                    KIND,
                    store(actor, upload, name),
                    mapping,
                    Map.of(SHEET, table.sheet(), NOTES, notes(table)));
            runs.rows(actor, run, table.sheet(), rows);
            return run;
        });
    }

    /** How the file of a run is read: its sheets with tables, the one that was taken, and its columns. */
    public Reading reading(Actor actor, ImportRunId id) {
        ImportRun run = runs.run(actor, id);
        List<Table> tables = TableFinder.all(WorkbookReader.read(files.locate(run.file())), LeaderListColumns.MAP);
        Table table = tables.stream()
                .filter(one -> one.sheet().equals(run.options().get(SHEET)))
                .findFirst()
                .orElseGet(tables::getFirst);
        return new Reading(tables, table, run.mapping());
    }

    /**
     * Reads the file again as the clerk says, and remembers the columns for files with the same headings. Cells that
     * were mended stay mended where their column is still the same.
     *
     * @throws RuleViolation {@code assignments.import.columnTwice} when two fields share a column,
     *     {@code assignments.import.columnMissing} when a mandatory field has none, {@code workbench.import.state}
     */
    public void reread(Actor actor, ImportRunId id, String sheet, Map<String, Integer> mapping) {
        actor.require(Right.IMPORT_RUN);
        if (mapping.values().stream().distinct().count() < mapping.size()) {
            throw new RuleViolation("assignments.import.columnTwice");
        }
        if (!LeaderListColumns.MAP.isComplete(mapping)) {
            throw new RuleViolation("assignments.import.columnMissing");
        }
        ImportRun run = runs.run(actor, id);
        Table table = reading(actor, id).tables().stream()
                .filter(one -> one.sheet().equals(sheet))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("shared.id.unknown", sheet));
        boolean sameSheet = sheet.equals(run.options().get(SHEET));
        Map<Integer, ImportedRow> before = sameSheet
                ? runs.rows(actor, id).stream().collect(Collectors.toMap(ImportedRow::number, row -> row))
                : Map.of();
        Map<Integer, ImportRuns.ReadRow> rows = new TreeMap<>();
        table.rows().forEach(row -> {
            Map<String, String> original = values(row, mapping);
            Map<String, String> values = new LinkedHashMap<>(original);
            ImportedRow known = before.get(row.number());
            if (known != null) {
                known.values().forEach((field, value) -> {
                    boolean mended = !value.equals(known.original().get(field));
                    if (mended
                            && Objects.equals(mapping.get(field), run.mapping().get(field))) {
                        values.put(field, value);
                    }
                });
            }
            rows.put(row.number(), new ImportRuns.ReadRow(original, values, known != null && known.leftOut()));
        });
        Map<String, String> options = new HashMap<>(run.options());
        options.put(SHEET, sheet);
        options.put(NOTES, notes(table));
        transaction.executeWithoutResult(status -> {
            runs.reread(actor, id, mapping, options, sheet, rows);
            mappings.remember(actor, KIND, ColumnGuess.fingerprint(table.headings()), mapping);
        });
    }

    private Map<String, Integer> mapping(Table table) {
        return mappings.find(KIND, ColumnGuess.fingerprint(table.headings()))
                .filter(known -> known.values().stream()
                        .allMatch(column -> column < table.headings().size()))
                .orElse(table.mapping());
    }

    private static String notes(Table table) {
        String notes = String.join("\n", table.notes());
        return notes.length() <= LONGEST_NOTES ? notes : notes.substring(0, LONGEST_NOTES);
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
                checker().check(taken).stream().collect(Collectors.toMap(CheckedRow::number, row -> row));
        return stored.stream()
                .map(row -> new ShownRow(
                        row,
                        Optional.ofNullable(checked.get(row.number()))
                                .orElseGet(() -> new CheckedRow(row.number(), row.values(), List.of(), null))))
                .toList();
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
     * @throws RuleViolation {@code assignments.import.documentMissing} for a replacement without a document number
     */
    public void apply(Actor actor, ImportRunId run, String documentNo) {
        actor.require(Right.IMPORT_RUN);
        actor.require(Right.ASSIGNMENT_EDIT);
        Optional<LocalDate> day = replacesFrom(runs.run(actor, run));
        if (day.isPresent() && documentNo.isBlank()) {
            throw new RuleViolation("assignments.import.documentMissing");
        }
        String document = documentNo.isBlank() ? null : documentNo.strip();
        runs.beginApplying(actor, run);
        List<ShownRow> rows = rows(actor, run);
        Optional<ReplacementPlan> plan = day.map(from -> plan(actor, run, from, rows));
        for (ShownRow row : rows) {
            if (row.applicable()) {
                LeaderListRow ready = Objects.requireNonNull(row.checked().row());
                applyRow(run, row.stored().number(), () -> {
                    plan.ifPresent(one -> applier.end(actor, run, one, ready.number(), day.get(), document));
                    applier.apply(actor, run, day.map(ready::beginningAt).orElse(ready), document);
                    runs.applied(run, ready.number());
                });
            }
        }
        transaction.executeWithoutResult(status -> {
            plan.ifPresent(one -> applier.end(actor, run, one, 0, day.get(), document));
            runs.finish(actor, run);
        });
    }

    private void applyRow(ImportRunId run, int row, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (RuleViolation refused) {
            transaction.executeWithoutResult(status -> runs.refused(
                    run,
                    row,
                    refused.key()
                            + refused.arguments().stream()
                                    .map(one -> "\u001f" + one)
                                    .collect(Collectors.joining())));
        }
    }

    /** Takes the whole run back; a record that was changed or used since stays, and its row says so. */
    public void undo(Actor actor, ImportRunId run) {
        actor.require(Right.IMPORT_RUN);
        Map<String, ImportUndo> byKind = undos.stream().collect(Collectors.toMap(ImportUndo::kind, undo -> undo));
        List<ImportRuns.Change> changes = runs.beginUndoing(actor, run);
        Map<Integer, String> refusals = new LinkedHashMap<>();
        for (ImportRuns.Change change : changes) {
            Optional<String> reason = undoOne(byKind.get(change.kind()), change);
            reason.ifPresent(key -> refusals.putIfAbsent(change.row(), key));
        }
        transaction.executeWithoutResult(status -> runs.finishUndoing(actor, run, refusals));
    }

    private Optional<String> undoOne(ImportUndo undo, ImportRuns.Change change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<String> reason = change.before() == null
                    ? undo.undo(change.record(), change.versionThen())
                    : undo.restore(change.record(), change.before(), change.versionThen());
            if (reason.isEmpty()) {
                runs.undone(change);
            }
            return reason;
        }));
    }

    /** State of the run, for the view. */
    public ImportRun run(Actor actor, ImportRunId run) {
        return runs.run(actor, run);
    }

    private StoredFile store(Actor actor, Path upload, String name) {
        try (InputStream content = Files.newInputStream(upload)) {
            return files.store(actor, name, "application/octet-stream", content, WorkbookReader.LARGEST);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private LeaderListChecker checker() {
        LocalDate today = OfficeTime.today(clock);
        Period year = Period.inclusive(today.withDayOfYear(1), LocalDate.of(today.getYear(), 12, 31));
        return new LeaderListChecker(divisions.own(), divisions.aliases(), year);
    }

    private static Map<String, String> values(Table.DataRow row, Map<String, Integer> mapping) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> formulas = new ArrayList<>();
        mapping.forEach((field, column) -> {
            Cell cell = row.at(column);
            values.put(field, cell.text());
            if (cell.kind() == Cell.Kind.FORMULA) {
                formulas.add(field);
            }
        });
        values.put("formulas", String.join(",", formulas));
        return values;
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
