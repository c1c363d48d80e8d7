package cn.qinqing.oversight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which notes of hand-overs; null means all. */
public record TipFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable TipCategory category) {}
