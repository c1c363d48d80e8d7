package cn.qinqing.visits;

import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.enterprises.QuietDays;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.visits.Disturbance.Near;
import cn.qinqing.visits.domain.BookingSight;
import cn.qinqing.workbench.Settings;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The disturbance budget (打扰上限): how often an enterprise is come to, from all units together. Calls, what the enterprise
 * asked for and what its open issues need never count (优化营商环境条例 §48).
 */
@Service
@Transactional(readOnly = true)
public class Disturbances {

    private static final int WEEK = 7;

    private final JdbcClient jdbc;
    private final QuietDays quietDays;
    private final Settings settings;
    private final Clock clock;

    Disturbances(JdbcClient jdbc, QuietDays quietDays, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.quietDays = quietDays;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a visit would mean for the enterprise.
     *
     * @param self the booking that is moved, which is not counted against itself; null for a new one
     */
    public Disturbance of(
            Actor actor,
            EnterpriseId enterprise,
            LocalDate on,
            VisitMode mode,
            Occasion occasion,
            @Nullable BookingId self) {
        actor.require(Right.VISIT_READ);
        LocalDate today = OfficeTime.today(clock);
        boolean weighs = mode.disturbs() && occasion.counts();
        int nearDays = settings.get(VisitSettings.TOGETHER_DAYS, today);
        int most = settings.get(VisitSettings.ON_SITE_IN_MONTH, on.isBefore(today) ? today : on);
        String quiet = mode.disturbs() && occasion != Occasion.ASKED
                ? quietDays.quietOn(enterprise, on).orElse(null)
                : null;
        if (!weighs) {
            return new Disturbance(false, quiet, List.of(), nearDays, 0, most);
        }
        List<Contact> contacts = contacts(actor, enterprise, on, nearDays, self, today);
        List<Near> near = contacts.stream()
                .filter(one -> one.near(on, nearDays))
                .map(Contact::told)
                .toList();
        int inMonth = (int) contacts.stream()
                .filter(one -> YearMonth.from(one.on()).equals(YearMonth.from(on)))
                .count();
        return new Disturbance(true, quiet, near, nearDays, inMonth, most);
    }

    private record Contact(
            LocalDate on,
            boolean seen,
            boolean held,
            @Nullable String unit,
            @Nullable BookingId joinable) {

        /** Of a sensitive itinerary any day of its week: trying days one after the other must not find the right one. */
        boolean near(LocalDate day, int days) {
            LocalDate first = seen ? on : monday();
            LocalDate last = seen ? on : monday().plusDays(WEEK - 1L);
            return !last.isBefore(day.minusDays(days)) && !first.isAfter(day.plusDays(days));
        }

        LocalDate monday() {
            return on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        Near told() {
            return seen ? new Near(on, false, held, unit, joinable) : new Near(monday(), true, held, null, null);
        }
    }

    private List<Contact> contacts(
            Actor actor,
            EnterpriseId enterprise,
            LocalDate on,
            int nearDays,
            @Nullable BookingId self,
            LocalDate today) {
        LocalDate first = min(YearMonth.from(on).atDay(1), on.minusDays(nearDays + WEEK));
        LocalDate last = max(YearMonth.from(on).atEndOfMonth(), on.plusDays(nearDays + WEEK));
        BookingSight.Sql seen = BookingSight.seen(actor, today);
        List<Object> params = new ArrayList<>();
        params.add(actor.unitId().map(one -> one.value()).orElse(new UUID(0, 0)));
        params.addAll(seen.params());
        params.addAll(List.of(enterprise.value(), first, last));
        params.add(self == null ? new UUID(0, 0) : self.value());
        return jdbc.sql("""
                        select c.contact_on, c.state, u.name, k.id,
                          if(k.id is null, not c.is_sensitive or c.unit_id <=> ?, %s)
                        from contact_log c left join visit_booking k on c.ref_kind = 'booking' and k.id = c.ref_id
                        left join unit u on u.id = c.unit_id
                        where c.enterprise_id = ? and c.contact_on between ? and ? and c.counts and c.state in ('HELD', 'PLANNED')
                          and not (c.ref_kind = 'booking' and c.ref_id = ?)
                        order by c.contact_on, c.id""".replace("%s", seen.text()))
                .params(params)
                .query((row, n) -> {
                    boolean held = ContactLog.State.valueOf(row.getString(2)) == ContactLog.State.HELD;
                    UUID booking = row.getObject(4, UUID.class);
                    return new Contact(
                            row.getObject(1, LocalDate.class),
                            held || row.getBoolean(5),
                            held,
                            row.getString(3),
                            held || booking == null ? null : new BookingId(booking));
                })
                .list();
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
