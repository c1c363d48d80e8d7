package cn.qinqing.serviceplans;

import cn.qinqing.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The opinion of a unit.
 *
 * @param unit null for the actor's own
 * @param paper when somebody else records it from paper; null when the unit gives it itself
 */
public record GiveCaseOpinion(
        CaseDecisionId decision,
        @Nullable UnitId unit,
        @Nullable CaseOpinionKind kind,
        String reason,
        @Nullable CasePaper paper) {}
