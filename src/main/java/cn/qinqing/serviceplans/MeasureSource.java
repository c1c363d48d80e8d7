package cn.qinqing.serviceplans;

import java.util.UUID;

/** From what a measure was made: a policy that applies, an issue, a case-by-case decision (一事一议). */
public record MeasureSource(Kind kind, UUID id) {

    public enum Kind {
        POLICY,
        ISSUE,
        CASE_DECISION
    }
}
