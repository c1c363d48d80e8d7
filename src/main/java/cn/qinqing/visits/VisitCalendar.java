package cn.qinqing.visits;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.visits.domain.BookingSight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calendars of a person, a unit or an enterprise (走访日历): what is booked and what was held, in one query. Of a sensitive
 * itinerary an enterprise's calendar tells other units the week; a person's or a unit's tells them nothing.
 */
@Service
@Transactional(readOnly = true)
public class VisitCalendar {

    /** Most entries of one period. */
    public static final int MOST = 2_000;

    private static final int WEEK = 6;

    private final JdbcClient jdbc;
    private final Clock clock;

    VisitCalendar(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything from one day to another, both counted, in order. */
    public List<CalendarSlot> slots(Actor actor, CalendarOf of, LocalDate from, LocalDate to) {
        actor.require(Right.VISIT_READ);
        List<Object> params = new ArrayList<>();
        String sql = booked(actor, of, from, to, params) + " union all " + held(actor, of, from, to, params)
                + " order by told_on, starts_at, name, id limit " + MOST;
        return jdbc.sql(sql).params(params).query(VisitCalendar::slot).list();
    }

    private String booked(Actor actor, CalendarOf of, LocalDate from, LocalDate to, List<Object> params) {
        BookingSight.Sql seen = BookingSight.seen(actor, OfficeTime.today(clock));
        BookingSight.Sql scope = BookingSight.scope(actor);
        params.addAll(seen.params());
        params.addAll(scope.params());
        Collections.addAll(params, from, to.plusDays(WEEK), from, to);
        String whose =
                switch (of) {
                    case CalendarOf.OfEnterprise one -> {
                        params.add(one.enterprise().value());
                        yield " and b.enterprise_id = ? and (b.seen or b.state in ('PLANNED', 'BOOKED'))";
                    }
                    case CalendarOf.OfPerson one -> {
                        params.add(one.person().value());
                        yield " and b.seen and b.id in (select vp.booking_id from visit_booking_party vp where vp.person_id = ?)";
                    }
                    case CalendarOf.OfUnit one -> {
                        Collections.addAll(
                                params, one.unit().value(), one.unit().value());
                        yield " and b.seen and (b.unit_id = ? or exists (select 1 from visit_booking_party vp where vp.booking_id = b.id and vp.unit_id = ?))";
                    }
                };
        return "(select b.id, null visit, " + BookingSight.TOLD_ON
                + " told_on, if(b.seen, b.starts_at, null) starts_at,"
                + " b.seen, if(b.seen, b.state, 'PLANNED') state, if(b.seen, b.mode, null) mode, b.enterprise_id, e.name,"
                + " if(b.seen, (select group_concat(vp.name order by vp.position separator '、') from visit_booking_party vp where vp.booking_id = b.id), '') who"
                + " from (select k.*, " + seen.text()
                + " seen from visit_booking k) b join enterprise e on e.id = b.enterprise_id where " + scope.text()
                + " and b.state in ('PLANNED', 'BOOKED', 'DECLINED') and b.planned_on between ? and ? and "
                + BookingSight.TOLD_ON + " between ? and ?" + whose + ")";
    }

    /** Visits are found by whom they belong to first: of a large house a month alone is many. */
    private static String held(Actor actor, CalendarOf of, LocalDate from, LocalDate to, List<Object> params) {
        String whose =
                switch (of) {
                    case CalendarOf.OfEnterprise one -> {
                        Collections.addAll(
                                params,
                                one.enterprise().value(),
                                from,
                                to,
                                one.enterprise().value(),
                                from,
                                to);
                        yield "select id from visit where enterprise_id = ? and visit_on between ? and ? union"
                                + " select o.id from visit o join enterprise x on x.id = o.enterprise_id where x.merged_into = ? and o.visit_on between ? and ?";
                    }
                    case CalendarOf.OfPerson one -> {
                        UUID person = one.person().value();
                        Collections.addAll(params, person, from, to, person, person);
                        yield "select id from visit where recorder_person_id = ? and visit_on between ? and ? union"
                                + " select visit_id from visit_participant where person_id = ? union"
                                + " select hb.visit_id from visit_booking hb join visit_booking_party hp on hp.booking_id = hb.id where hp.person_id = ? and hb.visit_id is not null";
                    }
                    case CalendarOf.OfUnit one -> {
                        UUID unit = one.unit().value();
                        Collections.addAll(params, unit, from, to, unit, from.minusMonths(1), to.plusMonths(1));
                        yield "select id from visit where unit_id = ? and visit_on between ? and ? union"
                                + " select hb.visit_id from visit_booking hb join visit_booking_party hp on hp.booking_id = hb.id where hp.unit_id = ? and hb.planned_on between ? and ? and hb.visit_id is not null";
                    }
                };
        BookingSight.Sql scope = BookingSight.scope(actor);
        Collections.addAll(params, from, to);
        params.addAll(scope.params());
        return "(select v.id, v.id, v.visit_on, null, true, 'HELD', v.mode, v.enterprise_id, e.name, coalesce(u.name, '')"
                + " from (" + whose + ") w join visit v on v.id = w.id join enterprise e on e.id = v.enterprise_id"
                + " left join unit u on u.id = v.unit_id where v.state = 'HELD' and v.visit_on between ? and ? and "
                + scope.text() + ")";
    }

    private static CalendarSlot slot(ResultSet row, int number) throws SQLException {
        UUID visit = row.getObject(2, UUID.class);
        String mode = row.getString(7);
        boolean seen = row.getBoolean(5);
        return new CalendarSlot(
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalTime.class),
                !seen,
                BookingState.valueOf(row.getString(6)),
                mode == null ? null : VisitMode.valueOf(mode),
                new EnterpriseId(row.getObject(8, UUID.class)),
                row.getString(9),
                visit == null && seen ? new BookingId(row.getObject(1, UUID.class)) : null,
                visit == null ? null : new VisitId(visit),
                row.getString(10) == null ? "" : row.getString(10));
    }
}
