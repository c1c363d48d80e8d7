package cn.qinqing.register;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.people.Bodies;
import cn.qinqing.register.domain.Differences;
import cn.qinqing.register.domain.EditionStore;
import cn.qinqing.register.domain.EditionStore.Version;
import cn.qinqing.register.domain.FactsReader;
import cn.qinqing.register.domain.Releases;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The editorial workflow of the public register (沟通联系公示): one person prepares, another reviews, a third publishes. One
 * person has one duty in an edition; the database holds that too.
 */
@Service
@Transactional
public class RegisterService {

    private final JdbcClient jdbc;
    private final FactsReader facts;
    private final EditionStore store;
    private final Releases releases;
    private final Bodies bodies;
    private final RegisterPolicy policy;
    private final AuditLog audit;
    private final Clock clock;

    RegisterService(
            JdbcClient jdbc,
            FactsReader facts,
            EditionStore store,
            Releases releases,
            Bodies bodies,
            RegisterPolicy policy,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.store = store;
        this.releases = releases;
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
        UUID person = person(actor).value();
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
        party(id, actor, "PREPARE");
        fill(id, body, asOf, now);
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
        demand(id, Set.of(EditionState.DRAFT, EditionState.RETURNED));
        party(id, actor, "PREPARE");
        store.removeOfEdition(id.value());
        LocalDate asOf = jdbc.sql("select as_of from register_edition where id = ?")
                .param(id.value())
                .query(LocalDate.class)
                .single();
        fill(id, bodies.prefecture(), asOf, clock.instant());
        audit.record(actor, "EDITION_REFRESHED", "edition", id.toString(), Map.of());
    }

    /** Hands the edition to review. */
    public void submit(Actor actor, EditionId id) {
        actor.require(Right.REGISTER_PREPARE);
        demand(id, Set.of(EditionState.DRAFT, EditionState.RETURNED));
        party(id, actor, "PREPARE");
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
        demand(id, Set.of(EditionState.SUBMITTED, EditionState.APPROVED));
        party(id, actor, "REVIEW");
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
        demand(id, Set.of(EditionState.SUBMITTED));
        party(id, actor, "REVIEW");
        String digest = store.lockedDigest(id.value());
        demandSeen(seen, digest);
        jdbc.sql("""
                        update register_edition set state = 'APPROVED', approved_by = ?, approved_duty = 'REVIEW', approved_at = ?,
                          approved_digest = ?, version = version + 1 where id = ?
                        """)
                .params(person(actor).value(), OfficeTime.column(clock.instant()), digest, id.value())
                .update();
        audit.record(actor, "EDITION_APPROVED", "edition", id.toString(), Map.of("digest", digest));
    }

    /**
     * Publishes an approved edition: the release is built beside the present one and takes its place at once.
     *
     * @param seen digest of the {@link EditionContent} that was read
     * @throws RuleViolation {@code register.duty.taken} for who prepared it, or reviewed it unless one duty is allowed
     *     for both; {@code register.digest.seen} when the edition says something else meanwhile;
     *     {@code register.digest.changed} when the content is not what was approved; {@code register.check.*} when a
     *     check of the release fails
     */
    public int publish(Actor actor, EditionId id, String seen) {
        return publish(actor, id, seen, clock.instant());
    }

