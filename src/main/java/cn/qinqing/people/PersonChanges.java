package cn.qinqing.people;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.people.PersonChangeFollowUp.Decided;
import cn.qinqing.people.domain.PersonChangeStore;
import cn.qinqing.people.domain.PersonRepository;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leaving and moving (离任、调动): one command over everything that hangs on a person, whichever feature keeps it. */
@Service
@Transactional
public class PersonChanges {

    /** Message key of the group of posts among what somebody holds. */
    public static final String POSTS = "people.held.posts";

    private final ObjectProvider<HeldByPerson> holders;
    private final ObjectProvider<PersonChangeFollowUp> followUps;
    private final PersonChangeStore store;
    private final PersonScope scope;
    private final PersonRepository persons;
    private final PeopleSearch search;
    private final AuditLog audit;
    private final Clock clock;

    PersonChanges(
            ObjectProvider<HeldByPerson> holders,
            ObjectProvider<PersonChangeFollowUp> followUps,
            PersonChangeStore store,
            PersonScope scope,
            PersonRepository persons,
            PeopleSearch search,
            AuditLog audit,
            Clock clock) {
        this.holders = holders;
        this.followUps = followUps;
        this.store = store;
        this.scope = scope;
        this.persons = persons;
        this.search = search;
        this.audit = audit;
        this.clock = clock;
    }

    /** A change that was applied. */
    public record Applied(UUID id, LocalDate day, String documentNo, String reason, String lines, String by) {}

    /** Everything that hangs on the person on the day or later, in the order in which it is decided. */
    @Transactional(readOnly = true)
    public List<HeldThing> heldBy(Actor actor, PersonId person, LocalDate day) {
        actor.require(Right.PEOPLE_EDIT);
        return held(person, day).values().stream().flatMap(List::stream).toList();
    }

    /** Whoever holds a post until the day; empty when it is vacant before. */
    @Transactional(readOnly = true)
    public Optional<PersonId> holderBefore(Actor actor, PostId post, LocalDate day) {
        actor.require(Right.PEOPLE_READ);
        return store.holderOf(post, day.minusDays(1));
    }

    private Map<HeldByPerson, List<HeldThing>> held(PersonId person, LocalDate day) {
        Map<HeldByPerson, List<HeldThing>> held = new LinkedHashMap<>();
        holders.stream()
                .sorted(Comparator.comparingInt(HeldByPerson::order))
                .forEach(one -> held.put(one, one.of(person, day)));
        return held;
    }

    /** The changes of a person, newest first. */
    @Transactional(readOnly = true)
    public List<Applied> of(Actor actor, PersonId person) {
        actor.require(Right.PEOPLE_READ);
        return store.of(person);
    }

    /**
     * The things that would be without a holder: those that nobody decided, those left vacant, and what follows a post that
     * is left vacant.
     */
    public static List<HeldThing> vacancies(List<HeldThing> things, List<Decision> decisions) {
        Map<HeldThing, HeldOutcome> outcomes = new LinkedHashMap<>();
        things.forEach(thing -> outcomes.put(thing, decision(thing, decisions).outcome()));
        return things.stream()
                .filter(thing -> outcomes.get(thing) == HeldOutcome.VACANT
                        || outcomes.get(thing) == HeldOutcome.SUCCESSOR
                                && outcomes.entrySet().stream()
                                        .anyMatch(one -> one.getValue() == HeldOutcome.VACANT
                                                && one.getKey().kind().equals(POSTS)
                                                && one.getKey().post() != null
                                                && one.getKey().post().equals(thing.post())))
                .toList();
    }

    /** What is decided about a thing; what nobody decided is left vacant. */
    public static Decision decision(HeldThing thing, List<Decision> decisions) {
        return decisions.stream()
                .filter(one -> one.about(thing))
                .findFirst()
                .orElseGet(() -> new Decision(
                        thing.kind(),
                        thing.id(),
                        thing.version(),
                        thing.usual() == null ? HeldOutcome.VACANT : thing.usual(),
                        null));
    }

