package cn.qinqing.policies;

import cn.qinqing.exchange.Problem;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.LedgerLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of policies, read and compared with the library.
 *
 * @param place row of the sheet as the clerk sees it, from 1
 * @param values cells by the names of their columns, as mended
 * @param conditions as they were understood
 * @param note why it was not taken in, or stays after taking back
 */
public record PolicyImportRow(
        int number,
        int place,
        Map<String, String> values,
        List<PolicyCondition> conditions,
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
