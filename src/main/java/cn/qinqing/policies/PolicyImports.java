package cn.qinqing.policies;

import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.policies.domain.imports.PolicyChecking;
import cn.qinqing.policies.domain.imports.PolicyImportJobs;
import cn.qinqing.policies.domain.imports.PolicySheet;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.LedgerImports;
import cn.qinqing.workbench.LedgerRuns;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Lists of policies that others keep as workbooks (政策清单导入): each row that the library does not know becomes a policy of it.
 */
@Service
public class PolicyImports extends LedgerImports<PolicyImportRow> {

    /** Kind of these import runs. */
    public static final String KIND = "policy-list";

    private final PolicyChecking checking;

    PolicyImports(LedgerRuns runs, PolicyChecking checking, PolicyImportJobs work) {
        super(new LedgerRuns.Ledger(KIND, PolicySheet.MAP, PolicySheet.ALL), Right.POLICY_EDIT, runs, work);
        this.checking = checking;
    }

    /** The fields that columns of a list may hold. */
    public static ColumnMap columns() {
        return PolicySheet.MAP;
    }

    @Override
    protected List<PolicyImportRow> check(Actor actor, ImportRun run, List<ImportedRow> rows) {
        return checking.read(rows).stream().map(PolicyChecking.Read::row).toList();
    }
}
