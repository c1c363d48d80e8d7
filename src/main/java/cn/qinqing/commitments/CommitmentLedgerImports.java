package cn.qinqing.commitments;

import cn.qinqing.commitments.domain.CommitmentChecking;
import cn.qinqing.commitments.domain.CommitmentImportJobs;
import cn.qinqing.commitments.domain.CommitmentImportJobs.Stage;
import cn.qinqing.commitments.domain.CommitmentSheet;
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
import cn.qinqing.workbench.ColumnMappings;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRunSort;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.StoredFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ledgers of commitments that were kept elsewhere (历史承诺台账导入): each row enters as it stands there and is owed like any other,
 * with its place in the file as evidence. Rows are compared and mended first; taking in and back runs in the
 * background.
 */
@Service
public class CommitmentLedgerImports {

    /** Kind of these import runs. */
    public static final String KIND = "commitment-ledger";

    /** The cell of a row that holds the id of the enterprise that a clerk chose. */
    public static final String CHOSEN = CommitmentSheet.CHOSEN;

    /** Rows of one file; a ledger is that of one unit. */
    private static final int MOST_ROWS = 5_000;

    private static final String SHEET = "sheet";

    private final ImportRuns runs;
    private final CommitmentChecking checking;
    private final CommitmentImportJobs stages;
    private final ColumnMappings mappings;
    private final StoredFiles files;

    CommitmentLedgerImports(
            ImportRuns runs,
            CommitmentChecking checking,
            CommitmentImportJobs stages,
            ColumnMappings mappings,
            StoredFiles files) {
        this.runs = runs;
        this.checking = checking;
        this.stages = stages;
        this.mappings = mappings;
        this.files = files;
    }

    /**
     * Reads an uploaded ledger into a new run.
     *
     * @throws RuleViolation what {@link WorkbookReader} refuses of the file; {@code exchange.table.missing}; {@code
     *     commitments.in.long} for more rows than a ledger has
     */
    @Transactional
    public ImportRunId open(Actor actor, Path upload, String name) {
        demandMay(actor);
        Table table = TableFinder.find(WorkbookReader.read(upload), CommitmentSheet.MAP);
        Map<String, Integer> mapping = mappings.of(KIND, table);
        Map<Integer, ImportRuns.ReadRow> rows = rows(table, mapping);
        ImportRunId run = runs.open(
                actor,
                KIND,
                files.store(actor, upload, name, WorkbookReader.LARGEST),
                mapping,
                Map.of(SHEET, table.sheet()));
        runs.rows(actor, run, rows);
        return run;
    }

    /** How the file of a run is read, for a clerk to correct. */
    @Transactional(readOnly = true)
    public Reading reading(Actor actor, ImportRunId id) {
        ImportRun run = run(actor, id);
        List<Table> tables = TableFinder.all(WorkbookReader.read(files.locate(run.file())), CommitmentSheet.MAP);
        return new Reading(tables, Reading.of(tables, run.options().getOrDefault(SHEET, "")), run.mapping());
    }

    /**
     * Reads the file again as the clerk says, and remembers the columns for files with the same headings.
     *
     * @throws RuleViolation what {@link ColumnMappings#demand} refuses; {@code workbench.import.state} once the run is
     *     applied; {@code commitments.in.long}
     */
    @Transactional
    public void reread(Actor actor, ImportRunId id, String sheet, Map<String, Integer> mapping) {
        demandMay(actor);
        ColumnMappings.demand(CommitmentSheet.MAP, mapping);
        ImportRun run = demandIdle(actor, id);
        Table table = Reading.of(reading(actor, id).tables(), sheet);
        Map<String, String> options = new HashMap<>(run.options());
        options.put(SHEET, table.sheet());
        runs.reread(actor, id, mapping, options, table.sheet(), rows(table, mapping));
        mappings.remember(actor, KIND, ColumnGuess.fingerprint(table.headings()), mapping);
    }

    /** The fields that columns of a ledger may hold. */
    public static ColumnMap columns() {
        return CommitmentSheet.MAP;
    }

    /** Whether the clerk has to say first which columns hold enterprise and words. */
    public static boolean needsColumns(ImportRun run) {
        return !CommitmentSheet.MAP.isComplete(run.mapping());
    }

