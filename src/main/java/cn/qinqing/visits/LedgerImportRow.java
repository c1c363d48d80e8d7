package cn.qinqing.visits;

import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.LedgerLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a ledger that is imported, compared with what is known.
 *
 * @param place row of the sheet as the clerk sees it, from 1
 * @param values cells by the names of their columns, as mended
 * @param enterprise that it means; null when none is known by that name
 * @param note why it was not taken in, or stays after taking back
 */
public record LedgerImportRow(
        int number,
        int place,
        Map<String, String> values,
        @Nullable EnterpriseId enterprise,
        List<Problem> problems,
        boolean leftOut,
        ImportedRow.State state,
        @Nullable String note)
        implements LedgerLine {

    @Override
    public ImportedRow.State taken() {
        return state;
    }
}
