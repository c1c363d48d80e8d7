package cn.qinqing.portal.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/**
 * How much one network address, and all together, may send without an account. In the memory of each node: who restarts it
 * gains nothing but a fresh hour, and wrong digits at a lasting address are counted in the database too.
 */
@Component
public class DoorLimiter {

    private static final int MOST = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration MISSES = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final long SECOND = 1_000_000_000L;

    private final DoorPolicy policy;
    private final Cache<String, Bucket> asks = cache();
    private final Cache<String, Bucket> looks = cache();
    private final Cache<String, Bucket> misses = cache();
    private final Cache<String, Bucket> tries = cache();
    private final Bucket all;

    DoorLimiter(DoorPolicy policy) {
        this.policy = policy;
        this.all = bucket(policy.allAsksPerHour(), HOUR);
    }

    private static Cache<String, Bucket> cache() {
        return Caffeine.newBuilder()
                .expireAfterAccess(HOUR.multipliedBy(2))
                .maximumSize(MOST)
                .build();
    }

    /** Seconds to wait with another issue; 0 when it may be sent, which counts it. */
    public long waitToAsk(String address) {
        long own = take(asks.get(network(address), unused -> bucket(policy.asksPerHour(), HOUR)));
        return own > 0 ? own : take(all);
    }

    /** Seconds to wait with another look; 0 when it may be made. Who guessed too often gets nothing. */
    public long waitToLook(String address) {
        String network = network(address);
        Bucket missed = misses.getIfPresent(network);
        if (missed != null) {
            var left = missed.estimateAbilityToConsume(1);
            if (!left.canBeConsumed()) {
                return seconds(left.getNanosToWaitForRefill());
            }
        }
        return take(looks.get(network, unused -> bucket(policy.looksPerMinute(), MINUTE)));
    }

    /** Seconds to wait with a number that is tried from wherever; 0 when it may be tried. */
    public long waitToTry(String number) {
        return take(tries.get(number, unused -> bucket(policy.triesPerHour(), HOUR)));
    }

    /** Notes that an address named what is not there; true when it may not look any more from now on. */
    public boolean missed(String address) {
        Bucket bucket = misses.get(network(address), unused -> bucket(policy.missesPerTenMinutes(), MISSES));
        bucket.tryConsume(1);
        return bucket.getAvailableTokens() == 0;
    }

    private static Bucket bucket(int capacity, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .build();
    }

    private static long take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    private static long seconds(long nanos) {
        return 1 + nanos / SECOND;
    }

    /** A whole network of version 6 belongs to one subscriber: its first four groups count. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.replaceFirst("%.*$", "").split(":", -1);
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
