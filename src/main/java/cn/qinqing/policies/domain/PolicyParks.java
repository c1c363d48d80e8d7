package cn.qinqing.policies.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of parks by their ids as conditions have them, read again after some seconds: a page asks for many. */
@Component
public class PolicyParks {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Names(Instant until, Map<String, String> byId) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Names names;

    PolicyParks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The park's name, also of one that is closed; the id itself for what is no park. */
    public String nameOf(String id) {
        Names known = names;
        if (known == null || !clock.instant().isBefore(known.until())) {
            Map<String, String> read = new HashMap<>();
            jdbc.sql("select id, name from unit where level = 'PARK'")
                    .query((row, n) -> read.put(row.getObject(1, UUID.class).toString(), row.getString(2)))
                    .list();
            known = new Names(clock.instant().plus(FRESH), read);
            names = known;
        }
        return known.byId().getOrDefault(id, id);
    }
}
