package cn.qinqing.workbench;

import cn.qinqing.exchange.ColumnGuess;
import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.Reading;
import cn.qinqing.exchange.Table;
import cn.qinqing.exchange.TableFinder;
import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.SortBy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What imports of ledgers have in common (台账导入), whatever they hold: a file is read into a run by columns that a clerk may
 * correct and that are remembered; rows are mended or left out before anything is taken in. Whoever calls asks for the
 * right to what the ledger holds, and holds the transaction.
 */
@Component
public class LedgerRuns {

    /** Rows of one file; a ledger is a year of one unit. */
    private static final int MOST_ROWS = 5_000;

    private static final String SHEET = "sheet";

    private final ImportRuns runs;
    private final ColumnMappings mappings;
    private final StoredFiles files;

    LedgerRuns(ImportRuns runs, ColumnMappings mappings, StoredFiles files) {
        this.runs = runs;
        this.mappings = mappings;
        this.files = files;
    }

    /**
     * A kind of ledger.
     *
     * @param kind of its import runs
     * @param columns names of all fields, each a cell of every row
     */
    public record Ledger(String kind, ColumnMap map, List<String> columns) {

        /** Whether the clerk has to say first which columns hold what is needed. */
        public boolean needsColumns(ImportRun run) {
            return !map.isComplete(run.mapping());
        }
    }

    /**
     * Reads an uploaded ledger into a new run.
     *
     * @throws RuleViolation what {@link WorkbookReader} refuses of the file; {@code exchange.table.missing}; {@code
     *     workbench.ledger.long} for more rows than a ledger has
     */
    public ImportRunId open(Actor actor, Ledger ledger, Path upload, String name) {
        actor.require(Right.IMPORT_RUN);
        Table table = TableFinder.find(WorkbookReader.read(upload), ledger.map());
        Map<String, Integer> mapping = mappings.of(ledger.kind(), table);
        Map<Integer, ImportRuns.ReadRow> rows = rows(ledger, table, mapping);
        ImportRunId run = runs.open(
                actor,
                ledger.kind(),
                files.store(actor, upload, name, WorkbookReader.LARGEST),
                mapping,
                Map.of(SHEET, table.sheet()));
        runs.rows(actor, run, rows);
        return run;
    }

    /** How the file of a run is read, for a clerk to correct. */
    public Reading reading(Actor actor, Ledger ledger, ImportRunId id) {
        ImportRun run = run(actor, ledger, id);
        List<Table> tables = TableFinder.all(WorkbookReader.read(files.locate(run.file())), ledger.map());
        return new Reading(tables, Reading.of(tables, run.options().getOrDefault(SHEET, "")), run.mapping());
    }

    /**
     * Reads the file again as the clerk says, and remembers the columns for files with the same headings.
     *
     * @throws RuleViolation what {@link ColumnMappings#demand} refuses; {@code workbench.import.state} once the run is
     *     applied; {@code workbench.ledger.long}
     */
    public void reread(Actor actor, Ledger ledger, ImportRunId id, String sheet, Map<String, Integer> mapping) {
        actor.require(Right.IMPORT_RUN);
        ColumnMappings.demand(ledger.map(), mapping);
        ImportRun run = idle(actor, ledger, id);
        Table table = Reading.of(reading(actor, ledger, id).tables(), sheet);
        Map<String, String> options = new HashMap<>(run.options());
        options.put(SHEET, table.sheet());
        runs.reread(actor, id, mapping, options, table.sheet(), rows(ledger, table, mapping));
        mappings.remember(actor, ledger.kind(), ColumnGuess.fingerprint(table.headings()), mapping);
    }

