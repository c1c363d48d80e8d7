package cn.qinqing.people;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists and pickers of people, posts and units. Names and posts of those in office are seen by all staff. */
@Service
@Transactional(readOnly = true)
public class PeopleQueries {

    /** A row of the list: a person in a post of today. */
    public record PersonRow(
            PersonId person,
            String name,
            String title,
            @Nullable String unit,
            boolean leading,
            LocalDate since) {}

    /** A leader's post with the holder of today. */
    public record PostHit(
            PostId post, String title, @Nullable String holder) {}

    public record PersonHit(
            PersonId person, String name, @Nullable String unit) {}

    public record UnitHit(UnitId unit, String name) {}

    /** A held or former post of one person. */
    public record Held(
            String title,
            @Nullable String unit,
            LocalDate from,
            LocalDate to,
            @Nullable UnitId unitId,
            boolean caretaker,
            @Nullable String documentNo,
            PostId post) {}

    /** An office telephone; {@code mine} says whether the actor's unit may release it. */
    public record Phone(
            UUID id,
            String number,
            boolean released,
            @Nullable UnitId unit) {}

    /** @param protectedPhones how many mobile numbers are kept; the numbers are read one by one, and logged */
    public record PersonDetails(
            PersonId person, String name, List<Held> posts, List<Phone> phones, int protectedPhones) {}

    private final JdbcClient jdbc;
    private final ObjectProvider<PeopleNarrowing> narrowings;
    private final ObjectProvider<OfficersOnDay> officers;
    private final Clock clock;

    PeopleQueries(
            JdbcClient jdbc,
            ObjectProvider<PeopleNarrowing> narrowings,
            ObjectProvider<OfficersOnDay> officers,
            Clock clock) {
        this.jdbc = jdbc;
        this.narrowings = narrowings;
        this.officers = officers;
        this.clock = clock;
    }

