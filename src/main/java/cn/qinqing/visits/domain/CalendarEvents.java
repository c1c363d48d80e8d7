package cn.qinqing.visits.domain;

import cn.qinqing.exchange.IcsFile;
import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody's bookings as entries of a calendar file; sensitive itineraries are left out. */
@Component
public class CalendarEvents {

    /** How long a visit stands in a calendar that knows its start alone. */
    private static final int MINUTES = 60;

    private final JdbcClient jdbc;

    CalendarEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody holds a post with sensitive itineraries on the day. */
    public boolean sensitive(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        select exists (select 1 from post_holding h join post o on o.id = h.post_id
                          where h.person_id = ? and o.is_sensitive and h.valid_from <= ? and h.valid_to > ?)""")
                .params(person.value(), day, day)
                .query(Boolean.class)
                .single();
    }

    public List<IcsFile.Event> of(PersonId person, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select b.id, b.planned_on, b.starts_at, e.name, b.purpose, e.address, b.state = 'BOOKED'
                        from visit_booking_party vp join visit_booking b on b.id = vp.booking_id
                        join enterprise e on e.id = b.enterprise_id
                        where vp.person_id = ? and b.planned_on between ? and ? and b.state in ('PLANNED', 'BOOKED') and not b.is_sensitive
                        order by b.planned_on, b.starts_at, b.id""")
                .params(person.value(), from, to)
                .query((row, n) -> new IcsFile.Event(
                        row.getObject(1, UUID.class) + "@qinqing",
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalTime.class),
                        MINUTES,
                        row.getString(4),
                        row.getString(5),
                        row.getString(6) == null ? "" : row.getString(6),
                        row.getBoolean(7)))
                .list();
    }
}