    private static Map<Integer, ImportRuns.ReadRow> rows(Table table, Map<String, Integer> mapping) {
        if (table.rows().size() > MOST_ROWS) {
            throw new RuleViolation("commitments.in.long", table.rows().size(), MOST_ROWS);
        }
        Map<Integer, ImportRuns.ReadRow> rows = new LinkedHashMap<>();
        for (Table.DataRow row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            CommitmentSheet.ALL.forEach(column -> cells.put(
                    column,
                    mapping.containsKey(column) ? row.at(mapping.get(column)).text() : ""));
            rows.put(rows.size() + 1, new ImportRuns.ReadRow(table.sheet(), row.number(), cells, cells, false));
        }
        return rows;
    }

    /** The earlier runs, the latest first. */
    @Transactional(readOnly = true)
    public List<ImportRun> runs(Actor actor, List<SortBy<ImportRunSort>> order, long offset, int limit) {
        return runs.page(actor, KIND, order, offset, limit);
    }

    @Transactional(readOnly = true)
    public long countRuns(Actor actor) {
        return runs.count(actor, KIND);
    }

    /**
     * One run.
     *
     * @throws RuleViolation {@code workbench.import.unknown}
     */
    @Transactional(readOnly = true)
    public ImportRun run(Actor actor, ImportRunId id) {
        ImportRun run = runs.run(actor, id);
        if (!run.kind().equals(KIND)) {
            throw new RuleViolation("workbench.import.unknown");
        }
        return run;
    }

    /** All rows in the order of the sheet, each compared with what is known at this moment. */
    @Transactional(readOnly = true)
    public List<CommitmentImportRow> rows(Actor actor, ImportRunId id) {
        ImportRun run = run(actor, id);
        return needsColumns(run) ? List.of() : checking.check(actor, runs.rows(actor, id));
    }

    /** Mends the cells of a row. */
    @Transactional
    public void mend(Actor actor, ImportRunId id, int number, Map<String, String> cells) {
        demandMay(actor);
        demandIdle(actor, id);
        runs.mend(actor, id, number, cells);
    }

    /** Leaves a row out, or takes it in again. */
    @Transactional
    public void leaveOut(Actor actor, ImportRunId id, int number, boolean out) {
        demandMay(actor);
        demandIdle(actor, id);
        runs.leaveOut(actor, id, number, out);
    }

    /**
     * Begins to take in every row without an error that is not left out; goes on after an interruption.
     *
     * @throws RuleViolation {@code commitments.in.nothing}, {@code uikit.columns.missing}, {@code workbench.import.twice}, {@code
     *     workbench.import.running}, {@code workbench.import.state}
     */
    @Transactional
    public JobId apply(Actor actor, ImportRunId id) {
        demandMay(actor);
        ImportRun run = demandIdle(actor, id);
        ColumnMappings.demand(CommitmentSheet.MAP, run.mapping());
        if (rows(actor, id).stream().noneMatch(CommitmentImportRow::ready)) {
            throw new RuleViolation("commitments.in.nothing");
        }
        JobId job = stages.start(actor, run, Stage.APPLY);
        runs.beginApplying(actor, id, job.value(), Map.of());
        return job;
    }

    /**
     * Begins to take a run back: its commitments are withdrawn, except those that were changed since, whose rows say so.
     *
     * @throws RuleViolation {@code workbench.import.running}, {@code workbench.import.state}
     */
    @Transactional
    public JobId undo(Actor actor, ImportRunId id) {
        demandMay(actor);
        ImportRun run = demandIdle(actor, id);
        runs.beginUndoing(actor, id);
        JobId job = stages.start(actor, run, Stage.UNDO);
        runs.workedBy(actor, id, job);
        return job;
    }

    /** Gives up a run of which nothing was taken in. */
    @Transactional
    public void discard(Actor actor, ImportRunId id) {
        demandMay(actor);
        demandIdle(actor, id);
        runs.discard(actor, id);
    }

    private static void demandMay(Actor actor) {
        actor.require(Right.IMPORT_RUN);
        actor.require(Right.COMMITMENT_EDIT);
    }

    private ImportRun demandIdle(Actor actor, ImportRunId id) {
        ImportRun run = run(actor, id);
        if (run.running()) {
            throw new RuleViolation("workbench.import.running");
        }
        return run;
    }
}
