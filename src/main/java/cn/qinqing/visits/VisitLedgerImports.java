package cn.qinqing.visits;

import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.Reading;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.SortBy;
import cn.qinqing.visits.domain.ledger.LedgerChecking;
import cn.qinqing.visits.domain.ledger.LedgerColumns;
import cn.qinqing.visits.domain.ledger.LedgerJobs;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRunSort;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.LedgerRuns;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ledgers of former years (走访问题台账导入): who visited when stays as the ledger says, and its issues enter as imported history
 * with the row of the file as evidence. Rows are compared and mended first; taking in and back runs in the background.
 */
@Service
public class VisitLedgerImports {

    /** Kind of these import runs. */
    public static final String KIND = "visit-ledger";

    private static final LedgerRuns.Ledger LEDGER = new LedgerRuns.Ledger(KIND, LedgerColumns.MAP, LedgerColumns.ALL);

    private final LedgerRuns ledgers;
    private final LedgerChecking checking;
    private final LedgerJobs stages;

    VisitLedgerImports(LedgerRuns ledgers, LedgerChecking checking, LedgerJobs stages) {
        this.ledgers = ledgers;
        this.checking = checking;
        this.stages = stages;
    }

    /**
     * Reads an uploaded ledger into a new run.
     *
     * @throws RuleViolation what {@link LedgerRuns#open} refuses
     */
    @Transactional
    public ImportRunId open(Actor actor, Path upload, String name) {
        demandMay(actor);
        return ledgers.open(actor, LEDGER, upload, name);
    }

    /** How the file of a run is read, for a clerk to correct. */
    @Transactional(readOnly = true)
    public Reading reading(Actor actor, ImportRunId id) {
        return ledgers.reading(actor, LEDGER, id);
    }

    /**
     * Reads the file again as the clerk says, and remembers the columns for files with the same headings.
     *
     * @throws RuleViolation what {@link LedgerRuns#reread} refuses
     */
    @Transactional
    public void reread(Actor actor, ImportRunId id, String sheet, Map<String, Integer> mapping) {
        demandMay(actor);
        ledgers.reread(actor, LEDGER, id, sheet, mapping);
    }

    /** The fields that columns of a ledger may hold. */
    public static ColumnMap columns() {
        return LEDGER.map();
    }

    /** Whether the clerk has to say first which columns hold what is needed. */
    public static boolean needsColumns(ImportRun run) {
        return LEDGER.needsColumns(run);
    }

    /** The earlier runs, the latest first. */
    @Transactional(readOnly = true)
    public List<ImportRun> runs(Actor actor, List<SortBy<ImportRunSort>> order, long offset, int limit) {
        return ledgers.page(actor, LEDGER, order, offset, limit);
    }

    @Transactional(readOnly = true)
    public long countRuns(Actor actor) {
        return ledgers.count(actor, LEDGER);
    }

    /**
     * One run.
     *
     * @throws RuleViolation {@code workbench.import.unknown}
     */
    @Transactional(readOnly = true)
    public ImportRun run(Actor actor, ImportRunId id) {
        return ledgers.run(actor, LEDGER, id);
    }

    /** All rows in the order of the sheet, each compared with what is known at this moment. */
    @Transactional(readOnly = true)
    public List<LedgerImportRow> rows(Actor actor, ImportRunId id) {
        return checking.check(actor, ledgers.rows(actor, LEDGER, id));
    }

    /** Mends the cells of a row. */
    @Transactional
    public void mend(Actor actor, ImportRunId id, int number, Map<String, String> cells) {
        demandMay(actor);
        ledgers.mend(actor, LEDGER, id, number, cells);
    }

    /** Leaves a row out, or takes it in again. */
    @Transactional
    public void leaveOut(Actor actor, ImportRunId id, int number, boolean out) {
        demandMay(actor);
        ledgers.leaveOut(actor, LEDGER, id, number, out);
    }

    /**
     * Begins to take in every row without an error that is not left out; goes on after an interruption.
     *
     * @throws RuleViolation what {@link LedgerRuns#apply} refuses
     */
    @Transactional
    public JobId apply(Actor actor, ImportRunId id) {
        demandMay(actor);
        return ledgers.apply(actor, LEDGER, id, rows(actor, id).stream().anyMatch(LedgerImportRow::ready), stages);
    }

    /**
     * Begins to take a run back: its visits and issues are withdrawn, except those that were changed since, whose rows say so.
     *
     * @throws RuleViolation {@code workbench.import.running}, {@code workbench.import.state}
     */
    @Transactional
    public JobId undo(Actor actor, ImportRunId id) {
        demandMay(actor);
        return ledgers.undo(actor, LEDGER, id, stages);
    }

    /** Gives up a run of which nothing was taken in. */
    @Transactional
    public void discard(Actor actor, ImportRunId id) {
        demandMay(actor);
        ledgers.discard(actor, LEDGER, id);
    }

    private static void demandMay(Actor actor) {
        actor.require(Right.IMPORT_RUN);
        actor.require(Right.VISIT_CORRECT);
    }
}
