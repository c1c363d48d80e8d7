package cn.qinqing.commitments;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger of commitments.
 *
 * @param kind name of its kind
 * @param unitName the promising unit as it was called then
 * @param promisedTitle post and holder of the day of the promise
 * @param post that answers for it today; null where none does
 * @param holder who holds that post today; null while it is vacant
 * @param needsPost nobody can be asked: no post, or one that is no more
 * @param amountWan ten thousand yuan
 * @param dueWords a term that is no day
 * @param nextOn first day on which something is due that is not done
 * @param waits whoever holds the post has not acknowledged it yet
 * @param parts how many instalments there are
 */
public record CommitmentRow(
        CommitmentId id,
        int version,
        String number,
        EnterpriseId enterprise,
        String enterpriseName,
        String divisionCode,
        String kind,
        String text,
        CommitmentBasis basis,
        String documentNo,
        @Nullable UnitId unit,
        String unitName,
        String promisedTitle,
        @Nullable LocalDate promisedOn,
        @Nullable PostId post,
        @Nullable String postTitle,
        @Nullable String holder,
        boolean needsPost,
        @Nullable BigDecimal amountWan,
        @Nullable LocalDate dueOn,
        @Nullable String dueWords,
        @Nullable LocalDate nextOn,
        CommitmentState state,
        CommitmentStanding standing,
        CommitmentPublicity publicity,
        boolean waits,
        int parts,
        int partsKept) {}
