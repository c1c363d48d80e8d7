package cn.qinqing.oversight;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sample to draw (抽样).
 *
 * @param from first day on which the records were closed, answered or visited
 * @param to last day, included
 * @param sizes how many of each stratum; where there are fewer, all
 * @param seed digits, letters and dashes that somebody present named; null or empty: made by chance
 */
public record DrawSample(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<Stratum, Integer> sizes,
        @Nullable String seed,
        UUID clientKey) {}
