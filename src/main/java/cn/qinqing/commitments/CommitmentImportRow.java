package cn.qinqing.commitments;

import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.LedgerLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a ledger of commitments, compared with what is known.
 *
 * @param place row of the sheet as the clerk sees it, from 1
 * @param values cells by the names of their columns, as mended
 * @param enterprise that it means; null while that is not clear
 * @param candidates that it may mean, for the clerk to choose from
 * @param holder who would answer for it; null where a post has to be named afterwards
 * @param state as which it enters
 * @param note why it was not taken in, or stays after taking back
 */
public record CommitmentImportRow(
        int number,
        int place,
        Map<String, String> values,
        @Nullable EnterpriseId enterprise,
        List<Candidate> candidates,
        @Nullable String holder,
        CommitmentState state,
        List<Problem> problems,
        boolean leftOut,
        ImportedRow.State taken,
        @Nullable String note)
        implements LedgerLine {

    /** An enterprise that a row may mean. */
    public record Candidate(EnterpriseId id, String name) {}
}
