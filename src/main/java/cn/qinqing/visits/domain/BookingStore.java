package cn.qinqing.visits.domain;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.BookingSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands beside a booking: its enterprise's name, the units that come, who has a part in it. */
@Component
public class BookingStore {

    private final JdbcClient jdbc;

    BookingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What its enterprise may know. */
    public BookingSummary summary(Booking booking) {
        return new BookingSummary(
                enterpriseName(booking),
                booking.on(),
                booking.at().orElse(null),
                booking.mode(),
                booking.sensitive() ? List.of() : units(booking.id()),
                booking.purpose(),
                booking.version());
    }

    public String enterpriseName(Booking booking) {
        return jdbc.sql("select name from enterprise where id = ?")
                .param(booking.enterprise().value())
                .query(String.class)
                .single();
    }

    private List<String> units(BookingId booking) {
        return jdbc
                .sql(
                        "select unit_name from visit_booking_party where booking_id = ? and unit_name is not null order by position")
                .param(booking.value())
                .query(String.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Whether the actor takes part as {@link BookingSight} says it. */
    public boolean takesPart(Actor actor, BookingId booking, LocalDate today) {
        BookingSight.Sql part = BookingSight.part(actor, today);
        List<Object> params = new ArrayList<>(part.params());
        params.add(booking.value());
        return jdbc.sql("select count(*) from visit_booking k where " + part.text() + " and k.id = ?")
                        .params(params)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Who goes and who booked, each once. */
    public List<PersonId> concerned(Booking booking) {
        return jdbc.sql("""
                        select person_id from visit_booking_party where booking_id = ? and person_id is not null
                        union select person_id from account where id = ? and person_id is not null""")
                .params(
                        booking.id().value(),
                        booking.bookedBy().map(AccountId::value).orElse(new UUID(0, 0)))
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Open bookings of somebody's post from a day on in which nobody stands for it, or the one who held it before. */
    public List<BookingId> waiting(UUID post, Optional<PersonId> before, LocalDate from) {
        return jdbc.sql("""
                        select distinct b.id from visit_booking b join visit_booking_party vp on vp.booking_id = b.id
                        where vp.post_id = ? and (vp.person_id is null or vp.person_id = ?) and b.planned_on >= ?
                          and b.state in ('PLANNED', 'BOOKED') order by b.id""")
                .params(post, before.map(PersonId::value).orElse(new UUID(0, 0)), from)
                .query((row, n) -> new BookingId(row.getObject(1, UUID.class)))
                .list();
    }
}
