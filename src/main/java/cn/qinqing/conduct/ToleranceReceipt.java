package cn.qinqing.conduct;

import java.time.LocalDate;

/** What the applicant gets back: the number under which it lies, and the day. */
public record ToleranceReceipt(ToleranceId id, String number, LocalDate on) {}
