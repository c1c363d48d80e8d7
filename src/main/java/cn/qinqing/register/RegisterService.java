package cn.qinqing.register;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.people.Bodies;
import cn.qinqing.register.domain.Differences;
import cn.qinqing.register.domain.EditionSteps;
import cn.qinqing.register.domain.EditionStore;
import cn.qinqing.register.domain.EditionStore.Fresh;
import cn.qinqing.register.domain.EditionStore.Version;
import cn.qinqing.register.domain.FactsReader;
import cn.qinqing.register.domain.PublicFacts;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The editorial workflow of the public register (沟通联系公示): one person prepares, another reviews, a third publishes
 * ({@link PublicationService}). One person has one duty in an edition; the database holds that too.
 */
@Service
@Transactional
public class RegisterService {

    private static final String UPDATE = "UPDATE";
    private static final String CORRECTION = "CORRECTION";
    private static final String WITHDRAWAL = "WITHDRAWAL";
    private static final Set<String> CHANGED = Set.of(UPDATE, CORRECTION);

    private final JdbcClient jdbc;
    private final FactsReader facts;
    private final EditionStore store;
    private final EditionSteps steps;
    private final Bodies bodies;
    private final RegisterPolicy policy;
    private final AuditLog audit;
    private final Clock clock;

    RegisterService(
            JdbcClient jdbc,
            FactsReader facts,
            EditionStore store,
            EditionSteps steps,
            Bodies bodies,
            RegisterPolicy policy,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.store = store;
        this.steps = steps;
        this.bodies = bodies;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Drafts an edition from the assignments of a day: what is new, what changed, what ended since the last edition.
     *
     * @throws RuleViolation {@code register.person.missing} for an account without a person, {@code register.draft.open}
     *     while another edition is not finished, {@code register.draft.nothing} when nothing changed
     */
    public EditionId draft(Actor actor, LocalDate asOf) {
        actor.require(Right.REGISTER_PREPARE);
        UUID person = EditionSteps.person(actor).value();
        if (count("select count(*) from register_edition where state not in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')")
                > 0) {
            throw new RuleViolation("register.draft.open");
        }
        Instant now = clock.instant();
        Bodies.Body body = bodies.prefecture();
        EditionId id = EditionId.create();
        int number = (int) count("select coalesce(max(number), 0) + 1 from register_edition");
        jdbc.sql("""
                        insert into register_edition (id, body_id, number, title, disclosing_unit, as_of, state, prepared_by, created_at)
                        values (?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?)
                        """)
                .params(
                        id.value(),
                        body.id().value(),
                        number,
                        body.name() + policy.title(),
                        policy.disclosingUnit(),
                        asOf,
                        person,
                        OfficeTime.column(now))
                .update();
        steps.party(id, actor, "PREPARE");
        fill(id, body, asOf, List.of());
        if (store.ofEdition(id.value()).isEmpty()) {
            throw new RuleViolation("register.draft.nothing");
        }
        audit.record(
                actor, "EDITION_DRAFTED", "edition", id.toString(), Map.of("number", number, "asOf", asOf.toString()));
        return id;
    }

    /** Makes the draft anew from the assignments of its day. */
    public void refresh(Actor actor, EditionId id) {
        actor.require(Right.REGISTER_PREPARE);
        steps.demand(id, Set.of(EditionState.DRAFT, EditionState.RETURNED));
        steps.party(id, actor, "PREPARE");
        List<Version> earlier = store.ofEdition(id.value());
        store.removeOfEdition(id.value());
        LocalDate asOf = jdbc.sql("select as_of from register_edition where id = ?")
                .param(id.value())
                .query(LocalDate.class)
                .single();
        fill(id, bodies.prefecture(), asOf, earlier);
        audit.record(actor, "EDITION_REFRESHED", "edition", id.toString(), Map.of());
    }

    /** Hands the edition to review. */
    public void submit(Actor actor, EditionId id) {
        actor.require(Right.REGISTER_PREPARE);
        steps.demand(id, Set.of(EditionState.DRAFT, EditionState.RETURNED));
        steps.party(id, actor, "PREPARE");
        jdbc.sql(
                        "update register_edition set state = 'SUBMITTED', submitted_at = ?, version = version + 1 where id = ?")
                .params(OfficeTime.column(clock.instant()), id.value())
                .update();
        audit.record(actor, "EDITION_SUBMITTED", "edition", id.toString(), Map.of("digest", store.digest(id.value())));
    }

    /**
     * Gives it back to the preparer, also after the approval: that one is void then.
     *
     * @throws RuleViolation {@code register.return.reasonMissing}
     */
    public void giveBack(Actor actor, EditionId id, String reason) {
        actor.require(Right.REGISTER_REVIEW);
        if (reason.isBlank()) {
            throw new RuleViolation("register.return.reasonMissing");
        }
        steps.demand(id, Set.of(EditionState.SUBMITTED, EditionState.APPROVED));
        steps.party(id, actor, "REVIEW");
        jdbc.sql("""
                        update register_edition set state = 'RETURNED', returned_reason = ?, approved_by = null, approved_duty = null,
                          approved_at = null, approved_digest = null, version = version + 1 where id = ?
                        """).params(reason.strip(), id.value()).update();
        audit.record(actor, "EDITION_RETURNED", "edition", id.toString(), Map.of("reason", reason));
    }

    /**
     * Approves what the reviewer saw; nothing can change afterwards without a new approval.
     *
     * @param seen digest of the {@link EditionContent} that was read
     * @throws RuleViolation {@code register.duty.taken} for who prepared it, {@code register.digest.seen} when the
     *     edition says something else meanwhile
     */
    public void approve(Actor actor, EditionId id, String seen) {
        actor.require(Right.REGISTER_REVIEW);
        steps.demand(id, Set.of(EditionState.SUBMITTED));
        steps.party(id, actor, "REVIEW");
        String digest = store.lockedDigest(id.value());
        EditionSteps.demandSeen(seen, digest);
        jdbc.sql("""
                        update register_edition set state = 'APPROVED', approved_by = ?, approved_duty = 'REVIEW', approved_at = ?,
                          approved_digest = ?, version = version + 1 where id = ?
                        """)
                .params(EditionSteps.person(actor).value(), OfficeTime.column(clock.instant()), digest, id.value())
                .update();
        audit.record(actor, "EDITION_APPROVED", "edition", id.toString(), Map.of("digest", digest));
    }

    /**
     * Words the public note of a change anew, in a draft, and says whether the world changed or we were wrong.
     *
     * @param seen digest of the {@link EditionContent} that was read
     * @param correction CORRECTION (更正) instead of UPDATE; for other kinds it changes nothing
     * @param text up to 500 characters
     * @throws RuleViolation {@code register.note.missing}, {@code register.note.long}, {@code register.check.*} for
     *     personal numbers, {@code register.digest.seen}, {@code register.change.unknown}
     */
    public void note(Actor actor, EditionId id, String seen, String publicId, boolean correction, String text) {
        actor.require(Right.REGISTER_PREPARE);
        steps.demand(id, Set.of(EditionState.DRAFT, EditionState.RETURNED));
        steps.party(id, actor, "PREPARE");
        EditionSteps.demandSeen(seen, store.lockedDigest(id.value()));
        Version version = store.ofEdition(id.value()).stream()
                .filter(one -> one.publicId().equals(publicId))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("register.change.unknown"));
        String kind = CHANGED.contains(version.changeKind()) ? correction ? CORRECTION : UPDATE : version.changeKind();
        store.note(id.value(), publicId, kind, policy.note(text));
        audit.record(actor, "EDITION_NOTED", "edition", id.toString(), Map.of("entry", publicId, "kind", kind));
    }

