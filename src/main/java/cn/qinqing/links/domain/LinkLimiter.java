package cn.qinqing.links.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * How often one network address may ask, how often it may miss, and how often one token or code may be tried. In the
 * memory of each node: who restarts it gains nothing, for wrong digits are also counted with the link.
 */
@Component
public class LinkLimiter {

    private static final int MOST = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration MISSES = Duration.ofMinutes(10);
    private static final long SECOND = 1_000_000_000L;

    private final LinkPolicy policy;
    private final Cache<String, Bucket> requests = cache();
    private final Cache<String, Bucket> misses = cache();
    private final Cache<String, Bucket> secrets = cache();

    LinkLimiter(LinkPolicy policy) {
        this.policy = policy;
    }

    private static Cache<String, Bucket> cache() {
        return Caffeine.newBuilder()
                .expireAfterAccess(MISSES.multipliedBy(2))
                .maximumSize(MOST)
                .build();
    }

    /** Seconds that an address has to wait; 0 when it may go on. Who guessed too often gets nothing, not even a page. */
    public long waitOf(String address) {
        String network = network(address);
        Bucket missed = misses.getIfPresent(network);
        if (missed != null) {
            var left = missed.estimateAbilityToConsume(1);
            if (!left.canBeConsumed()) {
                return seconds(left.getNanosToWaitForRefill());
            }
        }
        return take(requests.get(network, unused -> bucket(policy.requestsPerMinute(), MINUTE)));
    }

    /** Seconds to wait with a token or a code, known by its hash; 0 when it may be tried. */
    public long waitOf(byte[] secret) {
        return take(secrets.get(HexFormat.of().formatHex(secret), unused -> bucket(policy.triesPerMinute(), MINUTE)));
    }

    /** Notes that an address named a token or code that is none; true when it may not ask any more from now on. */
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
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
