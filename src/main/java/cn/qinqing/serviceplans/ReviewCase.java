package cn.qinqing.serviceplans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The result of a review.
 *
 * @param favours whether it holds tax or fee favours for this enterprise alone (含个别税费优惠); null where that was not said.
 *     For the review of fair competition alone
 * @param number of the review's document
 */
public record ReviewCase(
        CaseDecisionId decision,
        CaseReviewKind kind,
        @Nullable Boolean passed,
        @Nullable Boolean favours,
        String number,
        @Nullable LocalDate on,
        String words) {}
