package cn.qinqing.visits;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.visits.domain.ledger.LedgerChecking;
import cn.qinqing.visits.domain.ledger.LedgerColumns;
import cn.qinqing.visits.domain.ledger.LedgerJobs;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.LedgerImports;
import cn.qinqing.workbench.LedgerRuns;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Ledgers of former years (走访问题台账导入): who visited when stays as the ledger says, and its issues enter as imported history
 * with the row of the file as evidence.
 */
@Service
public class VisitLedgerImports extends LedgerImports<LedgerImportRow> {

    /** Kind of these import runs. */
    public static final String KIND = "visit-ledger";

    private final LedgerChecking checking;

    VisitLedgerImports(LedgerRuns runs, LedgerChecking checking, LedgerJobs work) {
        super(new LedgerRuns.Ledger(KIND, LedgerColumns.MAP, LedgerColumns.ALL), Right.VISIT_CORRECT, runs, work);
        this.checking = checking;
    }

    @Override
    protected List<LedgerImportRow> check(Actor actor, ImportRun run, List<ImportedRow> rows) {
        return checking.check(actor, rows);
    }
}
