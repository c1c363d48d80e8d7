package cn.qinqing.conduct;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.conduct.domain.ToleranceFiles;
import cn.qinqing.conduct.domain.ToleranceStore;
import cn.qinqing.conduct.domain.ToleranceWall;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads tolerance records: one's own, or all within the scope behind the wall. Each row of a list, each record and each file
 * that somebody behind the wall reads is noted before it is shown; what one reads of oneself leaves no trace.
 */
@Service
@Transactional
public class ToleranceQueries {

    /** Code points of the matter that a list shows. */
    private static final int SHOWN = 40;

    private final ToleranceStore store;
    private final ToleranceFiles files;
    private final ToleranceWall wall;
    private final AuditLog audit;
    private final Clock clock;

    ToleranceQueries(ToleranceStore store, ToleranceFiles files, ToleranceWall wall, AuditLog audit, Clock clock) {
        this.store = store;
        this.files = files;
        this.wall = wall;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the actor applied for, and what the unit applied for about the actor; the latest first. */
    public List<ToleranceRow> mine(Actor actor, long offset, int limit) {
        actor.require(Right.CONDUCT_DECLARE);
        return store.page(store.own(actor), offset, limit).stream()
                .map(ToleranceQueries::row)
                .toList();
    }

    public long countMine(Actor actor) {
        actor.require(Right.CONDUCT_DECLARE);
        return store.count(store.own(actor));
    }

    /**
     * Applications that a reader behind the wall sees, the latest first; each of them counts as read.
     *
     * @throws RuleViolation {@code conduct.tolerance.wall}
     */
    public List<ToleranceRow> page(Actor actor, ToleranceFilter filter, long offset, int limit) {
        wall.demand(actor);
        List<ToleranceStore.Row> rows = store.page(ToleranceStore.seen(actor, filter), offset, limit);
        store.noteReading(
                actor, rows.stream().map(ToleranceStore.Row::id).toList(), ToleranceDetails.Part.LIST, clock.instant());
        audit.record(
                actor,
                "TOLERANCE_LIST_READ",
                "list",
                "conduct.tolerance.list",
                Map.of("rows", rows.size(), "filter", words(filter)));
        return rows.stream().map(ToleranceQueries::row).toList();
    }

    /** @throws RuleViolation {@code conduct.tolerance.wall} */
    public long count(Actor actor, ToleranceFilter filter) {
        wall.demand(actor);
        return store.count(ToleranceStore.seen(actor, filter));
    }

    /**
     * One application, opened.
     *
     * @throws RuleViolation {@code conduct.tolerance.unknown} when it is neither one's own nor within the scope, {@code
     *     conduct.tolerance.wall}, {@code conduct.key.unknown}, {@code conduct.damaged}
     */
    public ToleranceDetails details(Actor actor, ToleranceId id) {
        Found found = find(actor, id);
        if (!found.own()) {
            store.noteReading(actor, List.of(id), ToleranceDetails.Part.WHOLE, clock.instant());
            audit.record(
                    actor,
                    "TOLERANCE_READ",
                    "tolerance",
                    id.toString(),
                    Map.of("number", found.row().number()));
        }
        ToleranceStore.Told told = store.open(id);
        return new ToleranceDetails(
                row(found.row()),
                found.own(),
                told.subject(),
                told.matter(),
                told.decisions(),
                told.gain(),
                told.loss(),
                store.steps(id),
                files.of(id),
                found.own() ? List.of() : store.readings(id));
    }

    /**
     * A file of an application, opened; behind the wall that is noted.
     *
     * @throws RuleViolation {@code conduct.tolerance.unknown}, {@code conduct.tolerance.wall}, {@code conduct.key.unknown},
     *     {@code conduct.damaged}
     */
    public ToleranceContent file(Actor actor, ToleranceId id, UUID file) {
        Found found = find(actor, id);
        if (!found.own()) {
            store.noteReading(actor, List.of(id), ToleranceDetails.Part.FILE, clock.instant());
            audit.record(
                    actor,
                    "TOLERANCE_FILE_READ",
                    "tolerance",
                    id.toString(),
                    Map.of("number", found.row().number()));
        }
        return files.open(id, file).orElseThrow(() -> new RuleViolation("conduct.tolerance.unknown"));
    }

    /** Whether the actor may note steps on the page of an application. */
    public boolean records(Actor actor) {
        if (!actor.may(Right.CONDUCT_DECLARE)) {
            actor.require(Right.TOLERANCE_READ);
        }
        if (!actor.may(Right.TOLERANCE_RECORD)) {
            return false;
        }
        try {
            wall.demandDiscipline(actor);
            return true;
        } catch (RuleViolation elsewhere) {
            return false;
        }
    }

    private record Found(ToleranceStore.Row row, boolean own) {}

    private Found find(Actor actor, ToleranceId id) {
        if (!actor.may(Right.CONDUCT_DECLARE)) {
            actor.require(Right.TOLERANCE_READ);
        }
        Optional<ToleranceStore.Row> own =
                actor.accountId().isPresent() ? store.find(id, store.own(actor)) : Optional.empty();
        if (own.isPresent()) {
            return new Found(own.get(), true);
        }
        if (!actor.may(Right.TOLERANCE_READ)) {
            throw new RuleViolation("conduct.tolerance.unknown");
        }
        wall.demand(actor);
        return store.find(id, ToleranceStore.seen(actor, ToleranceFilter.none()))
                .map(row -> new Found(row, false))
                .orElseThrow(() -> new RuleViolation("conduct.tolerance.unknown"));
    }

    private static ToleranceRow row(ToleranceStore.Row row) {
        ToleranceDetails.Subject subject = row.subject();
        ToleranceDetails.Matter matter = row.matter();
        return new ToleranceRow(
                row.id(),
                row.number(),
                row.on(),
                row.state(),
                subject == null ? null : subject.name(),
                subject == null ? null : subject.unit(),
                matter == null ? null : firstWords(matter.what()),
                row.files());
    }

    private static String firstWords(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static String words(ToleranceFilter filter) {
        return Stream.<@Nullable Object>of(filter.state(), filter.from(), filter.to())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
