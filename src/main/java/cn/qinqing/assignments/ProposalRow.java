package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.proposals.Reason;
import cn.qinqing.assignments.domain.proposals.Refusal;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PostId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link Proposal}.
 *
 * @param tier name of the tier on the day of the proposal; null in none
 * @param leader who is proposed; null for nobody
 * @param leaderDivision division of that post
 * @param refusal why there is nobody; null when the clerk wants nobody
 * @param byHand whether the clerk chose
 */
public record ProposalRow(
        int number,
        EnterpriseId enterprise,
        String enterpriseName,
        String divisionCode,
        @Nullable String tier,
        @Nullable PostId leader,
        @Nullable String title,
        @Nullable String holder,
        @Nullable String leaderDivision,
        List<Reason> reasons,
        @Nullable Refusal refusal,
        boolean byHand) {

    /** Which rows are shown. */
    public enum Show {
        PLACED,
        NOBODY,
        BY_HAND
    }
}
