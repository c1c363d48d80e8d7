package cn.qinqing.people;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.SortBy;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of units, and one unit with its posts, their holders then and now, and its numbers (单位). */
@Service
@Transactional(readOnly = true)
public class UnitQueries {

    /** A row of the list. */
    public record UnitRow(
            UnitId id,
            String name,
            Organ organ,
            UnitLevel level,
            String divisionCode,
            @Nullable String parent,
            int posts,
            int people) {}

    /** Who holds or held a post. */
    public record Holding(
            UUID id,
            PersonId person,
            String name,
            Period period,
            @Nullable String documentNo,
            boolean caretaker) {}

    /** A post of the unit. */
    public record PostRow(
            PostId id,
            String title,
            boolean leading,
            boolean sensitive,
            boolean active,
            int version,
            List<Holding> holdings) {

        /** Those who hold it on the day. */
        public List<Holding> on(LocalDate day) {
            return holdings.stream().filter(one -> one.period().contains(day)).toList();
        }
    }

    /** One unit. */
    public record UnitDetails(
            UnitId id,
            UnitForm form,
            @Nullable String parentName,
            boolean active,
            int version,
            List<PeopleQueries.UnitHit> below,
            List<PostRow> posts,
            List<PeopleQueries.Phone> phones) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page of the units, in the order of the official lists where nothing else is asked. */
    public List<UnitRow> page(Actor actor, UnitFilter filter, List<SortBy<UnitSort>> order, long offset, int limit) {
        actor.require(Right.PEOPLE_READ);
        LocalDate today = OfficeTime.today(clock);
        List<Object> params = new ArrayList<>(List.of(today, today));
        String where = where(filter, params);
        params.add(limit);
        params.add(offset);
        return jdbc.sql("""
                        select u.id, u.name, u.body, u.level, u.division_code, up.name,
                          (select count(*) from post o where o.unit_id = u.id and o.active) posts,
                          (select count(distinct h.person_id) from post_holding h join post o on o.id = h.post_id
                            where o.unit_id = u.id and h.valid_from <= ? and h.valid_to > ?) people
                        from unit u left join unit up on up.id = u.parent_id join division d on d.code = u.division_code
                        """
                        + where
                        + SortBy.clause(
                                order, UnitSort::column, "u.id", SortBy.up(UnitSort.DIVISION), SortBy.up(UnitSort.NAME))
                        + " limit ? offset ?")
                .params(params)
                .query((row, n) -> new UnitRow(
                        new UnitId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        Organ.valueOf(row.getString(3)),
                        UnitLevel.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7),
                        row.getInt(8)))
                .list();
    }

    public long count(Actor actor, UnitFilter filter) {
        actor.require(Right.PEOPLE_READ);
        List<Object> params = new ArrayList<>();
        String where = where(filter, params);
        return jdbc.sql("select count(*) from unit u " + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    /**
     * One unit with everything of it.
     *
     * @throws RuleViolation {@code people.unit.unknown}
     */
    public UnitDetails details(Actor actor, UnitId id) {
        actor.require(Right.PEOPLE_READ);
        List<PeopleQueries.UnitHit> below = jdbc.sql(
                        "select id, name from unit where parent_id = ? and active order by name")
                .param(id.value())
                .query((row, n) ->
                        new PeopleQueries.UnitHit(new UnitId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
        return jdbc.sql("""
                        select u.name, u.short_name, u.body, u.level, u.division_code, u.office_address, u.office_hours,
                          u.parent_id, up.name, u.active, u.version
                        from unit u left join unit up on up.id = u.parent_id where u.id = ?""")
                .param(id.value())
                .query((row, n) -> new UnitDetails(
                        id,
                        form(row),
                        row.getString(9),
                        row.getBoolean(10),
                        row.getInt(11),
                        below,
                        posts(id),
                        phones(id)))
                .optional()
                .orElseThrow(() -> new RuleViolation("people.unit.unknown"));
    }

    /** A unit for a picker; null when there is none of that id. */
    public PeopleQueries.@Nullable UnitHit hit(UnitId id) {
        return jdbc.sql("select id, name from unit where id = ?")
                .param(id.value())
                .query((row, n) ->
                        new PeopleQueries.UnitHit(new UnitId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional()
                .orElse(null);
    }

    private static UnitForm form(ResultSet row) throws SQLException {
        UUID parent = row.getObject(8, UUID.class);
        return new UnitForm(
                row.getString(1),
                row.getString(2),
                Organ.valueOf(row.getString(3)),
                UnitLevel.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                parent == null ? null : new UnitId(parent));
    }

    private List<PostRow> posts(UnitId unit) {
        record Found(PostId post, Holding holding) {}
        List<Found> holdings = jdbc.sql("""
                        select h.post_id, h.id, h.person_id, p.name, h.valid_from, h.valid_to, h.document_no, h.caretaker
                        from post_holding h join person p on p.id = h.person_id join post o on o.id = h.post_id
                        where o.unit_id = ? order by h.valid_from desc, p.pinyin""")
                .param(unit.value())
                .query((row, n) -> new Found(
                        new PostId(row.getObject(1, UUID.class)),
                        new Holding(
                                row.getObject(2, UUID.class),
                                new PersonId(row.getObject(3, UUID.class)),
                                row.getString(4),
                                new Period(row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class)),
                                row.getString(7),
                                row.getBoolean(8))))
                .list();
        return jdbc.sql("""
                        select id, title, is_leading, is_sensitive, active, version from post where unit_id = ?
                        order by active desc, is_leading desc, title, seat_no""")
                .param(unit.value())
                .query((row, n) -> {
                    PostId post = new PostId(row.getObject(1, UUID.class));
                    return new PostRow(
                            post,
                            row.getString(2),
                            row.getBoolean(3),
                            row.getBoolean(4),
                            row.getBoolean(5),
                            row.getInt(6),
                            holdings.stream()
                                    .filter(one -> one.post().equals(post))
                                    .map(Found::holding)
                                    .toList());
                })
                .list();
    }

    private List<PeopleQueries.Phone> phones(UnitId unit) {
        return jdbc.sql("""
                        select id, number, visibility = 'PUBLIC' from office_phone
                        where unit_id = ? and person_id is null order by number""")
                .param(unit.value())
                .query((row, n) -> new PeopleQueries.Phone(
                        row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3), unit))
                .list();
    }

    private static String where(UnitFilter filter, List<Object> params) {
        StringBuilder where = new StringBuilder(filter.closed() ? "where not u.active" : "where u.active");
        if (filter.divisionCode() != null) {
            where.append(" and u.division_code = ?");
            params.add(filter.divisionCode());
        }
        if (filter.organ() != null) {
            where.append(" and u.body = ?");
            params.add(filter.organ().name());
        }
        if (filter.level() != null) {
            where.append(" and u.level = ?");
            params.add(filter.level().name());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            String part = "%" + filter.text().strip().replaceAll("[%_\\\\]", "\\\\$0") + "%";
            where.append(" and (u.name like ? or u.short_name like ?)");
            params.add(part);
            params.add(part);
        }
        return where.toString();
    }
}