    private static Map<Integer, ImportRuns.ReadRow> rows(Ledger ledger, Table table, Map<String, Integer> mapping) {
        if (table.rows().size() > MOST_ROWS) {
            throw new RuleViolation("workbench.ledger.long", table.rows().size(), MOST_ROWS);
        }
        Map<Integer, ImportRuns.ReadRow> rows = new LinkedHashMap<>();
        for (Table.DataRow row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            ledger.columns()
                    .forEach(column -> cells.put(
                            column,
                            mapping.containsKey(column)
                                    ? row.at(mapping.get(column)).text()
                                    : ""));
            rows.put(rows.size() + 1, new ImportRuns.ReadRow(table.sheet(), row.number(), cells, cells, false));
        }
        return rows;
    }

    /** The earlier runs, the latest first. */
    public List<ImportRun> page(Actor actor, Ledger ledger, List<SortBy<ImportRunSort>> order, long offset, int limit) {
        actor.require(Right.IMPORT_RUN);
        return runs.page(actor, ledger.kind(), order, offset, limit);
    }

    public long count(Actor actor, Ledger ledger) {
        actor.require(Right.IMPORT_RUN);
        return runs.count(actor, ledger.kind());
    }

    /**
     * One run.
     *
     * @throws RuleViolation {@code workbench.import.unknown}
     */
    public ImportRun run(Actor actor, Ledger ledger, ImportRunId id) {
        ImportRun run = runs.run(actor, id);
        if (!run.kind().equals(ledger.kind())) {
            throw new RuleViolation("workbench.import.unknown");
        }
        return run;
    }

    /**
     * One run at which nothing works at this moment.
     *
     * @throws RuleViolation as {@link #run}; {@code workbench.import.running}
     */
    public ImportRun idle(Actor actor, Ledger ledger, ImportRunId id) {
        ImportRun run = run(actor, ledger, id);
        if (run.running()) {
            throw new RuleViolation("workbench.import.running");
        }
        return run;
    }

    /** The rows of a run as they stand, to be compared with what is known. */
    public List<ImportedRow> rows(Actor actor, ImportRun run) {
        actor.require(Right.IMPORT_RUN);
        return runs.rows(actor, run.id());
    }

    /** Mends the cells of a row. */
    public void mend(Actor actor, Ledger ledger, ImportRunId id, int number, Map<String, String> cells) {
        idle(actor, ledger, id);
        runs.mend(actor, id, number, cells);
    }

    /** Leaves a row out, or takes it in again. */
    public void leaveOut(Actor actor, Ledger ledger, ImportRunId id, int number, boolean out) {
        idle(actor, ledger, id);
        runs.leaveOut(actor, id, number, out);
    }

    /**
     * Begins to take in what is ready; goes on after an interruption.
     *
     * @param ready whether any row can be taken in
     * @throws RuleViolation {@code workbench.ledger.nothing}, {@code uikit.columns.missing}, {@code workbench.import.twice},
     *     {@code workbench.import.running}, {@code workbench.import.state}
     */
    public JobId apply(Actor actor, Ledger ledger, ImportRunId id, boolean ready, LedgerWork work) {
        ImportRun run = idle(actor, ledger, id);
        ColumnMappings.demand(ledger.map(), run.mapping());
        if (!ready) {
            throw new RuleViolation("workbench.ledger.nothing");
        }
        JobId job = work.start(actor, run, LedgerWork.Stage.APPLY);
        runs.beginApplying(actor, id, job.value(), Map.of());
        return job;
    }

    /**
     * Begins to take a run back.
     *
     * @throws RuleViolation {@code workbench.import.running}, {@code workbench.import.state}
     */
    public JobId undo(Actor actor, Ledger ledger, ImportRunId id, LedgerWork work) {
        ImportRun run = idle(actor, ledger, id);
        runs.beginUndoing(actor, id);
        JobId job = work.start(actor, run, LedgerWork.Stage.UNDO);
        runs.workedBy(actor, id, job);
        return job;
    }

    /** Gives up a run of which nothing was taken in. */
    public void discard(Actor actor, Ledger ledger, ImportRunId id) {
        idle(actor, ledger, id);
        runs.discard(actor, id);
    }
}
