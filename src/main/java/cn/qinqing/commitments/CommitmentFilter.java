package cn.qinqing.commitments;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger of commitments is narrowed to; what was withdrawn is shown when asked for alone.
 *
 * @param text part of the number, of the words or of the enterprise's name
 * @param holder part of the name of who answers today, or of the post
 * @param kind code of {@link CommitmentKinds}
 * @param needsPost those alone for which nobody can be asked
 * @param waits those alone that whoever holds the post has not acknowledged
 */
public record CommitmentFilter(
        @Nullable String text,
        @Nullable CommitmentStanding standing,
        @Nullable UnitId unit,
        @Nullable String holder,
        @Nullable String divisionCode,
        @Nullable String kind,
        boolean needsPost,
        boolean waits,
        @Nullable EnterpriseId enterprise) {

    public static CommitmentFilter none() {
        return new CommitmentFilter(null, null, null, null, null, null, false, false, null);
    }

    public static CommitmentFilter ofEnterprise(EnterpriseId enterprise) {
        return new CommitmentFilter(null, null, null, null, null, null, false, false, enterprise);
    }
}
