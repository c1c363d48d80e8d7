package cn.qinqing.workbench;

import cn.qinqing.exchange.Reading;
import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.SortBy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports of one kind of ledger (台账导入): rows are read, compared with what is known and mended first; taking in and back runs
 * in the background, row by row, so that a bad row never loses the others. Looking needs the right to import, everything
 * else also the right to what the ledger holds.
 *
 * @param <L> a row, compared
 */
@Service
public abstract class LedgerImports<L extends LedgerLine> {

    private final LedgerRuns.Ledger ledger;
    private final Right right;
    private final LedgerRuns runs;
    private final LedgerWork work;

    /**
     * @param right to what the ledger holds
     * @param work that takes its rows in and back
     */
    protected LedgerImports(LedgerRuns.Ledger ledger, Right right, LedgerRuns runs, LedgerWork work) {
        this.ledger = ledger;
        this.right = right;
        this.runs = runs;
        this.work = work;
    }

    /** Compares rows with what is known at this moment, in the order of the sheet. */
    protected abstract List<L> check(Actor actor, ImportRun run, List<ImportedRow> rows);

    /** The ledger that is imported here. */
    public LedgerRuns.Ledger ledger() {
        return ledger;
    }

    /** To what the ledger holds; who has only the right to import may look. */
    public Right right() {
        return right;
    }

    /**
     * Reads an uploaded ledger into a new run.
     *
     * @throws RuleViolation what {@link WorkbookReader} refuses of the file; {@code exchange.table.missing}; {@code
     *     workbench.ledger.long} for more rows than a ledger has
     */
    @Transactional
    public ImportRunId open(Actor actor, Path upload, String name) {
        demandMay(actor);
        return runs.open(actor, ledger, upload, name);
    }

    /** How the file of a run is read, for a clerk to correct. */
    @Transactional(readOnly = true)
    public Reading reading(Actor actor, ImportRunId id) {
        return runs.reading(actor, ledger, id);
    }

    /**
     * Reads the file again as the clerk says, and remembers the columns for files with the same headings.
     *
     * @throws RuleViolation what {@link ColumnMappings#demand} refuses; {@code workbench.import.state} once the run is
     *     applied; {@code workbench.ledger.long}
     */
    @Transactional
    public void reread(Actor actor, ImportRunId id, String sheet, Map<String, Integer> mapping) {
        demandMay(actor);
        runs.reread(actor, ledger, id, sheet, mapping);
    }

    /** The earlier runs, the latest first where nothing else is asked. */
    @Transactional(readOnly = true)
    public List<ImportRun> runs(Actor actor, List<SortBy<ImportRunSort>> order, long offset, int limit) {
        return runs.page(actor, ledger, order, offset, limit);
    }

    @Transactional(readOnly = true)
    public long countRuns(Actor actor) {
        return runs.count(actor, ledger);
    }

    /**
     * One run.
     *
     * @throws RuleViolation {@code workbench.import.unknown}
     */
    @Transactional(readOnly = true)
    public ImportRun run(Actor actor, ImportRunId id) {
        return runs.run(actor, ledger, id);
    }

    /** All rows in the order of the sheet, each compared at this moment; none as long as columns are missing. */
    @Transactional(readOnly = true)
    public List<L> rows(Actor actor, ImportRunId id) {
        ImportRun run = runs.run(actor, ledger, id);
        return ledger.needsColumns(run) ? List.of() : check(actor, run, runs.rows(actor, run));
    }

    /** Mends the cells of a row. */
    @Transactional
    public void mend(Actor actor, ImportRunId id, int number, Map<String, String> cells) {
        demandMay(actor);
        runs.mend(actor, ledger, id, number, cells);
    }

    /** Leaves a row out, or takes it in again. */
    @Transactional
    public void leaveOut(Actor actor, ImportRunId id, int number, boolean out) {
        demandMay(actor);
        runs.leaveOut(actor, ledger, id, number, out);
    }

    /**
     * Begins to take in every row without an error that is not left out; goes on after an interruption.
     *
     * @throws RuleViolation {@code workbench.ledger.nothing}, {@code uikit.columns.missing}, {@code workbench.import.twice},
     *     {@code workbench.import.running}, {@code workbench.import.state}
     */
    @Transactional
    public JobId apply(Actor actor, ImportRunId id) {
        demandMay(actor);
        return runs.apply(actor, ledger, id, rows(actor, id).stream().anyMatch(LedgerLine::ready), work);
    }

    /**
     * Begins to take a run back: its records are taken out, except those that were changed or used since, whose rows say so.
     *
     * @throws RuleViolation {@code workbench.import.running}, {@code workbench.import.state}
     */
    @Transactional
    public JobId undo(Actor actor, ImportRunId id) {
        demandMay(actor);
        return runs.undo(actor, ledger, id, work);
    }

    /** Gives up a run of which nothing was taken in. */
    @Transactional
    public void discard(Actor actor, ImportRunId id) {
        demandMay(actor);
        runs.discard(actor, ledger, id);
    }

    private void demandMay(Actor actor) {
        actor.require(Right.IMPORT_RUN);
        actor.require(right);
    }
}
