package cn.qinqing.visits;

import cn.qinqing.issues.IssueId;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.SortBy;
import cn.qinqing.shared.UnitId;
import cn.qinqing.visits.domain.BookingHistory;
import cn.qinqing.visits.domain.BookingRows;
import cn.qinqing.visits.domain.BookingSight;
import cn.qinqing.visits.domain.Goers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists and details of bookings within the reader's scope. Of a sensitive itinerary other units read the week alone; no
 * filter and no order tells them more.
 */
@Service
@Transactional(readOnly = true)
public class BookingQueries {

    private final JdbcClient jdbc;
    private final BookingHistory history;
    private final Goers goers;
    private final Clock clock;

    BookingQueries(JdbcClient jdbc, BookingHistory history, Goers goers, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.goers = goers;
        this.clock = clock;
    }

    /** The next planned contact of an enterprise; {@code weekOnly} as in {@link BookingRow}. */
    public record Next(LocalDate on, boolean weekOnly) {}

    /** One page in one query; by day where nothing else is asked, the latest first unless the filter says from when. */
    public List<BookingRow> page(
            Actor actor, BookingFilter filter, List<SortBy<BookingSort>> order, long offset, int limit) {
        actor.require(Right.VISIT_READ);
        List<Object> params = new ArrayList<>();
        String from = from(actor, filter, params);
        params.add(limit);
        params.add(offset);
        boolean latestFirst = order.stream()
                .filter(one -> one.key() == BookingSort.ON)
                .findFirst()
                .map(SortBy::descending)
                .orElse(order.isEmpty() && filter.from() == null);
        return jdbc.sql("select " + BookingRows.COLUMNS + from
                        + SortBy.clause(
                                order,
                                BookingSort::column,
                                "b.id",
                                new SortBy<>(BookingSort.ON, latestFirst),
                                new SortBy<>(BookingSort.AT, latestFirst))
                        + " limit ? offset ?")
                .params(params)
                .query(BookingRows::row)
                .list();
    }