    /** What the edition changes, old beside new, with the digest that names these words. */
    @Transactional(readOnly = true)
    public EditionContent content(Actor actor, EditionId id) {
        actor.require(Right.REGISTER_READ);
        Map<UUID, Version> before = store.before(id.value());
        Differences differences = policy.differences();
        List<EditionChange> changes = store.ofEdition(id.value()).stream()
                .map(version -> differences.between(before.get(version.entry()), version))
                .toList();
        return new EditionContent(changes, store.digest(id.value()));
    }

    /**
     * Whether the actor may take a duty in the edition, by who did what so far.
     *
     * @return the duty that the person has already, or empty
     */
    @Transactional(readOnly = true)
    public Optional<String> dutyOf(Actor actor, EditionId id) {
        return steps.dutyOf(actor, id);
    }

    /** @param earlier what the edition said before it is made anew: notes written by hand stay with unchanged facts */
    private void fill(EditionId id, Bodies.Body body, LocalDate asOf, List<Version> earlier) {
        Instant now = clock.instant();
        List<FactsReader.Subject> subjects = facts.on(asOf);
        Map<UUID, EditionStore.Entry> entries = store.entries(
                body.id().value(),
                "ENTERPRISE",
                subjects.stream().map(FactsReader.Subject::enterprise).toList(),
                now);
        Map<UUID, String> posts = new HashMap<>();
        store.entries(
                        body.id().value(),
                        "POST",
                        subjects.stream()
                                .flatMap(subject -> subject.postIds().stream())
                                .filter(Objects::nonNull)
                                .toList(),
                        now)
                .forEach((post, entry) -> posts.put(post, entry.publicId()));
        Map<UUID, Version> live = store.live();
        Set<UUID> seen = new HashSet<>();
        List<Fresh> fresh = new ArrayList<>();
        for (FactsReader.Subject subject : subjects) {
            UUID entry = entries.get(subject.enterprise()).id();
            seen.add(entry);
            change(entry, live.get(entry), subject.facts(posts), subject.personIds())
                    .ifPresent(fresh::add);
        }
        live.values().stream()
                .filter(version ->
                        !seen.contains(version.entry()) && !version.changeKind().equals(WITHDRAWAL))
                .forEach(version -> fresh.add(new Fresh(
                        version.entry(),
                        WITHDRAWAL,
                        policy.ended(),
                        version.facts().withPersons(List.of()),
                        List.of())));
        Map<UUID, Version> noted =
                earlier.stream().collect(Collectors.toMap(Version::entry, version -> version, (one, same) -> one));
        store.add(
                id.value(),
                fresh.stream().map(one -> noted(one, noted.get(one.entry()))).toList());
    }

    private Optional<Fresh> change(
            UUID entry, @Nullable Version before, PublicFacts now, List<@Nullable UUID> persons) {
        if (before == null) {
            return Optional.of(new Fresh(entry, "NEW", null, now, persons));
        }
        if (before.changeKind().equals(WITHDRAWAL)) {
            return Optional.of(new Fresh(entry, "REINSTATEMENT", policy.reinstated(), now, persons));
        }
        return before.facts().equals(now)
                ? Optional.empty()
                : Optional.of(new Fresh(entry, UPDATE, policy.note(before.facts(), now), now, persons));
    }

    private static Fresh noted(Fresh fresh, @Nullable Version earlier) {
        boolean same = earlier != null
                && earlier.note() != null
                && earlier.facts().equals(fresh.facts())
                && (earlier.changeKind().equals(fresh.kind())
                        || CHANGED.contains(earlier.changeKind()) && CHANGED.contains(fresh.kind()));
        return same
                ? new Fresh(fresh.entry(), earlier.changeKind(), earlier.note(), fresh.facts(), fresh.persons())
                : fresh;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
