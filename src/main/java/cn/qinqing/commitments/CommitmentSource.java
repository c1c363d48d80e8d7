package cn.qinqing.commitments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a commitment was made from (来源): a case-by-case decision, a meeting, a visit, a service plan, a former ledger. */
public record CommitmentSource(Kind kind, @Nullable UUID id) {

    public enum Kind {
        CASE_DECISION,
        MEETING,
        VISIT,
        PLAN,
        IMPORT
    }
}
