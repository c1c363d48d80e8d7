package cn.qinqing.commitments.domain;

import cn.qinqing.calendar.OfficeCalendar;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentSettings;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is asked to acknowledge what (接续确认): computed from dated posts, so that it may be asked for any number of times. Each
 * commitment that is owed has one open question at most; whoever promised it himself is not asked; a vacant post's unit is
 * asked in its place; where nobody can be asked, there is none, and the bureau names another post.
 */
@Component
public class TakingKeeper {

    /** What is owed by whom today. The last columns are those of the open question. */
    private static final String ROWS = """
            select c.id, c.post_id, o.active, o.unit_id, (select a.active from unit a where a.id = o.unit_id), c.state, c.recorded_on,
              c.promised_post_id, c.promised_person_id,
              (select max(m.moved_on) from commitment_move m where m.commitment_id = c.id),
              h.person_id, h.caretaker, h.valid_from,
              (select max(v.valid_to) from post_holding v where v.post_id = c.post_id and v.valid_to <= :today),
              t.id, t.post_id, t.person_id, t.unit_id, t.begins_on
            from commitment c left join post o on o.id = c.post_id
            left join post_holding h on h.id = (select x.id from post_holding x where x.post_id = c.post_id and x.valid_from <= :today
              and x.valid_to > :today order by x.caretaker, x.valid_from, x.id limit 1)
            left join commitment_taking t on t.commitment_id = c.id and t.open_slot = 1""";

    private final WorkingDays days;
    private final Settings settings;
    private final JdbcClient jdbc;

    TakingKeeper(WorkingDays days, Settings settings, JdbcClient jdbc) {
        this.days = days;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    private record Asked(
            UUID post, @Nullable UUID person, @Nullable UUID unit, boolean caretaker, LocalDate beginsOn) {}

    private record Row(
            UUID id,
            @Nullable Asked wanted,
            @Nullable UUID open,
            @Nullable UUID openPost,
            @Nullable UUID openPerson,
            @Nullable LocalDate openBegins) {

        boolean asStands() {
            return wanted == null
                    ? open == null
                    : open != null
                            && wanted.post().equals(openPost)
                            && Objects.equals(wanted.person(), openPerson)
                            && wanted.beginsOn().equals(openBegins);
        }
    }

    /** Looks at one commitment anew, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(CommitmentId id, Instant now) {
        put(rows(" where c.id = :id", id.value(), OfficeTime.dayOf(now), 1), now);
    }

    /** Looks at all that hang on a post anew, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepPost(UUID post, Instant now) {
        put(
                rows(
                        " where c.post_id = :id and c.state in ('OPEN', 'DISPUTED')",
                        post,
                        OfficeTime.dayOf(now),
                        100_000),
                now);
    }

    /**
     * Looks at a portion anew, in the order of the ids.
     *
     * @param last id of the portion before
     * @return the last id of this one; null at the end
     */
    @Transactional
    public @Nullable UUID keepAfter(@Nullable UUID last, int portion, Instant now) {
        List<Row> rows = rows(
                " where (c.state in ('OPEN', 'DISPUTED') or t.id is not null) and c.id > :id order by c.id limit "
                        + portion,
                last == null ? new UUID(0, 0) : last,
                OfficeTime.dayOf(now),
                portion);
        put(rows, now);
        return rows.size() < portion ? null : rows.getLast().id();
    }

    private List<Row> rows(String where, UUID id, LocalDate today, int most) {
        List<Row> rows = new ArrayList<>();
        jdbc.sql(ROWS + where).param("today", today).param("id", id).query(found -> {
            UUID commitment = found.getObject(1, UUID.class);
            UUID post = found.getObject(2, UUID.class);
            boolean owed =
                    found.getString(6).equals("OPEN") || found.getString(6).equals("DISPUTED");
            Asked wanted = null;
            if (owed && post != null && found.getBoolean(3)) {
                LocalDate from = latest(found.getObject(7, LocalDate.class), found.getObject(10, LocalDate.class));
                UUID person = found.getObject(11, UUID.class);
                UUID unit = found.getObject(4, UUID.class);
                boolean same = post.equals(found.getObject(8, UUID.class))
                        && person != null
                        && person.equals(found.getObject(9, UUID.class));
                if (person != null && !same) {
                    wanted = new Asked(
                            post,
                            person,
                            unit,
                            found.getBoolean(12),
                            latest(from, found.getObject(13, LocalDate.class)));
                } else if (person == null && unit != null && found.getBoolean(5)) {
                    wanted = new Asked(post, null, unit, false, latest(from, found.getObject(14, LocalDate.class)));
                }
            }
            rows.add(new Row(
                    commitment,
                    wanted != null && acknowledged(commitment, wanted) ? null : wanted,
                    found.getObject(15, UUID.class),
                    found.getObject(16, UUID.class),
                    found.getObject(17, UUID.class),
                    found.getObject(19, LocalDate.class)));
        });
        return rows.size() > most ? rows.subList(0, most) : rows;
    }

    /** Who acknowledged it since taking the post is not asked again. */
    private boolean acknowledged(UUID commitment, Asked wanted) {
        return jdbc.sql("""
                        select count(*) from commitment_taking where commitment_id = ? and post_id = ? and person_id <=> ?
                          and begins_on >= ? and acknowledged_at is not null""")
                        .params(Arrays.asList(commitment, wanted.post(), wanted.person(), wanted.beginsOn()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void put(List<Row> rows, Instant now) {
        OfficeCalendar calendar = days.now();
        rows.stream().filter(row -> !row.asStands()).forEach(row -> {
            if (row.open() != null) {
                jdbc.sql("update commitment_taking set over_at = ?, open_slot = null where id = ? and open_slot = 1")
                        .params(OfficeTime.column(now), row.open())
                        .update();
            }
            Asked asked = row.wanted();
            if (asked != null) {
                LocalDate due =
                        calendar.after(asked.beginsOn(), settings.get(CommitmentSettings.DAYS, asked.beginsOn()));
                jdbc.sql("""
                                insert ignore into commitment_taking (id, commitment_id, post_id, person_id, unit_id, caretaker, begins_on, due_on,
                                  office_from, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(Arrays.asList(
                                Ids.next(),
                                row.id(),
                                asked.post(),
                                asked.person(),
                                asked.unit(),
                                asked.caretaker(),
                                asked.beginsOn(),
                                due,
                                calendar.after(due, settings.get(CommitmentSettings.OFFICE_DAYS, asked.beginsOn())),
                                OfficeTime.column(now)))
                        .update();
            }
        });
    }

    private static LocalDate latest(@Nullable LocalDate... days) {
        return Stream.of(days)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
