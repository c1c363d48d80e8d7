package cn.qinqing.commitments;

import cn.qinqing.commitments.domain.CommitmentChecking;
import cn.qinqing.commitments.domain.CommitmentImportJobs;
import cn.qinqing.commitments.domain.CommitmentSheet;
import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.LedgerImports;
import cn.qinqing.workbench.LedgerRuns;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Ledgers of commitments that were kept elsewhere (历史承诺台账导入): each row enters as it stands there and is owed like any other,
 * with its place in the file as evidence.
 */
@Service
public class CommitmentLedgerImports extends LedgerImports<CommitmentImportRow> {

    /** Kind of these import runs. */
    public static final String KIND = "commitment-ledger";

    /** The cell of a row that holds the id of the enterprise that a clerk chose. */
    public static final String CHOSEN = CommitmentSheet.CHOSEN;

    private final CommitmentChecking checking;

    CommitmentLedgerImports(LedgerRuns runs, CommitmentChecking checking, CommitmentImportJobs work) {
        super(new LedgerRuns.Ledger(KIND, CommitmentSheet.MAP, CommitmentSheet.ALL), Right.COMMITMENT_EDIT, runs, work);
        this.checking = checking;
    }

    /** The fields that columns of a ledger may hold. */
    public static ColumnMap columns() {
        return CommitmentSheet.MAP;
    }

    @Override
    protected List<CommitmentImportRow> check(Actor actor, ImportRun run, List<ImportedRow> rows) {
        return checking.check(actor, rows);
    }
}