    public long count(Actor actor, BookingFilter filter) {
        actor.require(Right.VISIT_READ);
        List<Object> params = new ArrayList<>();
        return jdbc.sql("select count(*)" + from(actor, filter, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    /**
     * One booking.
     *
     * @throws RuleViolation {@code visits.booking.unknown} when there is none within the actor's scope, {@code
     *     visits.booking.hidden} when its itinerary is sensitive and the actor's unit takes no part
     */
    public BookingDetails details(Actor actor, BookingId id) {
        actor.require(Right.VISIT_READ);
        LocalDate today = OfficeTime.today(clock);
        List<Object> params = new ArrayList<>();
        BookingSight.Sql part = BookingSight.part(actor, today);
        params.addAll(part.params());
        String from = from(actor, BookingFilter.none(), params);
        params.add(id.value());
        BookingDetails found = jdbc.sql("select " + BookingRows.COLUMNS
                        + ", b.issue_id, b.booked_by_name, b.booked_at, b.version, "
                        + part.text().replace("k.", "b.")
                        + from + " and b.id = ?")
                .params(params)
                .query((row, n) -> {
                    BookingRow shown = BookingRows.row(row, n);
                    int next = BookingRows.COUNT;
                    UUID issue = row.getObject(next + 1, UUID.class);
                    boolean takesPart = row.getBoolean(next + 5);
                    return new BookingDetails(
                            shown,
                            issue == null ? null : new IssueId(issue),
                            List.of(),
                            row.getString(next + 2),
                            OfficeTime.instant(row.getObject(next + 3, LocalDateTime.class)),
                            List.of(),
                            row.getInt(next + 4),
                            hindrance(actor, shown.state(), takesPart),
                            takesPart);
                })
                .optional()
                .orElseThrow(() -> new RuleViolation("visits.booking.unknown"));
        if (found.row().weekOnly()) {
            throw new RuleViolation("visits.booking.hidden");
        }
        return new BookingDetails(
                found.row(),
                found.issue(),
                goers.of(id),
                found.bookedBy(),
                found.bookedAt(),
                history.of(id),
                found.version(),
                found.hindrance(),
                found.takesPart());
    }

    private static @Nullable String hindrance(Actor actor, BookingState state, boolean takesPart) {
        if (!actor.may(Right.VISIT_RECORD) || !takesPart && !actor.may(Right.VISIT_CORRECT)) {
            return "visits.booking.notYours";
        }
        return state.open() ? null : "visits.booking.over." + state.name();
    }

    /** People for whom the actor may book on a day. */
    public List<PeopleQueries.PersonHit> candidates(Actor actor, LocalDate day) {
        actor.require(Right.VISIT_RECORD);
        return goers.candidates(actor, day);
    }

    /** The next planned contact of each of these enterprises from today on, in one query; those without any are absent. */
    public Map<EnterpriseId, Next> next(Actor actor, Collection<EnterpriseId> enterprises) {
        actor.require(Right.VISIT_READ);
        if (enterprises.isEmpty()) {
            return Map.of();
        }
        LocalDate today = OfficeTime.today(clock);
        BookingSight.Sql seen = BookingSight.seen(actor, today);
        List<Object> params = new ArrayList<>(seen.params());
        params.add(today);
        enterprises.forEach(one -> params.add(one.value()));
        return jdbc
                .sql("select b.enterprise_id, " + BookingSight.TOLD_ON + ", b.seen from (select k.*, " + seen.text()
                        + " seen from visit_booking k) b where b.state in ('PLANNED', 'BOOKED') and b.planned_on >= ?"
                        + " and b.enterprise_id in (" + marks(enterprises.size()) + ") order by 2")
                .params(params)
                .query((row, n) -> Map.entry(
                        new EnterpriseId(row.getObject(1, UUID.class)),
                        new Next(row.getObject(2, LocalDate.class), !row.getBoolean(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, later) -> first));
    }

    private String from(Actor actor, BookingFilter filter, List<Object> params) {
        BookingSight.Sql seen = BookingSight.seen(actor, OfficeTime.today(clock));
        BookingSight.Sql scope = BookingSight.scope(actor);
        params.addAll(seen.params());
        params.addAll(scope.params());
        StringBuilder from = new StringBuilder(BookingRows.FROM.formatted(seen.text()))
                .append(" where ")
                .append(scope.text());
        days(filter, from, params);
        // of a sensitive itinerary whether it is agreed, held or given up would tell of its day
        from.append(" and (b.seen or b.state in ('PLANNED', 'BOOKED'))");
        if (filter.state() != null) {
            from.append(" and if(b.seen, b.state, 'PLANNED') = ?");
            params.add(filter.state().name());
        }
        if (filter.divisionCode() != null) {
            from.append(" and e.division_code = ?");
            params.add(filter.divisionCode());
        }
        if (filter.enterprise() != null) {
            from.append(" and b.enterprise_id = ?");
            params.add(filter.enterprise().value());
        }
        if (filter.over()) {
            from.append(" and b.seen and b.over_reason is not null and b.state in ('PLANNED', 'BOOKED', 'HELD')");
        }
        if (filter.whose() != null) {
            whose(actor, filter.whose(), from, params);
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            from.append(" and e.name_key like ?");
            params.add(NameKey.like(filter.text()));
        }
        return from.toString();
    }

    private static void days(BookingFilter filter, StringBuilder from, List<Object> params) {
        if (filter.from() != null) {
            // the day as it is told lies up to six days before the planned one: the index serves the wider period
            from.append(" and b.planned_on >= ? and " + BookingSight.TOLD_ON + " >= ?");
            Collections.addAll(params, filter.from(), filter.from());
        }
        if (filter.to() != null) {
            from.append(" and b.planned_on <= ? and " + BookingSight.TOLD_ON + " <= ?");
            Collections.addAll(params, filter.to().plusDays(6), filter.to());
        }
    }

    private static void whose(Actor actor, BookingFilter.Whose whose, StringBuilder from, List<Object> params) {
        UUID nobody = new UUID(0, 0);
        if (whose == BookingFilter.Whose.MINE) {
            from.append(
                    " and (exists (select 1 from visit_booking_party vp where vp.booking_id = b.id and vp.person_id = ?) or b.booked_by = ?)");
            params.add(actor.personId().map(PersonId::value).orElse(nobody));
            params.add(actor.accountId().map(one -> one.value()).orElse(nobody));
        } else {
            from.append(
                    " and (b.unit_id = ? or exists (select 1 from visit_booking_party vp where vp.booking_id = b.id and vp.unit_id = ?))");
            UUID unit = actor.unitId().map(UnitId::value).orElse(nobody);
            Collections.addAll(params, unit, unit);
        }
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