    /**
     * Publishes as of an earlier moment, for editions taken over from before.
     *
     * @throws RuleViolation {@code register.publish.order} unless the moment lies after the last publication and not in
     *     the future
     */
    public int publish(Actor actor, EditionId id, String seen, Instant now) {
        boolean reviewerMay = policy.reviewerMayPublish() && actor.may(Right.REGISTER_REVIEW);
        if (!reviewerMay) {
            actor.require(Right.REGISTER_PUBLISH);
        }
        demand(id, Set.of(EditionState.APPROVED));
        String duty = publisherDuty(actor, id, reviewerMay);
        String approved = jdbc.sql("select approved_digest from register_edition where id = ? for update")
                .param(id.value())
                .query(String.class)
                .single();
        if (!approved.equals(store.lockedDigest(id.value()))) {
            throw new RuleViolation("register.digest.changed");
        }
        demandSeen(seen, approved);
        demandOrder(now);
        jdbc.sql("update register_edition set state = 'SUPERSEDED', version = version + 1 where state = 'PUBLISHED'")
                .update();
        jdbc.sql("""
                        update register_edition set state = 'PUBLISHED', published_by = ?, published_duty = ?, published_at = ?,
                          version = version + 1 where id = ?
                        """)
                .params(person(actor).value(), duty, OfficeTime.column(now), id.value())
                .update();
        store.publish(id.value(), now);
        int release = releases.build(id.value(), now);
        audit.record(
                actor, "EDITION_PUBLISHED", "edition", id.toString(), Map.of("release", release, "digest", approved));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                releases.swapTo(release);
            }
        });
        return release;
    }

    /** What the edition changes, old beside new, with the digest that names these words. */
    @Transactional(readOnly = true)
    public EditionContent content(Actor actor, EditionId id) {
        actor.require(Right.REGISTER_READ);
        Map<UUID, Version> before = store.before(id.value());
        List<EditionChange> changes = store.ofEdition(id.value()).stream()
                .map(version -> Differences.between(before.get(version.entry()), version))
                .toList();
        return new EditionContent(changes, store.digest(id.value()));
    }

    /**
     * Whether the actor may take a duty in the edition, by who did what so far.
     *
     * @return the duty that the person has already, or empty
     */
    @Transactional(readOnly = true)
    public java.util.Optional<String> dutyOf(Actor actor, EditionId id) {
        return actor.personId()
                .flatMap(person -> jdbc.sql("select duty from edition_party where edition_id = ? and person_id = ?")
                        .params(id.value(), person.value())
                        .query(String.class)
                        .optional());
    }

    private String publisherDuty(Actor actor, EditionId id, boolean reviewerMay) {
        String held = dutyOf(actor, id).orElse("PUBLISH");
        if (held.equals("REVIEW") && reviewerMay) {
            return "REVIEW";
        }
        party(id, actor, "PUBLISH");
        return "PUBLISH";
    }

    private void fill(EditionId id, Bodies.Body body, LocalDate asOf, Instant now) {
        Map<UUID, Version> live = store.live();
        Set<UUID> seen = new HashSet<>();
        for (FactsReader.Subject subject : facts.on(asOf)) {
            UUID entry = store.entry(body.id().value(), subject.enterprise(), now);
            seen.add(entry);
            Version before = live.get(entry);
            if (before == null || before.changeKind().equals("WITHDRAWAL")) {
                store.add(
                        entry,
                        id.value(),
                        before == null ? "NEW" : "REINSTATEMENT",
                        before == null ? null : policy.reinstated(),
                        subject.facts(),
                        subject.personIds());
            } else if (!before.facts().equals(subject.facts())) {
                store.add(
                        entry,
                        id.value(),
                        "UPDATE",
                        policy.note(before.facts(), subject.facts()),
                        subject.facts(),
                        subject.personIds());
            }
        }
        live.values().stream()
                .filter(version ->
                        !seen.contains(version.entry()) && !version.changeKind().equals("WITHDRAWAL"))
                .forEach(version -> store.add(
                        version.entry(),
                        id.value(),
                        "WITHDRAWAL",
                        policy.ended(),
                        version.facts().withPersons(List.of()),
                        List.of()));
    }

    private void party(EditionId id, Actor actor, String duty) {
        PersonId person = person(actor);
        String held = dutyOf(actor, id).orElse(null);
        if (held == null) {
            jdbc.sql(
                            "insert into edition_party (edition_id, person_id, duty, account_id, since) values (?, ?, ?, ?, ?)")
                    .params(
                            id.value(),
                            person.value(),
                            duty,
                            actor.accountId().orElseThrow().value(),
                            OfficeTime.column(clock.instant()))
                    .update();
        } else if (!held.equals(duty)) {
            throw new RuleViolation("register.duty.taken." + held);
        }
    }

    private void demand(EditionId id, Set<EditionState> allowed) {
        EditionState state = jdbc.sql("select state from register_edition where id = ? for update")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(EditionState::valueOf)
                .orElseThrow(() -> new RuleViolation("register.edition.unknown"));
        if (!allowed.contains(state)) {
            throw new RuleViolation("register.state.wrong." + state.name());
        }
    }

    private void demandOrder(Instant now) {
        boolean later = jdbc.sql("select max(published_at) >= ? from register_edition")
                .param(OfficeTime.column(now))
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (later || now.isAfter(clock.instant())) {
            throw new RuleViolation("register.publish.order");
        }
    }

    private static void demandSeen(String seen, String digest) {
        if (!digest.equals(seen)) {
            throw new RuleViolation("register.digest.seen");
        }
    }

    private static PersonId person(Actor actor) {
        return actor.personId().orElseThrow(() -> new RuleViolation("register.person.missing"));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
