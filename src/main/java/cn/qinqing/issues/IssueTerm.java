package cn.qinqing.issues;

import java.util.UUID;

/** A template of time limits (时限档次), as it holds on a day; everything in working days. */
public record IssueTerm(
        UUID id, String code, String name, int days, int acknowledge, int objection, int contact, int rate) {}
