package cn.qinqing.paperwork;

import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.paperwork.domain.IssueChecking;
import cn.qinqing.paperwork.domain.IssueImportJobs;
import cn.qinqing.paperwork.domain.IssueSheet;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.LedgerImports;
import cn.qinqing.workbench.LedgerRuns;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Ledgers of issues that were kept elsewhere (问题台账导入): each row enters as imported history, open or settled, with its row
 * of the file as evidence, and stays out of every figure.
 */
@Service
public class IssueLedgerImports extends LedgerImports<IssueImportRow> {

    /** Kind of these import runs. */
    public static final String KIND = "issue-ledger";

    /** The cell of a row that holds the id of the enterprise that a clerk chose. */
    public static final String CHOSEN = IssueSheet.CHOSEN;

    private final IssueChecking checking;

    IssueLedgerImports(LedgerRuns runs, IssueChecking checking, IssueImportJobs work) {
        super(new LedgerRuns.Ledger(KIND, IssueSheet.MAP, IssueSheet.ALL), Right.ISSUE_TRIAGE, runs, work);
        this.checking = checking;
    }

    /** The fields that columns of a ledger may hold. */
    public static ColumnMap columns() {
        return IssueSheet.MAP;
    }

    @Override
    protected List<IssueImportRow> check(Actor actor, ImportRun run, List<ImportedRow> rows) {
        return checking.check(actor, rows, run.fileName());
    }
}
