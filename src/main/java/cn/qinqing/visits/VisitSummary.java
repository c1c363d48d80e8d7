package cn.qinqing.visits;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise is shown of a record: when, how, by which units, and what it raised itself. The recorder's own notes,
 * names of officials, conduct and everything about others are not in it.
 *
 * @param units that came, with the name of that day
 * @param version to be named in the answer
 */
public record VisitSummary(
        EnterpriseId enterprise,
        String enterpriseName,
        LocalDate on,
        VisitMode mode,
        List<String> units,
        List<Raised> issues,
        int version) {

    /**
     * One thing that the enterprise raised.
     *
     * @param text null for what is kept confidential: whoever opens a link need not be who said it
     */
    public record Raised(String number, @Nullable String text) {}
}
