package cn.qinqing.conduct;

import java.time.Instant;

/** What the declarant gets back (回执): the number under which the declaration lies, and when it came in. */
public record Receipt(DeclarationId id, String number, Instant at) {}
