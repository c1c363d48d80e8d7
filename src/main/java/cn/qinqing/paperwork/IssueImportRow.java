package cn.qinqing.paperwork;

import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.LedgerLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a ledger of issues, compared with what is known.
 *
 * @param place row of the sheet as the clerk sees it, from 1
 * @param values cells by the names of their columns, as mended
 * @param enterprise that it means; null while that is not clear
 * @param candidates that it may mean, for the clerk to choose from
 * @param closed whether it enters as settled
 * @param note why it was not taken in, or stays after taking back
 */
public record IssueImportRow(
        int number,
        int place,
        Map<String, String> values,
        @Nullable EnterpriseId enterprise,
        List<Candidate> candidates,
        boolean closed,
        List<Problem> problems,
        boolean leftOut,
        ImportedRow.State state,
        @Nullable String note)
        implements LedgerLine {

    /** An enterprise that a row may mean. */
    public record Candidate(EnterpriseId id, String name, String divisionCode) {}

    @Override
    public ImportedRow.State taken() {
        return state;
    }
}
