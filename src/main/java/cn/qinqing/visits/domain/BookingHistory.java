package cn.qinqing.visits.domain;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.visits.BookingDetails;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingStep;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done with bookings, by whom and why; append-only. */
@Component
public class BookingHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    BookingHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes a step; the caller has locked the booking.
     *
     * @param before the day before it, where the step moved the day
     * @return id of the entry
     */
    public UUID note(
            Actor actor, Booking booking, BookingStep step, @Nullable LocalDate before, @Nullable String reason) {
        UUID id = Ids.next();
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                id,
                booking.id().value(),
                1 + last(booking.id()),
                step.name(),
                booking.state().name(),
                before,
                before == null ? null : booking.on(),
                reason == null || reason.isBlank() ? null : reason.strip(),
                actor.accountId().map(AccountId::value).orElse(null),
                actor.name(),
                OfficeTime.column(clock.instant()));
        jdbc.sql("""
                        insert into visit_booking_event (id, booking_id, seq, step, to_state, day_before, day_after, reason,
                          account_id, actor_name, happened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(values).update();
        return id;
    }

    /** The day for which the enterprise itself asked last. */
    public Optional<LocalDate> wished(BookingId booking) {
        return jdbc.sql("""
                        select day_after from visit_booking_event where booking_id = ? and step = 'OTHER_DAY'
                        order by seq desc limit 1""").param(booking.value()).query(LocalDate.class).optional();
    }

    private int last(BookingId booking) {
        return jdbc.sql("select coalesce(max(seq), 0) from visit_booking_event where booking_id = ?")
                .param(booking.value())
                .query(Integer.class)
                .single();
    }

    /** The steps, the latest first. */
    public List<BookingDetails.Happened> of(BookingId booking) {
        return jdbc.sql("""
                        select step, day_before, day_after, reason, actor_name, happened_at from visit_booking_event
                        where booking_id = ? order by seq desc""")
                .param(booking.value())
                .query((row, n) -> new BookingDetails.Happened(
                        BookingStep.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getString(5),
                        OfficeTime.instant(row.getObject(6, LocalDateTime.class))))
                .list();
    }
}
