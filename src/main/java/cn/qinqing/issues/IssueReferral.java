package cn.qinqing.issues;

import java.time.Instant;

/**
 * To whom an issue was handed on, and under which number it was taken there (移交去向、转办回执号).
 *
 * @param byName who handed it on
 */
public record IssueReferral(ReferralKind kind, String receiver, String receipt, String byName, Instant at) {}
