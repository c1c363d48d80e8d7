package cn.qinqing.people;

import cn.qinqing.audit.AuditLog;
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
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commands on posts that are there (职务): change, close, caretaker of a vacancy. */
@Service
@Transactional
public class PostService {

    private final PostRepository posts;
    private final PostHoldingRepository holdings;
    private final PersonRepository persons;
    private final UnitRepository units;
    private final Takeovers takeovers;
    private final PeopleSearch search;
    private final AuditLog audit;
    private final Clock clock;

    PostService(
            PostRepository posts,
            PostHoldingRepository holdings,
            PersonRepository persons,
            UnitRepository units,
            Takeovers takeovers,
            PeopleSearch search,
            AuditLog audit,
            Clock clock) {
        this.posts = posts;
        this.holdings = holdings;
        this.persons = persons;
        this.units = units;
        this.takeovers = takeovers;
        this.search = search;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes title and the mark of sensitive itineraries.
     *
     * @throws RuleViolation {@code people.post.titleMissing}, {@code people.clash}, {@code people.division.notYours}
     */
    public void change(Actor actor, PostId id, int version, String title, boolean sensitive) {
        actor.require(Right.PEOPLE_EDIT);
        Post post = load(actor, id);
        if (post.version() != version) {
            throw new RuleViolation("people.clash");
        }
        String wanted = title.strip();
        if (wanted.isEmpty()) {
            throw new RuleViolation("people.post.titleMissing");
        }
        if (!wanted.equals(post.title())) {
            post.rename(wanted, posts.lastSeat(NameKey.of(wanted).value(), post.divisionCode()) + 1);
        }
        post.sensitive(sensitive);
        posts.flush();
        audit.record(actor, "POST_CHANGED", "post", id.toString(), Map.of("title", wanted, "sensitive", sensitive));
        holdings.after(id.value(), OfficeTime.today(clock)).forEach(one -> reindex(one.person()));
    }

    /**
     * Puts a post without a unit, as a list brings it, into its unit (归入单位).
     *
     * @throws RuleViolation {@code people.post.inUnit} when it belongs to one already; {@code people.unit.unknown};
     *     {@code people.division.notYours}
     */
    public void join(Actor actor, PostId id, UnitId unitId) {
        actor.require(Right.PEOPLE_EDIT);
        Post post = load(actor, id);
        if (post.unit() != null) {
            throw new RuleViolation("people.post.inUnit", post.title());
        }
        Unit unit = units.findById(unitId.value()).orElseThrow(() -> new RuleViolation("people.unit.unknown"));
        EditScope.require(actor, unit.divisionCode());
        post.joins(unit, posts.lastSeat(NameKey.of(post.title()).value(), unit.divisionCode()) + 1);
        posts.flush();
        audit.record(actor, "POST_JOINED", "post", id.toString(), Map.of("unit", unit.name()));
        holdings.after(id.value(), OfficeTime.today(clock)).forEach(one -> reindex(one.person()));
    }

    /**
     * Closes a post (撤销).
     *
     * @throws RuleViolation {@code people.post.held} naming who still holds it or is appointed; {@code people.post.hangs}
     *     while assignments or authorisations hang on it; {@code people.clash}
     */
    public void close(Actor actor, PostId id, int version) {
        actor.require(Right.PEOPLE_EDIT);
        Post post = load(actor, id);
        if (post.version() != version) {
            throw new RuleViolation("people.clash");
        }
        holdings.after(id.value(), OfficeTime.today(clock)).stream().findFirst().ifPresent(held -> {
            throw new RuleViolation("people.post.held", post.title(), name(held.person()));
        });
        int things = takeovers.of(actor, id, OfficeTime.today(clock)).size();
        if (things > 0) {
            throw new RuleViolation("people.post.hangs", post.title(), things);
        }
        post.deactivate();
        audit.record(actor, "POST_CLOSED", "post", id.toString(), Map.of("title", post.title()));
    }

    /**
     * Gives a vacant leading post a caretaker (代管); the next who is appointed ends that.
     *
     * @throws RuleViolation {@code people.caretaker.notVacant} naming who holds it in that time; {@code
     *     people.caretaker.staff} for a post that several may hold; {@code people.post.closed}
     */
    public UUID appointCaretaker(Actor actor, PostId id, PersonId person, Period period, @Nullable String documentNo) {
        UUID holding = succeedAsCaretaker(actor, id, person, period, documentNo);
        takeovers.tell(actor, holding);
        return holding;
    }

    /**
     * {@link #appointCaretaker} for a caretaker on a sheet of changes, which tells the features itself.
     *
     * @return the holding
     */
    public UUID succeedAsCaretaker(
            Actor actor, PostId id, PersonId person, Period period, @Nullable String documentNo) {
        actor.require(Right.PEOPLE_EDIT);
        Post post = load(actor, id);
        if (!post.leading()) {
            throw new RuleViolation("people.caretaker.staff", post.title());
        }
        if (!post.active()) {
            throw new RuleViolation("people.post.closed", post.title());
        }
        Optional<PostHolding> holder = holdings.after(id.value(), period.from()).stream()
                .filter(one -> one.period().overlaps(period))
                .findFirst();
        if (holder.isPresent()) {
            throw new RuleViolation(
                    "people.caretaker.notVacant",
                    post.title(),
                    name(holder.get().person()),
                    holder.get().period().from());
        }
        PostHolding holding =
                holdings.saveAndFlush(new PostHolding(Ids.next(), post, person, period, documentNo).asCaretaker());
        audit.record(
                actor,
                "POST_CARETAKER",
                "post",
                id.toString(),
                Map.of("person", person.toString(), "from", period.from().toString()));
        reindex(person);
        return holding.id();
    }

    private Post load(Actor actor, PostId id) {
        Post post = posts.findById(id.value()).orElseThrow(() -> new RuleViolation("people.post.unknown"));
        EditScope.require(actor, post.divisionCode());
        return post;
    }

    private String name(PersonId person) {
        return persons.findById(person.value()).map(Person::name).orElse("");
    }

    private void reindex(PersonId person) {
        persons.findById(person.value()).ifPresent(search::put);
    }
}
