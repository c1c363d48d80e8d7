package cn.qinqing.enterprises;

import cn.qinqing.enterprises.domain.registry.RegistryChecking;
import cn.qinqing.enterprises.domain.registry.RegistryColumns;
import cn.qinqing.enterprises.domain.registry.RegistryJobs;
import cn.qinqing.enterprises.domain.registry.RegistryJobs.Stage;
import cn.qinqing.enterprises.domain.registry.RegistryRows;
import cn.qinqing.exchange.ColumnGuess;
import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.Reading;
import cn.qinqing.exchange.Table;
import cn.qinqing.exchange.TableFinder;
import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ColumnMappings;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.StoredFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Master data of enterprises from the files of a registry (登记信息导入), so that no enterprise tells what the state knows
 * already: each row is compared with the record that it means, the differences are shown, and what the clerk leaves in
 * is applied. Reading, applying and taking back run in the background, and go on by themselves after a crash.
 */
@Service
public class RegistryImports {

    /** Kind of these import runs. */
    public static final String KIND = "registry";

    private static final String SHEET = "sheet";
    private static final String UNUSED = "unused";
    private static final String WORKER = "worker";

    private final ImportRuns runs;
    private final RegistryRows rows;
    private final RegistryChecking checking;
    private final RegistryJobs stages;
    private final ColumnMappings mappings;
    private final StoredFiles files;
    private final Jobs jobs;

    RegistryImports(
            ImportRuns runs,
            RegistryRows rows,
            RegistryChecking checking,
            RegistryJobs stages,
            ColumnMappings mappings,
            StoredFiles files,
            Jobs jobs) {
        this.runs = runs;
        this.rows = rows;
        this.checking = checking;
        this.stages = stages;
        this.mappings = mappings;
        this.files = files;
        this.jobs = jobs;
    }

    /**
     * Reads an uploaded file into a new run and begins to compare its rows. A table without a known column of names
     * waits for {@link #reread}.
     *
     * @throws RuleViolation what {@link WorkbookReader} refuses of the file; {@code exchange.table.missing}
     */
    @Transactional
    public ImportRunId open(Actor actor, Path upload, String name) {
        actor.require(Right.IMPORT_RUN);
        actor.require(Right.ENTERPRISE_EDIT);
        Table table = TableFinder.find(WorkbookReader.read(upload), RegistryColumns.MAP);
        Map<String, Integer> mapping = mappings.of(KIND, table);
        Reading reading = new Reading(List.of(table), table, mapping);
        ImportRunId run = runs.open(
                actor,
                KIND,
                files.store(actor, upload, name, WorkbookReader.LARGEST),
                mapping,
                options(reading, Map.of()));
        if (RegistryColumns.MAP.isComplete(mapping)) {
            begin(actor, run, Stage.CHECK, Map.of());
        }
        return run;
    }

    private JobId begin(Actor actor, ImportRunId id, Stage stage, Map<Integer, RegistryRows.Kept> kept) {
        JobId job = stages.start(actor, run(actor, id), stage, kept);
        runs.workedBy(actor, id, job);
        return job;
    }

    private static Map<String, String> options(Reading reading, Map<String, String> before) {
        Map<String, String> options = new HashMap<>(before);
        options.put(SHEET, reading.table().sheet());
        options.put(UNUSED, String.join("、", reading.unused()));
        return options;
    }

    /**
     * How the file of a run is read, for a clerk to correct.
     *
     * @throws RuleViolation {@code workbench.import.unknown}
     */
    public Reading reading(Actor actor, ImportRunId id) {
        return stages.reading(run(actor, id));
    }

    /**
     * Reads the file again as the clerk says, and remembers the columns for files with the same headings. Of the same
     * sheet, cells that were mended stay mended where their column is still the same, and rows left out stay out.
     *
     * @throws RuleViolation what {@link ColumnMappings#demand} refuses; {@code workbench.import.running}, {@code
     *     workbench.import.state} once the run is applied
     */
    @Transactional
    public JobId reread(Actor actor, ImportRunId id, String sheet, Map<String, Integer> mapping) {
        actor.require(Right.ENTERPRISE_EDIT);
        ColumnMappings.demand(RegistryColumns.MAP, mapping);
        ImportRun run = demandIdle(actor, id);
        List<Table> tables = stages.reading(run).tables();
        Reading reading = new Reading(tables, Reading.of(tables, sheet), mapping);
        Map<Integer, RegistryRows.Kept> kept =
                reading.table().sheet().equals(run.options().get(SHEET)) ? rows.kept(run, mapping) : Map.of();
        runs.reread(
                actor,
                id,
                mapping,
                options(reading, run.options()),
                reading.table().sheet(),
                Map.of());
        mappings.remember(actor, KIND, ColumnGuess.fingerprint(reading.table().headings()), mapping);
        return begin(actor, id, Stage.CHECK, kept);
    }

