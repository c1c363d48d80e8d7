package cn.qinqing.visits.domain;

import cn.qinqing.exchange.IcsEntry;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.visits.BookingState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody's bookings as entries of a calendar file; sensitive itineraries are left out. */
@Component
public class CalendarEvents {

    /** How long a visit stands in a calendar that knows its start alone. */
    private static final Duration LONG = Duration.ofHours(1);

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

    /**
     * What is planned or agreed between two days, both included; for a whole day where no time is said. A version of an entry
     * is as old as the last step of its booking.
     */
    public List<IcsEntry> of(PersonId person, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select b.id, b.version, coalesce((select max(v.happened_at) from visit_booking_event v where v.booking_id = b.id), b.booked_at),
                          b.planned_on, b.starts_at, e.name, e.address, b.purpose, b.state
                        from visit_booking_party vp join visit_booking b on b.id = vp.booking_id
                        join enterprise e on e.id = b.enterprise_id
                        where vp.person_id = ? and b.planned_on between ? and ? and b.state in ('PLANNED', 'BOOKED') and not b.is_sensitive
                        order by b.planned_on, b.starts_at, b.id""")
                .params(person.value(), from, to)
                .query((row, n) -> new IcsEntry(
                        row.getObject(1, UUID.class) + "@qinqing",
                        row.getInt(2),
                        OfficeTime.instant(row.getObject(3, LocalDateTime.class)),
                        when(row.getObject(4, LocalDate.class), row.getObject(5, LocalTime.class)),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        null,
                        BookingState.valueOf(row.getString(9)) == BookingState.BOOKED
                                ? IcsEntry.Status.CONFIRMED
                                : IcsEntry.Status.TENTATIVE))
                .list();
    }

    private static IcsEntry.When when(LocalDate day, @Nullable LocalTime start) {
        if (start == null) {
            return new IcsEntry.Days(day, day);
        }
        Instant from = day.atTime(start).atZone(OfficeTime.ZONE).toInstant();
        return new IcsEntry.Between(from, from.plus(LONG));
    }
}
