package cn.qinqing.issues;

import java.time.Instant;
import java.util.UUID;

/** A sheet that was printed to be signed (呈批件). */
public record PaperSheet(UUID id, String number, PaperMatter matter, int round, String madeBy, Instant madeAt) {}
