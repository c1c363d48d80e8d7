package cn.qinqing.assignments.domain.facts;

import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the facts of this process as the database has them. Whoever asks takes up first what was committed since, here or
 * on another node: one statement when there is nothing, and a few for a handful of changes. Many at once, such as an
 * import, are taken up in the background; meanwhile the facts say of which moment they are.
 */
@Component
public class FactKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(FactKeeper.class);

    /** Changed enterprises that whoever asks waits for. */
    private static final int AT_ONCE = 200;

    private static final int READ_AT_ONCE = 1_000;
    private static final Duration PATIENCE = Duration.ofMillis(50);

    /** The journal is kept for two days: a process that slept for long reads everything anew. */
    private static final Duration ASLEEP = Duration.ofHours(12);

    /**
     * Facts and the moment whose they are.
     *
     * @param current whether nothing was committed since
     */
    public record Known(Facts facts, Instant at, boolean current) {}

    /** What was read of changes; it counts once its transaction is over. */
    private record Read(
            FactChanges.Fresh fresh,
            Map<UUID, EnterpriseFacts> found,
            @Nullable SharedFacts shared) {}

    private record All(FactChanges.Beginning beginning, Facts facts) {}

    private final FactReader reader;
    private final FactChanges changes;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Known known;
    private volatile boolean behind;

    FactKeeper(FactReader reader, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.reader = reader;
        this.changes = new FactChanges(jdbc, clock);
        this.clock = clock;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        // never what somebody has not committed yet; one moment for journal and facts
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Facts of this moment. Empty within a transaction, whose own changes are not among them, and while many changes are
     * being taken up: the database is to be asked then.
     */
    public Optional<Facts> now() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? Optional.empty()
                : Optional.of(latest()).filter(Known::current).map(Known::facts);
    }

    /** Facts of this moment, or of a moment ago while many changes are being taken up. */
    public Known latest() {
        Known last = known;
        if (last != null && (behind || !free())) {
            return stale(last);
        }
        if (last == null) {
            lock.lock();
        }
        try {
            return takenUp(AT_ONCE).orElseGet(() -> {
                behind = true;
                Thread.ofVirtual().name("coverage-facts").start(this::readAhead);
                return stale(Objects.requireNonNull(known));
            });
        } finally {
            lock.unlock();
        }
    }

    /** Facts of this moment, however long it takes. */
    public Known awaited() {
        lock.lock();
        try {
            return takenUp(Integer.MAX_VALUE).orElseThrow();
        } finally {
            behind = false;
            lock.unlock();
        }
    }

    /** Reads ahead, so that the first who asks after an import finds little to wait for. */
    @Scheduled(fixedDelayString = "${qinqing.coverage.read-ahead:5000}")
    void readAhead() {
        lock.lock();
        try {
            if (takenUp(AT_ONCE).isEmpty()) {
                behind = true;
                takenUp(Integer.MAX_VALUE);
            }
            changes.advance();
        } finally {
            behind = false;
            lock.unlock();
        }
        Objects.requireNonNull(known).facts().prepare(OfficeTime.today(clock));
    }

    /** Everything anew, once a night: the net below the journal. */
    @Scheduled(cron = "${qinqing.coverage.reread:0 40 3 * * *}", zone = "Asia/Shanghai")
    void anew() {
        changes.tidy();
        lock.lock();
        try {
            behind = true;
            readAll();
        } finally {
            behind = false;
            lock.unlock();
        }
    }

    private boolean free() {
        try {
            return lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The facts with all that was committed; empty when more than so many enterprises changed. */
    private Optional<Known> takenUp(int most) {
        Known last = known;
        Instant now = clock.instant();
        if (last == null || last.at().plus(ASLEEP).isBefore(now)) {
            return Optional.of(readAll());
        }
        if (none()) {
            return Optional.of(keep(new Known(last.facts(), now, true)));
        }
        @Nullable Read read = reading.execute(status -> read(changes.fresh(), most));
        if (read == null) {
            return Optional.empty();
        }
        Facts next = last.facts().with(read.fresh.enterprises(), read.found, read.shared);
        changes.read(read.fresh);
        return Optional.of(keep(new Known(next, now, true)));
    }

    /** Asked outside of a transaction, this needs none of its own. */
    private boolean none() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? Boolean.TRUE.equals(reading.execute(status -> changes.none()))
                : changes.none();
    }

    private @Nullable Read read(FactChanges.Fresh fresh, int most) {
        if (fresh.enterprises().size() > most) {
            return null;
        }
        List<UUID> asked = List.copyOf(fresh.enterprises());
        Map<UUID, EnterpriseFacts> found = new HashMap<>();
        for (int i = 0; i < asked.size(); i += READ_AT_ONCE) {
            found.putAll(reader.of(asked.subList(i, Math.min(asked.size(), i + READ_AT_ONCE))));
        }
        return new Read(fresh, found, fresh.shared() ? reader.shared() : null);
    }

    private Known readAll() {
        long start = System.nanoTime();
        Instant now = clock.instant();
        All all = Objects.requireNonNull(reading.execute(
                status -> new All(changes.beginning(), Facts.of(reader.all().values(), reader.shared()))));
        changes.begin(all.beginning);
        LOG.info(
                "coverage: facts of {} enterprises in {} ms",
                all.facts.size(),
                (System.nanoTime() - start) / 1_000_000);
        return keep(new Known(all.facts, now, true));
    }

    private Known keep(Known now) {
        known = now;
        return now;
    }

    private static Known stale(Known last) {
        return new Known(last.facts(), last.at(), false);
    }
}
