package cn.qinqing.people;

import cn.qinqing.people.domain.Person;
import cn.qinqing.people.domain.PersonRepository;
import cn.qinqing.people.domain.Post;
import cn.qinqing.people.domain.PostHolding;
import cn.qinqing.people.domain.PostHoldingRepository;
import cn.qinqing.people.domain.PostRepository;
import cn.qinqing.people.domain.Unit;
import cn.qinqing.people.domain.UnitRepository;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the units, leaders and liaison officers that a list names, and makes those that are missing. Two persons of one
 * name are told apart by post or unit, never by guess: an officer of the same name in another unit is another person.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PeopleRegistry {

    /** Title of the staff post under which liaison officers without another post work. */
    public static final String OFFICER_TITLE = "联络员";

    private final UnitRepository units;
    private final PersonRepository persons;
    private final PostRepository posts;
    private final PostHoldingRepository holdings;
    private final Divisions divisions;
    private final PeopleSearch search;

    PeopleRegistry(
            UnitRepository units,
            PersonRepository persons,
            PostRepository posts,
            PostHoldingRepository holdings,
            Divisions divisions,
            PeopleSearch search) {
        this.units = units;
        this.persons = persons;
        this.posts = posts;
        this.holdings = holdings;
        this.divisions = divisions;
        this.search = search;
    }

    /** The unit of that name or short name; made at the level that its name tells. */
    public Found<UnitId> unit(Actor actor, String name, @Nullable UUID importRun) {
        actor.require(Right.PEOPLE_EDIT);
        String wanted = name.strip();
        return units.named(wanted)
                .map(known -> found(known.id(), "unit", known.id().value(), false))
                .orElseGet(() -> {
                    LeaderTitle reading = LeaderTitle.parse(wanted, divisions.own());
                    boolean prefecture = reading.divisionCode().equals(Divisions.PREFECTURE);
                    Unit unit = new Unit(
                            UnitId.create(),
                            wanted,
                            wanted,
                            reading.organ(),
                            prefecture ? UnitLevel.PREFECTURE : UnitLevel.COUNTY,
                            reading.divisionCode());
                    unit.cameFrom(importRun);
                    units.saveAndFlush(unit);
                    return found(unit.id(), "unit", unit.id().value(), true);
                });
    }

    /**
     * The leader of that name and title in the period. Who is known in the post from a later day of the period on, or
     * from the day after it, held it earlier than was known. A title that others hold already gets one more seat:
     * whether one follows the other is a handover, which only a clerk decides.
     *
     * @return the seat, and before it whatever was made or changed: person, post, holding
     * @throws RuleViolation {@code people.holding.otherBefore} when somebody else held the post in between
     */
    public List<Found<?>> leader(
            Actor actor,
            PersonName name,
            String title,
            Period period,
            @Nullable String documentNo,
            @Nullable UUID importRun) {
        actor.require(Right.PEOPLE_EDIT);
        String nameKey = NameKey.of(name.value()).value();
        String titleKey = NameKey.of(title).value();
        LocalDate from = period.from();
        List<Found<?>> made = new ArrayList<>();
        List<Person> known = persons.holding(nameKey, titleKey, from);
        if (known.isEmpty()) {
            holdings.beginningIn(nameKey, titleKey, from, period.to()).stream()
                    .findFirst()
                    .ifPresent(later -> made.add(beganEarlier(later, name, title, from)));
            known = persons.holding(nameKey, titleKey, from);
        }
        Person person;
        if (known.isEmpty()) {
            person = new Person(PersonId.create(), name.value());
            person.cameFrom(importRun);
            persons.save(person);
            made.add(found(person.id(), "person", person.id().value(), true));
        } else {
            person = known.getFirst();
        }
        Optional<Post> held = posts.heldBy(person.id().value(), titleKey, from);
        Post post = held.orElseGet(() -> newSeat(title, titleKey, importRun, made));
        if (held.isEmpty()) {
            PostHolding holding = new PostHolding(Ids.next(), post, person.id(), Period.openFrom(from), documentNo);
            holding.cameFrom(importRun);
            holdings.saveAndFlush(holding);
            made.add(found(holding.id(), "post_holding", holding.id(), true));
        }
        search.put(person);
        made.add(found(new LeaderSeat(post.id(), person.id()), "seat", post.id().value(), false));
        return made;
    }

    private Found<UUID> beganEarlier(PostHolding holding, PersonName name, String title, LocalDate from) {
        LocalDate before = holding.period().from();
        if (holdings.heldByOthers(holding.post().value(), holding.person().value(), from, before)) {
            throw new RuleViolation("people.holding.otherBefore", name.value(), title, before);
        }
        holding.beganOn(from);
        holdings.flush();
        return new Found<>(
                holding.id(),
                "post_holding",
                holding.id(),
                false,
                Map.of("from", before.toString()),
                holding.version());
    }

    /** Others who hold a post of this title on the day: the clerk is asked whether that can be. */
    public List<String> otherHolders(PersonName name, String title, LocalDate day) {
        LeaderTitle reading = LeaderTitle.parse(title, divisions.own());
        if (!reading.single()) {
            return List.of();
        }
        String nameKey = NameKey.of(name.value()).value();
        return posts.holdersOf(NameKey.of(title).value(), reading.divisionCode(), day, null).stream()
                .filter(other -> !NameKey.of(other).value().equals(nameKey))
                .toList();
    }

    /** The liaison officer of that name in the unit. */
    public List<Found<?>> officer(Actor actor, PersonName name, UnitId unit, LocalDate from, @Nullable UUID importRun) {
        actor.require(Right.PEOPLE_EDIT);
        List<Person> known = persons.ofUnit(NameKey.of(name.value()).value(), unit.value(), from);
        if (!known.isEmpty()) {
            PersonId id = known.getFirst().id();
            return List.of(found(id, "officer", id.value(), false));
        }
        List<Found<?>> made = new ArrayList<>();
        Person person = new Person(PersonId.create(), name.value());
        person.cameFrom(importRun);
        persons.save(person);
        made.add(found(person.id(), "person", person.id().value(), true));
        Post post = posts.ofUnit(unit.value(), NameKey.of(OFFICER_TITLE).value())
                .orElseGet(() -> {
                    Unit owner = units.findById(unit.value()).orElseThrow();
                    Post staff = new Post(
                            PostId.create(), unit, OFFICER_TITLE, 1, owner.body(), false, owner.divisionCode());
                    staff.cameFrom(importRun);
                    posts.saveAndFlush(staff);
                    made.add(found(staff.id(), "post", staff.id().value(), true));
                    return staff;
                });
        PostHolding holding = new PostHolding(Ids.next(), post, person.id(), Period.openFrom(from), null);
        holding.cameFrom(importRun);
        holdings.saveAndFlush(holding);
        made.add(found(holding.id(), "post_holding", holding.id(), true));
        search.put(person);
        made.add(found(person.id(), "officer", person.id().value(), false));
        return made;
    }

    private Post newSeat(String title, String titleKey, @Nullable UUID importRun, List<Found<?>> made) {
        LeaderTitle reading = LeaderTitle.parse(title, divisions.own());
        int seat = posts.lastSeat(titleKey, reading.divisionCode()) + 1;
        Post post = new Post(PostId.create(), null, title, seat, reading.organ(), true, reading.divisionCode());
        post.cameFrom(importRun);
        posts.saveAndFlush(post);
        made.add(found(post.id(), "post", post.id().value(), true));
        return post;
    }

    private static <T> Found<T> found(T id, String kind, UUID rowId, boolean created) {
        return new Found<>(id, kind, rowId, created);
    }
}
