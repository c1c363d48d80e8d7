package cn.qinqing.oversight;

import java.time.Instant;

/** What who handed a tip over keeps of it (移送回执): number and time. */
public record TipReceipt(String number, Instant at) {}
