package cn.qinqing.enterprises;

import cn.qinqing.enterprises.domain.registry.RegistryApplier;
import cn.qinqing.enterprises.domain.registry.RegistryChecking;
import cn.qinqing.enterprises.domain.registry.RegistryColumns;
import cn.qinqing.enterprises.domain.registry.RegistryRows;
import cn.qinqing.enterprises.domain.registry.RegistryUndo;
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
import cn.qinqing.workbench.JobWork;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.StoredFiles;
import com.vaadin.flow.i18n.I18NProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Master data of enterprises from the files of a registry (登记信息导入), so that no enterprise tells what the state knows
 * already: each row is compared with the record that it means, the differences are shown, and what the clerk leaves in
 * is applied. Reading, applying and taking back run in the background.
 */
@Service
public class RegistryImports {

    /** Kind of these import runs. */
    public static final String KIND = "registry";

    private static final String JOB = "enterprises.registry";
    private static final String SHEET = "sheet";
    private static final String UNUSED = "unused";
    private static final String WORKER = "worker";

    private final ImportRuns runs;
    private final RegistryRows rows;
    private final RegistryChecking checking;
    private final RegistryApplier applier;
    private final RegistryUndo undo;
    private final ColumnMappings mappings;
    private final StoredFiles files;
    private final Jobs jobs;
    private final I18NProvider texts;

    RegistryImports(
            ImportRuns runs,
            RegistryRows rows,
            RegistryChecking checking,
            RegistryApplier applier,
            RegistryUndo undo,
            ColumnMappings mappings,
            StoredFiles files,
            Jobs jobs,
            I18NProvider texts) {
        this.runs = runs;
        this.rows = rows;
        this.checking = checking;
        this.applier = applier;
        this.undo = undo;
        this.mappings = mappings;
        this.files = files;
        this.jobs = jobs;
        this.texts = texts;
    }

    /**
     * Reads an uploaded file into a new run and begins to compare its rows.
     *
     * @throws RuleViolation what {@link WorkbookReader} refuses of the file; {@code exchange.table.missing}; {@code
     *     enterprises.registry.noName} for a table without a column of names
     */
    @Transactional
    public ImportRunId open(Actor actor, Path upload, String name) {
        actor.require(Right.IMPORT_RUN);
        actor.require(Right.ENTERPRISE_EDIT);
        Table table = TableFinder.find(WorkbookReader.read(upload), RegistryColumns.MAP);
        Map<String, Integer> mapping = mappings.of(KIND, table);
        if (!RegistryColumns.MAP.isComplete(mapping)) {
            throw new RuleViolation("enterprises.registry.noName");
        }
        List<String> unused = IntStream.range(0, table.headings().size())
                .filter(column -> !mapping.containsValue(column))
                .mapToObj(table.headings()::get)
                .filter(heading -> !heading.isEmpty())
                .toList();
        ImportRunId run = runs.open(
                actor,
                KIND,
                files.store(actor, upload, name, WorkbookReader.LARGEST),
                mapping,
                Map.of(SHEET, table.sheet(), UNUSED, String.join("、", unused)));
        background(
                actor,
                run,
                "enterprises.registry.job.check",
                name,
                progress -> checking.check(progress.actor(), run, table, mapping, progress));
        return run;
    }

    /** The table of a run whose reading was stopped. */
    private Table table(ImportRun run) {
        return TableFinder.find(WorkbookReader.read(files.locate(run.file())), RegistryColumns.MAP);
    }

    private JobId background(Actor actor, ImportRunId run, String titleKey, String fileName, JobWork work) {
        JobId job = jobs.start(actor, JOB, texts.getTranslation(titleKey, Locale.CHINA, fileName), "", work);
        runs.workedBy(actor, run, job);
        return job;
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
     * @throws RuleViolation {@code workbench.import.state} once the run is applied, {@code workbench.import.running}
     */
    @Transactional
    public JobId recheck(Actor actor, ImportRunId id) {
        actor.require(Right.ENTERPRISE_EDIT);
        ImportRun run = demandIdle(actor, id);
        if (run.state() != ImportRun.State.CHECKING) {
            throw new RuleViolation("workbench.import.state");
        }
        boolean stored = rows.count(id) == run.rows();
        return background(
                actor,
                id,
                "enterprises.registry.job.check",
                run.fileName(),
                stored
                        ? progress -> checking.recheck(progress.actor(), id, progress)
                        : progress -> checking.check(progress.actor(), id, table(run), run.mapping(), progress));
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
        String reason = texts.getTranslation("enterprises.registry.reason", Locale.CHINA, run.fileName());
        JobId job = jobs.start(
                actor,
                JOB,
                texts.getTranslation("enterprises.registry.job.apply", Locale.CHINA, run.fileName()),
                "",
                progress -> applier.apply(progress.actor(), id, reason, progress));
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
        ImportRun run = demandIdle(actor, id);
        runs.beginUndoing(actor, id);
        return background(
                actor,
                id,
                "enterprises.registry.job.undo",
                run.fileName(),
                progress -> undo.undo(progress.actor(), id, progress));
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
