package cn.qinqing.visits;

import cn.qinqing.issues.IssueStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger of visits and what they raised (走访问题台账): a visit with one of its issues, or without any.
 *
 * @param leader in whose name the record stands, else who noted it
 * @param issue words of the enterprise; null when nothing was raised
 * @param hidden an issue was raised whose words the reader may not see
 * @param unit that handles the issue; null while there is none
 * @param status null when nothing was raised
 */
public record LedgerRow(
        VisitId visit,
        LocalDate on,
        @Nullable String leader,
        String enterprise,
        VisitMode mode,
        @Nullable String issue,
        boolean hidden,
        @Nullable String unit,
        @Nullable IssueStatus status) {}
