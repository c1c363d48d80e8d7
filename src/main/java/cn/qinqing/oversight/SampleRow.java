package cn.qinqing.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A drawn sample (抽样).
 *
 * @param frameHash SHA-256 of the list from which it was drawn
 * @param called how many of its records have a result; nobody reached is none
 * @param different how many are not as they were recorded
 */
public record SampleRow(
        UUID id,
        String number,
        LocalDate from,
        LocalDate to,
        String seed,
        int frameSize,
        String frameHash,
        int size,
        String drawnBy,
        Instant drawnAt,
        int called,
        int different) {}
