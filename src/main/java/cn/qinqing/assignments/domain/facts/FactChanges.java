package cn.qinqing.assignments.domain.facts;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The journal that triggers write in the transaction of every change that coverage counts, as far as this process has
 * read it. Numbers are given out before they are committed, so a later number may be seen first: what is missing between
 * two numbers stays in question for an hour.
 */
final class FactChanges {

    /** A transaction that takes longer is met by reading everything anew, once a night. */
    private static final Duration IN_QUESTION = Duration.ofHours(1);

    private static final String KEPT = "interval 2 day";
    private static final int REMOVED_AT_ONCE = 20_000;

    /** Gaps that are asked for one by one; of more, all from the first on is read. */
    private static final int MOST_GAPS = 100;

    /**
     * What changed.
     *
     * @param enterprises whose facts are to be read again
     * @param shared whether what enterprises share changed
     * @param numbers in ascending order
     */
    record Fresh(Set<UUID> enterprises, boolean shared, List<Long> numbers) {}

    /** All that is committed, as far as it is in question. */
    record Beginning(long horizon, List<Long> numbers) {}

    private record Row(long number, @Nullable UUID subject) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private ReadNumbers seen = new ReadNumbers(0);

    FactChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is there when all facts are read. */
    Beginning beginning() {
        long old = jdbc.sql(
                        "select coalesce(max(id), 0) from coverage_change where noted_at < utc_timestamp(6) - interval ? second")
                .param(IN_QUESTION.toSeconds())
                .query(Long.class)
                .single();
        return new Beginning(
                old,
                jdbc.sql("select id from coverage_change where id > ? order by id")
                        .param(old)
                        .query(Long.class)
                        .list());
    }

    /** Takes all of that as read. */
    void begin(Beginning beginning) {
        seen = new ReadNumbers(beginning.horizon);
        seen.add(beginning.numbers, clock.instant());
    }

    /** Whether nothing was committed since; one statement. */
    boolean none() {
        if (seen.gaps().size() > MOST_GAPS) {
            return fresh().numbers.isEmpty();
        }
        List<Object> params = new ArrayList<>();
        return !jdbc.sql("select exists (select 1 from coverage_change where " + unread(params) + ")")
                .params(params)
                .query(Boolean.class)
                .single();
    }

    /** What was committed since. */
    Fresh fresh() {
        Set<UUID> enterprises = new LinkedHashSet<>();
        List<Long> numbers = new ArrayList<>();
        boolean shared = false;
        List<Object> params = new ArrayList<>();
        List<Row> rows = jdbc.sql("select id, subject from coverage_change where " + unread(params) + " order by id")
                .params(params)
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

    /** The condition for what may be unread: what is later than the last, and the gaps. */
    private String unread(List<Object> params) {
        Collection<ReadNumbers.Gap> gaps = seen.gaps();
        if (gaps.size() > MOST_GAPS) {
            params.add(gaps.iterator().next().first());
            return "id >= ?";
        }
        params.add(seen.last());
        gaps.forEach(gap -> params.addAll(List.of(gap.first(), gap.last())));
        return "id > ?" + " or id between ? and ?".repeat(gaps.size());
    }

    /** Takes these as read. */
    void read(Fresh fresh) {
        seen.add(fresh.numbers, clock.instant());
    }

    /** Lets go of numbers that were missing for an hour. */
    void advance() {
        seen.close(clock.instant().minus(IN_QUESTION));
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
}
