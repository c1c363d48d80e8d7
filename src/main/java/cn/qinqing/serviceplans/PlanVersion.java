package cn.qinqing.serviceplans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan that was laid before the enterprise (方案版本).
 *
 * @param number counted from 1
 * @param agreedAt when the enterprise agreed; null while it did not
 * @param inForceAt when it came into force; null when it never did
 * @param inForce whether it is the one in force
 */
public record PlanVersion(
        int number,
        Instant laidAt,
        String laidBy,
        @Nullable Instant agreedAt,
        @Nullable Instant inForceAt,
        boolean inForce) {}
