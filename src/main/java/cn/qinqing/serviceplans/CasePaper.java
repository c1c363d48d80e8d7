package cn.qinqing.serviceplans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A signed sheet behind what is recorded (线下意见).
 *
 * @param signer who signed it
 * @param number of the letter
 */
public record CasePaper(
        String signer,
        @Nullable LocalDate on,
        String number,
        @Nullable String fileName,
        byte @Nullable [] file) {}
