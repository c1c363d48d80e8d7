package cn.qinqing.people;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.people.domain.OfficePhone;
import cn.qinqing.people.domain.OfficePhoneRepository;
import cn.qinqing.people.domain.Person;
import cn.qinqing.people.domain.PersonRepository;
import cn.qinqing.people.domain.Post;
import cn.qinqing.people.domain.PostHolding;
import cn.qinqing.people.domain.PostHoldingRepository;
import cn.qinqing.people.domain.PostRepository;
import cn.qinqing.people.domain.ProtectedPhone;
import cn.qinqing.people.domain.ProtectedPhoneRepository;
import cn.qinqing.people.domain.Unit;
import cn.qinqing.people.domain.UnitRepository;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands on units, posts, persons and their telephones (单位、职务、人员、电话). */
@Service
@Transactional
public class PeopleService {

    private final UnitRepository units;
    private final PersonRepository persons;
    private final PostRepository posts;
    private final PostHoldingRepository holdings;
    private final OfficePhoneRepository officePhones;
    private final ProtectedPhoneRepository protectedPhones;
    private final Takeovers takeovers;
    private final PeopleSearch search;
    private final AuditLog audit;
    private final Clock clock;

    PeopleService(
            UnitRepository units,
            PersonRepository persons,
            PostRepository posts,
            PostHoldingRepository holdings,
            OfficePhoneRepository officePhones,
            ProtectedPhoneRepository protectedPhones,
            Takeovers takeovers,
            PeopleSearch search,
            AuditLog audit,
            Clock clock) {
        this.units = units;
        this.persons = persons;
        this.posts = posts;
        this.holdings = holdings;
        this.officePhones = officePhones;
        this.protectedPhones = protectedPhones;
        this.takeovers = takeovers;
        this.search = search;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a unit.
     *
     * @throws RuleViolation {@code people.unit.nameMissing}, {@code people.unit.nameTaken}, {@code
     *     people.division.notYours}
     */
    public UnitId createUnit(Actor actor, UnitForm form) {
        actor.require(Right.PEOPLE_EDIT);
        String name = form.name().strip();
        if (name.isEmpty()) {
            throw new RuleViolation("people.unit.nameMissing");
        }
        EditScope.require(actor, form.divisionCode());
        if (units.named(name).isPresent()) {
            throw new RuleViolation("people.unit.nameTaken", name);
        }
        String shortName = form.shortName() == null || form.shortName().isBlank() ? name : form.shortName();
        Unit unit = new Unit(UnitId.create(), name, shortName, form.organ(), form.level(), form.divisionCode());
        unit.locateAt(form.officeAddress(), form.officeHours());
        unit.under(form.parent());
        units.save(unit);
        audit.record(actor, "UNIT_CREATED", "unit", unit.id().toString(), Map.of("name", name));
        return unit.id();
    }

    /** Notes a person under the normal form of the name. */
    public PersonId registerPerson(Actor actor, PersonName name) {
        actor.require(Right.PEOPLE_EDIT);
        Person person = persons.save(new Person(PersonId.create(), name.value()));
        audit.record(actor, "PERSON_REGISTERED", "person", person.id().toString(), Map.of());
        search.put(person);
        return person.id();
    }

    /**
     * Corrects the name of a person; the history of posts stays.
     *
     * @throws RuleViolation {@code people.person.unknown}
     */
    public void renamePerson(Actor actor, PersonId id, PersonName name) {
        actor.require(Right.PEOPLE_EDIT);
        Person person = persons.findById(id.value()).orElseThrow(() -> new RuleViolation("people.person.unknown"));
        person.rename(name.value());
        persons.flush();
        audit.record(actor, "PERSON_RENAMED", "person", id.toString(), Map.of());
        search.put(person);
    }

    /**
     * Makes a post; a title that exists already in the division gets the next seat.
     *
     * @throws RuleViolation {@code people.post.titleMissing}, {@code people.division.notYours}
     */
    public PostId createPost(Actor actor, PostForm form) {
        actor.require(Right.PEOPLE_EDIT);
        EditScope.require(actor, form.divisionCode());
        String title = form.title().strip();
        if (title.isEmpty()) {
            throw new RuleViolation("people.post.titleMissing");
        }
        int seat = posts.lastSeat(NameKey.of(title).value(), form.divisionCode()) + 1;
        Post post = posts.save(
                new Post(PostId.create(), form.unit(), title, seat, form.organ(), form.leading(), form.divisionCode()));
        if (form.sensitive() != null) {
            post.sensitive(form.sensitive());
        }
        audit.record(actor, "POST_CREATED", "post", post.id().toString(), Map.of("title", title, "seat", seat));
        return post.id();
    }

    /**
     * Appoints a person to a post (任职). On a leading post the holder before ends on the first day of the new one
     * (由继任者自然接替). What hangs on the post passes to the one appointed and is told to the features that keep it.
     *
     * @return the holding
     * @throws RuleViolation {@code people.holding.overlaps} when somebody holds the post later than that day already;
     *     {@code people.holding.twice} when the person holds it already; {@code people.post.closed}; {@code
     *     people.division.notYours}
     */
    public UUID appoint(Actor actor, PostId postId, PersonId person, Period period, @Nullable String documentNo) {
        UUID holding = succeed(actor, postId, person, period, documentNo);
        takeovers.tell(actor, holding);
        return holding;
    }

    /**
     * {@link #appoint} for a successor on a sheet of changes, which tells the features itself.
     *
     * @return the holding
     */
    public UUID succeed(Actor actor, PostId postId, PersonId person, Period period, @Nullable String documentNo) {
        actor.require(Right.PEOPLE_EDIT);
        Post post = posts.findById(postId.value()).orElseThrow(() -> new RuleViolation("people.post.unknown"));
        EditScope.require(actor, post.divisionCode());
        if (post.leading()) {
            for (PostHolding earlier : holdings.after(postId.value(), period.from())) {
                if (!earlier.period().overlaps(period)) {
                    continue;
                }
                if (!earlier.period().from().isBefore(period.from())) {
                    throw new RuleViolation(
                            "people.holding.overlaps",
                            post.title(),
                            earlier.period().from());
                }
                earlier.end(period.from());
            }
            holdings.flush();
        }
        if (!post.active()) {
            throw new RuleViolation("people.post.closed", post.title());
        }
        if (holdings.twice(postId.value(), person.value(), period.from(), period.to())) {
            throw new RuleViolation("people.holding.twice", post.title());
        }
        PostHolding holding = holdings.save(new PostHolding(Ids.next(), post, person, period, documentNo));
        audit.record(
                actor,
                "POST_APPOINTED",
                "post",
                postId.toString(),
                Map.of("person", person.toString(), "from", period.from().toString()));
        holdings.flush();
        persons.findById(person.value()).ifPresent(search::put);
        return holding.id();
    }

    /**
     * Ends a holding; {@code day} is the first day on which the person no longer holds the post.
     *
     * @throws RuleViolation {@code people.holding.endBeforeStart}, {@code people.holding.endedBefore}
     */
    public void leave(Actor actor, UUID holdingId, LocalDate day) {
        actor.require(Right.PEOPLE_EDIT);
        PostHolding holding =
                holdings.findById(holdingId).orElseThrow(() -> new RuleViolation("people.holding.unknown"));
        posts.findById(holding.post().value()).ifPresent(post -> EditScope.require(actor, post.divisionCode()));
        holding.end(day);
        audit.record(actor, "POST_LEFT", "post", holding.post().toString(), Map.of("day", day.toString()));
    }

    /**
     * Notes a telephone: an office number as internal, a mobile number into the protected field.
     *
     * @return what was found or made
     */
    public Found<UUID> notePhone(
            Actor actor, PersonId person, @Nullable UnitId unit, PhoneNumber number, @Nullable UUID importRun) {
        actor.require(Right.PEOPLE_EDIT);
        if (number.kind() == PhoneNumber.Kind.MOBILE) {
            return protectedPhones
                    .findByPersonIdAndNumber(person.value(), number.value())
                    .map(known -> new Found<>(known.id(), "protected_phone", known.id(), false))
                    .orElseGet(() -> {
                        ProtectedPhone phone = new ProtectedPhone(Ids.next(), person, number);
                        phone.cameFrom(importRun);
                        protectedPhones.save(phone);
                        return new Found<>(phone.id(), "protected_phone", phone.id(), true);
                    });
        }
        return officePhones
                .findFirstByPersonIdAndNumber(person.value(), number.value())
                .map(known -> new Found<>(known.id(), "office_phone", known.id(), false))
                .orElseGet(() -> {
                    OfficePhone phone = new OfficePhone(Ids.next(), unit, person, number);
                    phone.cameFrom(importRun);
                    officePhones.save(phone);
                    return new Found<>(phone.id(), "office_phone", phone.id(), true);
                });
    }

    /** Notes a number of a unit's own desk as internal. */
    public UUID noteUnitPhone(Actor actor, UnitId unit, PhoneNumber number) {
        actor.require(Right.PEOPLE_EDIT);
        return officePhones
                .findFirstByUnitIdAndPersonIdIsNullAndNumber(unit.value(), number.value())
                .orElseGet(() -> officePhones.save(new OfficePhone(Ids.next(), unit, null, number)))
                .id();
    }

    /**
     * The unit that owns a number sets it to public (register.md §2).
     *
     * @throws RuleViolation {@code people.phone.notYours} when the number belongs to a unit outside the actor's scope
     */
    public void releasePhone(Actor actor, UUID phoneId) {
        OfficePhone phone = ownPhone(actor, phoneId);
        phone.release(actor.accountId().orElseThrow(), clock.instant());
        audit.record(actor, "PHONE_RELEASED", "office_phone", phoneId.toString(), Map.of("number", phone.number()));
    }

    /** The unit takes a public number back; the next edition no longer shows it. */
    public void withholdPhone(Actor actor, UUID phoneId) {
        OfficePhone phone = ownPhone(actor, phoneId);
        phone.withhold();
        audit.record(actor, "PHONE_WITHHELD", "office_phone", phoneId.toString(), Map.of("number", phone.number()));
    }

    /**
     * Reads the mobile numbers of a person; each reading is logged with its purpose.
     *
     * @throws RuleViolation {@code people.protected.purposeMissing}
     */
    public List<String> readProtectedPhones(Actor actor, PersonId person, String purpose) {
        actor.require(Right.PROTECTED_READ);
        if (purpose.isBlank()) {
            throw new RuleViolation("people.protected.purposeMissing");
        }
        audit.record(actor, "PROTECTED_READ", "person", person.toString(), Map.of("purpose", purpose));
        return protectedPhones.findByPersonId(person.value()).stream()
                .map(ProtectedPhone::number)
                .toList();
    }

    /** Whether the actor may make numbers of this unit public or take them back. */
    public boolean mayRelease(Actor actor, @Nullable UnitId owner) {
        return actor.may(Right.PHONE_RELEASE)
                && switch (actor.scope()) {
                    case Scope.All all -> true;
                    case Scope.Within within -> owner != null && within.units().contains(owner);
                    case Scope.Nothing nothing -> false;
                };
    }

    private OfficePhone ownPhone(Actor actor, UUID phoneId) {
        actor.require(Right.PHONE_RELEASE);
        OfficePhone phone = officePhones.findById(phoneId).orElseThrow(() -> new RuleViolation("people.phone.unknown"));
        if (!mayRelease(actor, phone.unit())) {
            throw new RuleViolation("people.phone.notYours");
        }
        return phone;
    }
}
