package cn.qinqing.assignments.domain.imports;

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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    private final StoredFiles files;
    private final ImportRuns runs;
    private final ColumnMappings mappings;
    private final Divisions divisions;
    private final LeaderListApplier applier;
    private final List<ImportUndo> undos;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LeaderListImport(
            StoredFiles files,
            ImportRuns runs,
            ColumnMappings mappings,
            Divisions divisions,
            LeaderListApplier applier,
            List<ImportUndo> undos,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.runs = runs;
        this.mappings = mappings;
        this.divisions = divisions;
        this.applier = applier;
        this.undos = undos;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reads an uploaded file into a new run.
     *
     * @throws RuleViolation what the reader refuses of the file; {@code exchange.table.missing}
     */
    public ImportRunId open(Actor actor, Path upload, String name) {
        actor.require(Right.IMPORT_RUN);
        Table table = TableFinder.find(WorkbookReader.read(upload), LeaderListColumns.MAP);
        Map<String, Integer> mapping =
                mappings.find(KIND, ColumnGuess.fingerprint(table.headings())).orElse(table.mapping());
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        table.rows().forEach(row -> rows.put(row.number(), values(row, mapping)));
        return transaction.execute(status -> {
            ImportRunId run =
                    runs.open(actor, KIND, store(actor, upload, name), mapping, Map.of("sheet", table.sheet()));
            runs.rows(actor, run, table.sheet(), rows);
            return run;
        });
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
        values.put(
                java.util.Objects.requireNonNull(problem.field()),
                java.util.Objects.requireNonNull(problem.proposal()));
        runs.mend(actor, run, row.number(), values);
    }

    /**
     * Applies every row that can be, each in its own transaction under the run; what a rule refuses stays with its
     * reason. Called again after an interruption it goes on with the first row that is not applied.
     */
    public void apply(Actor actor, ImportRunId run, String documentNo) {
        actor.require(Right.IMPORT_RUN);
        actor.require(Right.ASSIGNMENT_EDIT);
        runs.beginApplying(actor, run);
        for (ShownRow row : rows(actor, run)) {
            if (row.applicable()) {
                applyRow(
                        actor,
                        run,
                        java.util.Objects.requireNonNull(row.checked().row()),
                        documentNo);
            }
        }
        transaction.executeWithoutResult(status -> runs.finish(actor, run));
    }

    private void applyRow(Actor actor, ImportRunId run, LeaderListRow row, String documentNo) {
        try {
            transaction.executeWithoutResult(status -> {
                applier.apply(actor, run, row, documentNo.isBlank() ? null : documentNo.strip());
                runs.applied(run, row.number());
            });
        } catch (RuleViolation refused) {
            transaction.executeWithoutResult(status -> runs.refused(
                    run,
                    row.number(),
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
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            Optional<String> reason = undo.undo(change.record(), change.versionThen());
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