    /** One page of the people in office on the day of the filter. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<PersonRow> page(Actor actor, PeopleFilter filter, long offset, int limit) {
        actor.require(Right.PEOPLE_READ);
        List<Object> params = new ArrayList<>();
        String from = from(actor, filter, params);
        params.add(limit);
        params.add(offset);
        return jdbc.sql("select p.id, p.name, o.title, u.name, o.is_leading, h.valid_from " + from
                        + " order by o.is_leading desc, p.pinyin, o.id limit ? offset ?")
                .params(params)
                .query((row, n) -> new PersonRow(
                        new PersonId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public long count(Actor actor, PeopleFilter filter) {
        actor.require(Right.PEOPLE_READ);
        List<Object> params = new ArrayList<>();
        return jdbc.sql("select count(*) " + from(actor, filter, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    /** Leaders' posts by title or holder. */
    public List<PostHit> leaderPosts(Actor actor, String text, int limit) {
        actor.require(Right.PEOPLE_READ);
        LocalDate today = OfficeTime.today(clock);
        String part = part(text);
        return jdbc.sql("""
                        select o.id, o.title, p.name from post o
                        left join post_holding h on h.post_id = o.id and h.valid_from <= ? and h.valid_to > ?
                        left join person p on p.id = h.person_id
                        where o.is_leading and o.active and (o.title_key like ? or p.name_key like ? or p.initials like ? or p.pinyin like ?)
                        order by p.name is null, p.pinyin limit ?
                        """)
                .params(today, today, part, part, part.substring(1), part.substring(1), limit)
                .query((row, n) ->
                        new PostHit(new PostId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }

    /** A leader's post for a picker; null when there is none of that id. */
    public @Nullable PostHit leaderPost(Actor actor, PostId post) {
        actor.require(Right.PEOPLE_READ);
        LocalDate today = OfficeTime.today(clock);
        return jdbc.sql("""
                        select o.id, o.title, p.name from post o
                        left join post_holding h on h.post_id = o.id and h.valid_from <= ? and h.valid_to > ?
                        left join person p on p.id = h.person_id
                        where o.id = ? and o.is_leading and o.active limit 1""")
                .params(today, today, post.value())
                .query((row, n) ->
                        new PostHit(new PostId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .optional()
                .orElse(null);
    }

    /** People in office by name, with their unit of today. */
    public List<PersonHit> people(Actor actor, String text, int limit) {
        actor.require(Right.PEOPLE_READ);
        LocalDate today = OfficeTime.today(clock);
        String part = part(text);
        return jdbc.sql("""
                        select p.id, p.name, max(u.name) from person p
                        left join post_holding h on h.person_id = p.id and h.valid_from <= ? and h.valid_to > ?
                        left join post o on o.id = h.post_id left join unit u on u.id = o.unit_id
                        where p.active and (p.name_key like ? or p.initials like ? or p.pinyin like ?)
                        group by p.id, p.name, p.pinyin order by p.pinyin limit ?
                        """)
                .params(today, today, part, part.substring(1), part.substring(1), limit)
                .query((row, n) ->
                        new PersonHit(new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }

    public List<UnitHit> units(Actor actor, String text, int limit) {
        actor.require(Right.PEOPLE_READ);
        return jdbc.sql(
                        "select id, name from unit where active and (name like ? or short_name like ?) order by name limit ?")
                .params(part(text), part(text), limit)
                .query((row, n) -> new UnitHit(new UnitId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /** A person for a picker; null when there is none of that id. */
    public @Nullable PersonHit hit(PersonId person) {
        UnitHit unit = unitOf(person, OfficeTime.today(clock));
        return jdbc.sql("select name from person where id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .map(name -> new PersonHit(person, name, unit == null ? null : unit.name()))
                .orElse(null);
    }

    /** Name of the unit in which the person works on a day; null without a post in a unit. */
    public @Nullable UnitHit unitOf(PersonId person, LocalDate day) {
        return jdbc.sql("""
                        select u.id, u.name from post_holding h join post o on o.id = h.post_id join unit u on u.id = o.unit_id
                        where h.person_id = ? and h.valid_from <= ? and h.valid_to > ? order by o.is_leading desc, h.valid_from desc limit 1
                        """)
                .params(person.value(), day, day)
                .query((row, n) -> new UnitHit(new UnitId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional()
                .orElse(null);
    }

    /**
     * One person with posts and office telephones.
     *
     * @throws RuleViolation {@code people.person.unknown}
     */
    public PersonDetails details(Actor actor, PersonId person) {
        actor.require(Right.PEOPLE_READ);
        String name = jdbc.sql("select name from person where id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RuleViolation("people.person.unknown"));
        return new PersonDetails(
                person,
                name,
                jdbc.sql("""
                                select o.title, u.name, h.valid_from, h.valid_to, u.id, h.caretaker, h.document_no, o.id from post_holding h
                                join post o on o.id = h.post_id left join unit u on u.id = o.unit_id
                                where h.person_id = ? order by h.valid_to desc, h.valid_from desc
                                """)
                        .param(person.value())
                        .query((row, n) -> new Held(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class),
                                row.getObject(5, UUID.class) == null ? null : new UnitId(row.getObject(5, UUID.class)),
                                row.getBoolean(6),
                                row.getString(7),
                                new PostId(row.getObject(8, UUID.class))))
                        .list(),
                jdbc.sql(
                                "select id, number, visibility = 'PUBLIC', unit_id from office_phone where person_id = ? order by number")
                        .param(person.value())
                        .query((row, n) -> new Phone(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getBoolean(3),
                                row.getObject(4, UUID.class) == null ? null : new UnitId(row.getObject(4, UUID.class))))
                        .list(),
                jdbc.sql("select count(*) from protected_phone where person_id = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single());
    }

    private String from(Actor actor, PeopleFilter filter, List<Object> params) {
        LocalDate day = filter.day() == null ? OfficeTime.today(clock) : filter.day();
        StringBuilder from = new StringBuilder(
                "from post_holding h join person p on p.id = h.person_id join post o on o.id = h.post_id left join unit u on u.id = o.unit_id where h.valid_from <= ? and h.valid_to > ?");
        params.add(day);
        params.add(day);
        if (filter.kind() != null) {
            from.append(" and ").append(kind(filter.kind(), day, params));
        }
        if (filter.unit() != null) {
            from.append(" and o.unit_id = ?");
            params.add(filter.unit().value());
        }
        if (filter.divisionCode() != null) {
            from.append(" and o.division_code = ?");
            params.add(filter.divisionCode());
        }
        narrowings
                .orderedStream()
                .filter(one -> filter.narrowed().containsKey(one.name()))
                .flatMap(one -> one.condition(actor, filter.narrowed().get(one.name()), day).stream())
                .forEach(one -> {
                    from.append(" and ").append(one.sql());
                    params.addAll(one.params());
                });
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            String part = part(text);
            from.append(
                    " and (p.name_key like ? or p.initials like ? or p.pinyin like ? or o.title_key like ? or u.name like ?)");
            params.addAll(List.of(part, part.substring(1), part.substring(1), part, part));
        }
        return from.toString();
    }

    private String kind(PeopleFilter.Kind kind, LocalDate day, List<Object> params) {
        if (kind == PeopleFilter.Kind.LEADERS) {
            return "o.is_leading";
        }
        StringBuilder officer = new StringBuilder("(o.title_key = ?");
        params.add(NameKey.of(PeopleRegistry.OFFICER_TITLE).value());
        officers.forEach(one -> {
            officer.append(" or ").append(one.condition("p.id"));
            params.add(day);
            params.add(day);
        });
        officer.append(")");
        return "not o.is_leading and " + (kind == PeopleFilter.Kind.OFFICERS ? "" : "not ") + officer;
    }

    private static String part(String text) {
        return NameKey.like(text);
    }
}
