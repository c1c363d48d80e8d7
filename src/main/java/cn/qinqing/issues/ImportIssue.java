package cn.qinqing.issues;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue out of a ledger of former years (历史诉求), as that ledger tells it.
 *
 * @param closed the ledger calls it settled; else it is open
 * @param raisedBy the cadre who heard it, when he is known to the system
 * @param unit who was to handle it, in the ledger's words
 * @param progress how far it was, in the ledger's words
 * @param rating what the enterprise was said to think of it; kept as evidence and never counted
 */
public record ImportIssue(
        EnterpriseId enterprise,
        String text,
        LocalDate raisedOn,
        boolean closed,
        Origin origin,
        @Nullable PersonId raisedBy,
        String unit,
        String progress,
        String rating,
        Evidence evidence) {

    /** Where it stands: the run, the file by its SHA-256, the sheet and its row. */
    public record Evidence(UUID run, String fileSha256, String sheet, int row) {}
}
