package cn.qinqing.policies;

import java.util.List;

/**
 * A policy held against one enterprise (政策匹配).
 *
 * @param version of the policy that was in force on the day
 * @param benefit what it gives
 * @param reasons one for each kind of condition; at least one
 */
public record PolicyMatch(
        PolicyId policy,
        int version,
        String number,
        String title,
        String benefit,
        PolicyAnswer answer,
        List<PolicyReason> reasons) {

    public boolean hit() {
        return answer == PolicyAnswer.HIT;
    }

    public List<PolicyReason> hits() {
        return only(PolicyAnswer.HIT);
    }

    public List<PolicyReason> unknowns() {
        return only(PolicyAnswer.UNKNOWN);
    }

    public List<PolicyReason> misses() {
        return only(PolicyAnswer.MISS);
    }

    private List<PolicyReason> only(PolicyAnswer wanted) {
        return reasons.stream().filter(one -> one.answer() == wanted).toList();
    }
}
