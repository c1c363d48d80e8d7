package cn.qinqing.issues;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise is told of its issue where no reply is rated: that it was declined and why, to whom it was referred and
 * under which receipt, until when it is parked, how far it is (告知企业).
 *
 * @param text its own words; null when they were told in confidence
 * @param unit that leads it; null while none does
 * @param words as the enterprise is told: of the decline, of the referral; null where there are none
 * @param referral to whom it was handed on and under which receipt; null for others
 * @param reviewOn of a clock that stands still
 * @param dueOn of a clock that runs
 * @param objects whether it may still object to the decline
 * @param withdraws whether it may withdraw the issue
 * @param version one more with each step: an answer to another one is refused
 */
public record ToldIssue(
        EnterpriseId enterprise,
        String enterpriseName,
        String number,
        IssueStatus status,
        @Nullable String text,
        @Nullable String unit,
        @Nullable String words,
        @Nullable IssueReferral referral,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate dueOn,
        boolean objects,
        boolean withdraws,
        int version) {}