    /** Whether the clerk has to say which column holds the names before anything can be compared. */
    public static boolean needsColumns(ImportRun run) {
        return !RegistryColumns.MAP.isComplete(run.mapping());
    }

    /** The fields that columns of a registry file may hold. */
    public static ColumnMap columns() {
        return RegistryColumns.MAP;
    }

    /** Headings of the file that nothing is taken from. */
    public static String unusedOf(ImportRun run) {
        return run.options().getOrDefault(UNUSED, "");
    }

    /** The earlier runs, the latest first. */
    @Transactional(readOnly = true)
    public List<ImportRun> runs(Actor actor, long offset, int limit) {
        return runs.page(actor, KIND, offset, limit);
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

    /**
     * Where a run stands.
     *
     * @throws RuleViolation {@code workbench.import.unknown}
     */
    @Transactional(readOnly = true)
    public RegistryState state(Actor actor, ImportRunId id) {
        return rows.state(run(actor, id));
    }

    /** Rows in the order of the sheet; of one outcome, or of all. */
    @Transactional(readOnly = true)
    public List<RegistryRow> page(
            Actor actor, ImportRunId id, @Nullable RegistryOutcome outcome, int offset, int limit) {
        run(actor, id);
        return rows.page(id, outcome, offset, limit);
    }

    /** Leaves a row out, or takes it in again. */
    @Transactional
    public void leaveOut(Actor actor, ImportRunId id, int number, boolean out) {
        run(actor, id);
        runs.leaveOut(actor, id, number, out);
    }

    /** Mends cells of a row and compares it anew. */
    @Transactional
    public void mend(Actor actor, ImportRunId id, int number, Map<String, String> cells) {
        actor.require(Right.ENTERPRISE_EDIT);
        run(actor, id);
        runs.mend(actor, id, number, cells);
        checking.recheck(actor, id, number);
    }

    /**
     * Compares all rows anew, for records that were changed since, or for a comparison that was stopped.
     *
     * @throws RuleViolation {@code workbench.import.state} once the run is applied, {@code workbench.import.running},
     *     {@code uikit.columns.missing} while no column is known to hold the names
     */
    @Transactional
    public JobId recheck(Actor actor, ImportRunId id) {
        actor.require(Right.ENTERPRISE_EDIT);
        ImportRun run = demandIdle(actor, id);
        if (run.state() != ImportRun.State.CHECKING) {
            throw new RuleViolation("workbench.import.state");
        }
        ColumnMappings.demand(RegistryColumns.MAP, run.mapping());
        return begin(actor, id, Stage.CHECK, Map.of());
    }

    /**
     * Begins to apply every row that makes or changes a record and is not left out; goes on after an interruption.
     *
     * @throws RuleViolation {@code enterprises.registry.unfinished} while rows are not compared, {@code
     *     workbench.import.twice}, {@code workbench.import.running}, {@code workbench.import.state}
     */
    @Transactional
    public JobId apply(Actor actor, ImportRunId id) {
        actor.require(Right.ENTERPRISE_EDIT);
        ImportRun run = demandIdle(actor, id);
        if (rows.state(run).compared() < run.rows()) {
            throw new RuleViolation("enterprises.registry.unfinished");
        }
        JobId job = stages.start(actor, run, Stage.APPLY, Map.of());
        runs.beginApplying(actor, id, job.value(), Map.of());
        return job;
    }

    /**
     * Begins to take a run back; what was changed or used since stays, and its row says so.
     *
     * @throws RuleViolation {@code workbench.import.running}, {@code workbench.import.state}
     */
    @Transactional
    public JobId undo(Actor actor, ImportRunId id) {
        actor.require(Right.ENTERPRISE_EDIT);
        demandIdle(actor, id);
        runs.beginUndoing(actor, id);
        return begin(actor, id, Stage.UNDO, Map.of());
    }

    /** Ends the work in the background at its next portion; what was applied stays, and the rest can go on. */
    @Transactional
    public void cancel(Actor actor, ImportRunId id) {
        String worker = run(actor, id).options().get(WORKER);
        if (worker != null) {
            jobs.cancel(actor, JobId.of(worker));
        }
    }

    /** Gives up a run of which nothing was applied. */
    @Transactional
    public void discard(Actor actor, ImportRunId id) {
        demandIdle(actor, id);
        runs.discard(actor, id);
    }

    private ImportRun demandIdle(Actor actor, ImportRunId id) {
        ImportRun run = run(actor, id);
        if (run.running()) {
            throw new RuleViolation("workbench.import.running");
        }
        return run;
    }
}
