package cn.qinqing.register;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.register.domain.EditionSteps;
import cn.qinqing.register.domain.EditionStore;
import cn.qinqing.register.domain.ReleasePlan;
import cn.qinqing.register.domain.Releases;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of a publication; between them the pages are made without one. */
@Service
@Transactional
class PublicationSteps {

    /** An order to publish: the edition, who answers for it, and the number of the release to be made. */
    record Order(EditionId edition, UUID person, String duty, int release) {

        String text() {
            return edition + " " + person + " " + duty + " " + release;
        }

        static Order of(String text) {
            String[] words = text.split(" ");
            return new Order(EditionId.of(words[0]), UUID.fromString(words[1]), words[2], Integer.parseInt(words[3]));
        }
    }

    private final JdbcClient jdbc;
    private final EditionStore store;
    private final EditionSteps steps;
    private final Settings settings;
    private final AuditLog audit;
    private final Clock clock;

    PublicationSteps(
            JdbcClient jdbc, EditionStore store, EditionSteps steps, Settings settings, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.steps = steps;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the reviewer may publish too, which a setting allows where staff is short. */
    boolean reviewerMay(Actor actor) {
        return actor.may(Right.REGISTER_REVIEW) && settings.today(RegisterSettings.REVIEWER_MAY_PUBLISH);
    }

    Order begin(Actor actor, EditionId id, String seen) {
        if (!actor.may(Right.REGISTER_PUBLISH) && !reviewerMay(actor)) {
            actor.require(Right.REGISTER_PUBLISH);
        }
        steps.demand(id, Set.of(EditionState.APPROVED));
        String duty = duty(actor, id);
        EditionSteps.demandSeen(seen, demandApproved(id));
        int release = nextRelease();
        jdbc.sql("""
                        insert into register_release (number, edition_id, state) values (?, ?, 'BUILDING')
                        on duplicate key update edition_id = values(edition_id), state = 'BUILDING', job_id = null
                        """).params(release, id.value()).update();
        return new Order(id, EditionSteps.person(actor).value(), duty, release);
    }

    void named(Order order, JobId job) {
        jdbc.sql("update register_release set job_id = ? where number = ?")
                .params(job.value(), order.release())
                .update();
    }

    /** Goes on after a restart. */
    void again(Order order) {
        jdbc.sql("update register_release set state = 'BUILDING' where number = ? and state = 'FAILED'")
                .param(order.release())
                .update();
    }

    /**
     * What the release is to be made of; empty when the edition is published already.
     *
     * @throws RuleViolation {@code register.digest.changed}, {@code register.version.changed},
     *     {@code register.edition.changed}
     */
    @Transactional(readOnly = true)
    public Optional<ReleasePlan> plan(Order order, Instant at) {
        String state = jdbc.sql("select state from register_edition where id = ?")
                .param(order.edition().value())
                .query(String.class)
                .single();
        if (Set.of(EditionState.PUBLISHED.name(), EditionState.SUPERSEDED.name())
                .contains(state)) {
            return Optional.empty();
        }
        if (!state.equals(EditionState.APPROVED.name())) {
            throw new RuleViolation("register.state.wrong." + state);
        }
        if (!store.digest(order.edition().value()).equals(approvedDigest(order.edition()))) {
            throw new RuleViolation("register.digest.changed");
        }
        store.demandUnchanged();
        return Optional.of(new ReleasePlan(
                order.release(),
                store.publishedWith(order.edition().value(), at),
                previousManifest(order.release()),
                at));
    }

    /** Makes it true in the database; the swap of the files follows. */
    void commit(Actor actor, Order order, ReleasePlan plan, ReleasePlan.Built built) {
        EditionId id = order.edition();
        EditionState state = steps.locked(id);
        if (state != EditionState.APPROVED || nextRelease() != order.release()) {
            throw new RuleViolation("register.state.wrong." + state.name());
        }
        String digest = demandApproved(id);
        demandOrder(plan.at());
        jdbc.sql("update register_edition set state = 'SUPERSEDED', version = version + 1 where state = 'PUBLISHED'")
                .update();
        jdbc.sql("""
                        update register_edition set state = 'PUBLISHED', published_by = ?, published_duty = ?, published_at = ?,
                          version = version + 1 where id = ?
                        """)
                .params(order.person(), order.duty(), OfficeTime.column(plan.at()), id.value())
                .update();
        store.publish(id.value(), plan.at());
        jdbc.sql("""
                        update register_release set state = 'READY', content_digest = ?, manifest_hash = ?, prev_hash = ?, entries = ?,
                          files = ?, built_at = ?, published_at = ?, version = version + 1 where number = ?
                        """)
                .params(
                        digest,
                        built.manifestHash(),
                        plan.previous(),
                        built.entries(),
                        built.files(),
                        OfficeTime.column(plan.at()),
                        OfficeTime.column(clock.instant()),
                        order.release())
                .update();
        audit.record(
                actor,
                "EDITION_PUBLISHED",
                "edition",
                id.toString(),
                Map.of("release", order.release(), "digest", digest, "publisher", order.person()));
    }

    /** The edition stays approved and can be published again. */
    void failed(Order order) {
        jdbc.sql(
                        "update register_release set state = 'FAILED', version = version + 1 where number = ? and state = 'BUILDING'")
                .param(order.release())
                .update();
    }

    /** Number of the newest release that is true in the database. */
    @Transactional(readOnly = true)
    public int newestRelease() {
        return nextRelease() - 1;
    }

    private String duty(Actor actor, EditionId id) {
        if (reviewerMay(actor) && steps.dutyOf(actor, id).orElse("").equals("REVIEW")) {
            return "REVIEW";
        }
        actor.require(Right.REGISTER_PUBLISH);
        steps.party(id, actor, "PUBLISH");
        return "PUBLISH";
    }

    /** What was approved is what it says, or nothing goes on. */
    private String demandApproved(EditionId id) {
        String digest = store.lockedDigest(id.value());
        if (!digest.equals(approvedDigest(id))) {
            throw new RuleViolation("register.digest.changed");
        }
        return digest;
    }

    private @Nullable String approvedDigest(EditionId id) {
        return jdbc.sql("select approved_digest from register_edition where id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private int nextRelease() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from register_release where state = 'READY'")
                .query(Integer.class)
                .single();
    }

    private String previousManifest(int release) {
        return jdbc.sql("select manifest_hash from register_release where number = ?")
                .param(release - 1)
                .query(String.class)
                .optional()
                .orElse(Releases.NO_MANIFEST);
    }

    private void demandOrder(Instant at) {
        boolean later = jdbc.sql("select coalesce(max(published_at) >= ?, false) from register_edition")
                .param(OfficeTime.column(at))
                .query(Boolean.class)
                .single();
        if (later || at.isAfter(clock.instant())) {
            throw new RuleViolation("register.publish.order");
        }
    }
}
