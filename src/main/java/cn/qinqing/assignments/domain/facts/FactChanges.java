package cn.qinqing.assignments.domain.facts;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The journal that triggers write in the transaction of every change that coverage counts, as far as this process has
 * read it. Numbers are given out before they are committed, so a later number may be seen first: everything of the last
 * hour stays in question, and what is new shows by the number of rows. Rows above the horizon are never removed.
 */
final class FactChanges {

    /** A transaction that takes longer is met by reading everything anew, once a night. */
    private static final String IN_QUESTION = "interval 1 hour";

    private static final String KEPT = "interval 2 day";
    private static final int REMOVED_AT_ONCE = 20_000;
    private static final int MANY = 1_000;

    /**
     * What changed.
     *
     * @param enterprises whose facts are to be read again
     * @param shared whether what enterprises share changed
     */
    record Fresh(Set<UUID> enterprises, boolean shared, Set<Long> numbers) {}

    /** All that is committed, as far as it is in question. */
    record Beginning(long horizon, Set<Long> numbers) {}

    private record Row(long number, @Nullable UUID subject) {}

    private final JdbcClient jdbc;
    private long horizon;
    private Set<Long> seen = new HashSet<>();

    FactChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is there when all facts are read. */
    Beginning beginning() {
        long old = oldHorizon();
        return new Beginning(
                old,
                Set.copyOf(jdbc.sql("select id from coverage_change where id > ?")
                        .param(old)
                        .query(Long.class)
                        .list()));
    }

    /** Takes all of that as read. */
    void begin(Beginning beginning) {
        horizon = beginning.horizon;
        seen = new HashSet<>(beginning.numbers);
    }

    /** Whether nothing was committed since; one statement. */
    boolean none() {
        return seen.size()
                == jdbc.sql("select count(*) from coverage_change where id > ?")
                        .param(horizon)
                        .query(Long.class)
                        .single();
    }

    /** What was committed since. */
    Fresh fresh() {
        Set<UUID> enterprises = new LinkedHashSet<>();
        Set<Long> numbers = new HashSet<>();
        boolean shared = false;
        List<Row> rows = jdbc.sql("select id, subject from coverage_change where id > ?")
                .param(horizon)
                .query((row, n) -> new Row(row.getLong(1), row.getObject(2, UUID.class)))
                .list();
        for (Row row : rows) {
            if (!seen.contains(row.number)) {
                numbers.add(row.number);
                shared |= row.subject == null;
                if (row.subject != null) {
                    enterprises.add(row.subject);
                }
            }
        }
        return new Fresh(enterprises, shared, numbers);
    }

    /** Takes these as read. */
    void read(Fresh fresh) {
        seen.addAll(fresh.numbers);
    }

    /** Lets go of what is older than an hour, when there is much of it. */
    void advance() {
        if (seen.size() > MANY) {
            long now = oldHorizon();
            if (now > horizon) {
                horizon = now;
                seen.removeIf(number -> number <= now);
            }
        }
    }

    /** Removes rows that every process has read long ago. */
    void tidy() {
        int removed;
        do {
            removed = jdbc.sql("delete from coverage_change where noted_at < utc_timestamp(6) - " + KEPT
                            + " order by noted_at limit " + REMOVED_AT_ONCE)
                    .update();
        } while (removed == REMOVED_AT_ONCE);
    }

    private long oldHorizon() {
        return jdbc.sql("select coalesce(max(id), 0) from coverage_change where noted_at < utc_timestamp(6) - "
                        + IN_QUESTION)
                .query(Long.class)
                .single();
    }
}
