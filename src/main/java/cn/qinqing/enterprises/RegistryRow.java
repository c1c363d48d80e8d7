package cn.qinqing.enterprises;

import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.workbench.ImportedRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a registry file beside the record that it means.
 *
 * @param number row of the sheet as the clerk sees it
 * @param values cells by field, as mended
 * @param subject the record; null for a row that makes one or cannot be taken
 * @param changes in the order of the columns
 * @param note why it was not applied or not taken back, as {@code key} and arguments divided by U+001F
 */
public record RegistryRow(
        int number,
        RegistryOutcome outcome,
        Map<String, String> values,
        @Nullable EnterpriseId subject,
        List<Change> changes,
        List<Problem> problems,
        boolean leftOut,
        ImportedRow.State state,
        @Nullable String note) {

    /**
     * A value that the row replaces.
     *
     * @param before what stands; empty when nothing does
     */
    public record Change(String field, String before, String after) {}
}
