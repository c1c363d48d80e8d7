package cn.qinqing.assignments;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a {@link Proposal}. */
public record ProposalId(UUID value) {

    public static ProposalId create() {
        return new ProposalId(Ids.next());
    }

    /** @throws cn.qinqing.shared.RuleViolation {@code shared.id.unknown} */
    public static ProposalId of(String text) {
        return new ProposalId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
