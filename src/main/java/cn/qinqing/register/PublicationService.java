package cn.qinqing.register;

import cn.qinqing.register.PublicationSteps.Order;
import cn.qinqing.register.domain.EditionSteps;
import cn.qinqing.register.domain.ReleasePlan;
import cn.qinqing.register.domain.Releases;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobMessage;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.JobWork;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.ResumableJob;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes an approved edition (发布): the pages are made in the background beside the present ones and take their place
 * at once. It goes on by itself after a restart.
 */
@Service
public class PublicationService implements ResumableJob {

    private static final String KIND = "register.publish";

    private final PublicationSteps publication;
    private final EditionSteps steps;
    private final Releases releases;
    private final Jobs jobs;
    private final RegisterPolicy policy;
    private final JdbcClient jdbc;
    private final Clock clock;

    PublicationService(
            PublicationSteps publication,
            EditionSteps steps,
            Releases releases,
            Jobs jobs,
            RegisterPolicy policy,
            JdbcClient jdbc,
            Clock clock) {
        this.publication = publication;
        this.steps = steps;
        this.releases = releases;
        this.jobs = jobs;
        this.policy = policy;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins to publish.
     *
     * @param seen digest of the {@link EditionContent} that was read
     * @return the job, for its progress
     * @throws RuleViolation {@code register.duty.taken.*} for who prepared it, or reviewed it unless one duty is allowed
     *     for both; {@code register.digest.seen} when the edition says something else meanwhile;
     *     {@code register.digest.changed} when the content is not what was approved; {@code register.publish.running}
     */
    @Transactional
    public JobId publish(Actor actor, EditionId id, String seen) {
        Order order = publication.begin(actor, id, seen);
        JobId job = jobs.start(actor, KIND, policy.jobTitle(), order.text(), work(order));
        publication.named(order, job);
        return job;
    }

    /**
     * Publishes at once and as of an earlier moment, for editions taken over from before.
     *
     * @return number of the release
     * @throws RuleViolation {@code register.publish.order} unless the moment lies after the last publication and not in
     *     the future; whatever {@link #publish} refuses
     */
    public int publishAsOf(Actor actor, EditionId id, String seen, Instant at) {
        Order order = publication.begin(actor, id, seen);
        run(actor, order, at, (done, total) -> {});
        return order.release();
    }

    /** Why the actor cannot publish the edition, as a key; empty when nothing is in the way but its state. */
    @Transactional(readOnly = true)
    public Optional<String> refusal(Actor actor, EditionId id) {
        boolean reviewerMay = publication.reviewerMay(actor);
        if (!actor.may(Right.REGISTER_PUBLISH) && !reviewerMay) {
            return Optional.of("register.refused.right.PUBLISH");
        }
        String held = steps.dutyOf(actor, id).orElse("");
        if (held.equals("REVIEW") && reviewerMay || held.equals("PUBLISH")) {
            return Optional.empty();
        }
        if (!held.isEmpty()) {
            return Optional.of("register.duty.taken." + held);
        }
        return actor.may(Right.REGISTER_PUBLISH) ? Optional.empty() : Optional.of("register.refused.right.PUBLISH");
    }

    /** Where the publication of an approved edition stands; empty when nobody began it. */
    @Transactional(readOnly = true)
    public Optional<PublicationStatus> status(Actor actor, EditionId id) {
        actor.require(Right.REGISTER_READ);
        return jdbc.sql(
                        "select state, job_id from register_release where edition_id = ? and state in ('BUILDING', 'FAILED') order by number desc limit 1")
                .param(id.value())
                .query((row, n) -> new Attempt(row.getString(1).equals("BUILDING"), row.getObject(2, UUID.class)))
                .optional()
                .map(attempt -> status(actor, attempt));
    }

    private record Attempt(boolean running, @Nullable UUID job) {}

    private PublicationStatus status(Actor actor, Attempt attempt) {
        return Optional.ofNullable(attempt.job())
                .filter(any -> actor.accountId().isPresent())
                .flatMap(id -> jobs.find(actor, new JobId(id)))
                .map(row -> new PublicationStatus(attempt.running(), row.done(), row.total(), row.message()))
                .orElse(new PublicationStatus(attempt.running(), 0, 0, null));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Right> rights() {
        return Set.of(Right.REGISTER_PUBLISH);
    }

    @Override
    public JobWork resume(JobId job, String arguments) {
        Order order = Order.of(arguments);
        return progress -> {
            publication.again(order);
            work(order).run(progress);
        };
    }

    private JobWork work(Order order) {
        return progress -> {
            run(
                    progress.actor(),
                    order,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    (done, total) -> tell(progress, done, total));
            progress.message(JobMessage.of("register.publish.done", order.release()));
        };
    }

    private static void tell(JobProgress progress, int done, int total) {
        progress.total(total);
        progress.done(done);
    }

    private void run(Actor actor, Order order, Instant at, ReleasePlan.Steps told) {
        boolean through = false;
        try {
            Optional<ReleasePlan> plan = publication.plan(order, at);
            if (plan.isPresent()) {
                ReleasePlan.Built built = releases.build(plan.get(), told);
                publication.commit(actor, order, plan.get(), built);
            }
            through = true;
        } finally {
            if (!through) {
                publication.failed(order);
            }
        }
        releases.swapTo(publication.newestRelease());
    }
}