    /**
     * Carries out the change as a whole, or nothing of it.
     *
     * @return the change; the one made before when the same form was sent twice
     * @throws RuleViolation {@code people.change.documentMissing}, {@code people.change.reasonMissing}; {@code
     *     people.change.stale} when something else hangs on the person than was shown; {@code people.change.choice} for a
     *     decision that the thing does not allow; {@code people.change.toMissing}, {@code people.change.toSame} for who has
     *     it next; {@code people.person.notYours}; {@code people.change.vacant} naming what nobody would have, unless that was confirmed; and whatever a
     *     feature refuses
     */
    public UUID apply(Actor actor, PersonChange change) {
        actor.require(Right.PEOPLE_EDIT);
        var before = store.sentBefore(change.clientKey());
        if (before.isPresent()) {
            return before.get();
        }
        if (change.documentNo().isBlank()) {
            throw new RuleViolation("people.change.documentMissing");
        }
        if (change.reason().isBlank()) {
            throw new RuleViolation("people.change.reasonMissing");
        }
        var person =
                persons.findById(change.person().value()).orElseThrow(() -> new RuleViolation("people.person.unknown"));
        scope.require(actor, change.person());
        // asked once, before anything is done: what follows a post is found through its holder of before
        Map<HeldByPerson, List<HeldThing>> held = held(change.person(), change.day());
        List<HeldThing> things = held.values().stream().flatMap(List::stream).toList();
        if (things.isEmpty()) {
            throw new RuleViolation("people.change.nothing", person.name(), change.day());
        }
        check(change, things);
        List<HeldThing> vacant = vacancies(things, change.decisions());
        if (vacant.stream().anyMatch(thing -> !change.vacanciesSeen().contains(thing.id()))) {
            throw new RuleViolation(
                    "people.change.vacant",
                    vacant.size(),
                    vacant.stream().map(HeldThing::what).collect(Collectors.joining("、")));
        }
        held.forEach((holder, own) ->
                own.forEach(thing -> holder.decide(actor, change, thing, decision(thing, change.decisions()))));
        UUID id = store.add(actor, change, things, vacant.size(), clock.instant());
        audit.record(
                actor,
                "PERSON_CHANGED",
                "person",
                change.person().toString(),
                Map.of(
                        "day", change.day().toString(),
                        "document", change.documentNo().strip(),
                        "reason", change.reason().strip(),
                        "decided", things.size(),
                        "vacant", vacant.size()));
        persons.flush();
        search.put(person);
        List<Decided> decided =
                things.stream().map(thing -> decided(thing, change)).toList();
        followUps.forEach(one -> one.applied(actor, change, id, decided));
        return id;
    }

    /** Whoever has the post next has what follows it. */
    private Decided decided(HeldThing thing, PersonChange change) {
        Decision decision = decision(thing, change.decisions());
        PersonId to = decision.outcome() == HeldOutcome.SUCCESSOR && thing.post() != null
                ? store.successorOf(change.person(), thing.post(), change.day()).orElse(null)
                : decision.outcome().needsPerson() ? decision.to() : null;
        return new Decided(thing, decision.outcome(), to);
    }

    private static void check(PersonChange change, List<HeldThing> things) {
        for (Decision decision : change.decisions()) {
            HeldThing thing = things.stream()
                    .filter(decision::about)
                    .filter(one -> one.version() == decision.version())
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("people.change.stale"));
            if (!thing.choices().contains(decision.outcome())
                    && !(decision.outcome() == HeldOutcome.VACANT && thing.usual() == null)) {
                throw new RuleViolation("people.change.choice", thing.what());
            }
            if (decision.outcome().needsPerson()) {
                if (decision.to() == null) {
                    throw new RuleViolation("people.change.toMissing", thing.what());
                }
                if (decision.to().equals(change.person())) {
                    throw new RuleViolation("people.change.toSame", thing.what());
                }
            }
        }
    }

    /** The day of today, from which a change is usually made. */
    public LocalDate today() {
        return OfficeTime.today(clock);
    }
}
