package cn.qinqing.enterprises;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that happened to an enterprise, in one table (时间线). Features write it in their own transaction, each row
 * with its visibility, so that a confidential matter leaks nowhere. Rows are never changed.
 */
@Component
public class Timeline {

    /** Who may read an entry. */
    public enum Visibility {
        STAFF,
        /** Only who may read confidential issues. */
        CONFIDENTIAL
    }

    /**
     * @param kind message key of the word for what happened, such as {@code visits.timeline.held}
     * @param summary one line of at most 500 characters; longer text is cut. Nothing that may be corrected later or that
     *     needs a right of its own: rows are never changed
     */
    public record Event(
            EnterpriseId enterprise,
            LocalDate happenedOn,
            String kind,
            String summary,
            Visibility visibility,
            @Nullable String refKind,
            @Nullable UUID refId) {}

    /** One entry as it is shown. */
    public record Entry(
            LocalDate happenedOn,
            Instant notedAt,
            String kind,
            String summary,
            String actorName,
            @Nullable String refKind,
            @Nullable UUID refId) {}

    private static final String INSERT = """
            insert into timeline_entry (id, enterprise_id, happened_on, noted_at, kind, summary, visibility, actor_name, ref_kind, ref_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Timeline(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Adds an entry in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Actor actor, Event event) {
        jdbc.sql(INSERT)
                .params(
                        Ids.next(),
                        event.enterprise().value(),
                        event.happenedOn(),
                        OfficeTime.column(clock.instant()),
                        event.kind(),
                        cut(event.summary()),
                        event.visibility().name(),
                        actor.name(),
                        event.refKind(),
                        event.refId())
                .update();
    }

    /** Adds many entries in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(Actor actor, List<Event> events) {
        LocalDateTime now = OfficeTime.column(clock.instant());
        batches.batchUpdate(
                INSERT,
                events.stream()
                        .map(event -> new Object[] {
                            Ids.next(),
                            event.enterprise().value(),
                            event.happenedOn(),
                            now,
                            event.kind(),
                            cut(event.summary()),
                            event.visibility().name(),
                            actor.name(),
                            event.refKind(),
                            event.refId()
                        })
                        .toList());
    }

    /** Adds an entry unless the enterprise has one of that kind with that reference already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendOnce(Actor actor, Event event) {
        boolean known = jdbc.sql(
                        "select exists(select 1 from timeline_entry where enterprise_id = ? and kind = ? and ref_id = ?)")
                .params(event.enterprise().value(), event.kind(), event.refId())
                .query(Boolean.class)
                .single();
        if (!known) {
            append(actor, event);
        }
    }

    /**
     * The newest entries that the actor may read, also of what was merged into it. An issue's words need the right to read issues; what was said on a visit
     * stands in the visit alone, also where an older row repeats it.
     */
    @Transactional(readOnly = true)
    public List<Entry> of(Actor actor, EnterpriseId enterprise, int limit) {
        return of(actor, enterprise, null, limit);
    }

    /** The same, of one part alone. */
    @Transactional(readOnly = true)
    public List<Entry> of(Actor actor, EnterpriseId enterprise, @Nullable String part, int limit) {
        actor.require(Right.ENTERPRISE_READ);
        boolean confidential = actor.may(Right.ISSUE_READ_CONFIDENTIAL);
        return jdbc.sql("""
                        select happened_on, noted_at, t.kind,
                          case ref_kind when 'visit' then '' when 'issue' then if(?, summary, '') else summary end,
                          actor_name, ref_kind, ref_id from timeline_entry t join enterprise x on x.id = t.enterprise_id
                        where (x.id = ? or x.merged_into = ?) and (visibility = 'STAFF' or ?) and t.kind like ?
                        order by happened_on desc, noted_at desc limit ?
                        """)
                .params(
                        actor.may(Right.ISSUE_READ),
                        enterprise.value(),
                        enterprise.value(),
                        confidential,
                        part == null ? "%" : part + ".%",
                        limit)
                .query((row, n) -> new Entry(
                        row.getObject(1, LocalDate.class),
                        OfficeTime.instant(row.getObject(2, LocalDateTime.class)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, UUID.class)))
                .list();
    }

    /** The features of which the actor may read entries: the first word of their kinds. */
    @Transactional(readOnly = true)
    public List<String> parts(Actor actor, EnterpriseId enterprise) {
        actor.require(Right.ENTERPRISE_READ);
        return jdbc.sql("""
                        select distinct substring_index(t.kind, '.', 1) from timeline_entry t join enterprise x on x.id = t.enterprise_id
                        where (x.id = ? or x.merged_into = ?) and (visibility = 'STAFF' or ?) order by 1""")
                .params(enterprise.value(), enterprise.value(), actor.may(Right.ISSUE_READ_CONFIDENTIAL))
                .query(String.class)
                .list();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= 500
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 499)) + "…";
    }
}
