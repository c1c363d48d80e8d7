package cn.qinqing.issues;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An arrears issue was handed to the statutory platform (移送法定投诉平台), or what happened to it there since.
 *
 * @param platform such as 违约拖欠中小企业款项登记（投诉）平台
 * @param receivedOn day on which the platform gave the receipt
 * @param forwardedOn day on which it was passed on to whom it has to be answered by; null while that is not known
 * @param prolonged whether who handles it there may take the longest time
 * @param note how it went, and what the enterprise was told
 */
public record HandOverArrears(
        IssueId issue,
        String platform,
        String receiptNo,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate forwardedOn,
        boolean prolonged,
        String note) {}
