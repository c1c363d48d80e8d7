package cn.qinqing.workbench.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobWork;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs jobs on virtual threads, few at a time, and shows that this process is alive. */
@Component
public class JobRunner implements DisposableBean {

    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(10);

    private final JobStore store;
    private final JobNews news;
    private final Clock clock;
    private final Semaphore places;
    private final UUID process = Ids.next();
    private final Map<JobId, RunningJob> running = new ConcurrentHashMap<>();

    JobRunner(JobStore store, JobNews news, Clock clock, @Value("${qinqing.jobs.at-once:2}") int atOnce) {
        this.store = store;
        this.news = news;
        this.clock = clock;
        this.places = new Semaphore(atOnce, true);
    }

    /** Tells this process from others and from itself before a restart. */
    public UUID process() {
        return process;
    }

    /** Runs a job that waits; called after its row is committed. */
    public void run(JobId id, Actor actor, JobWork work) {
        RunningJob job = new RunningJob(id, actor, work, store, clock);
        running.put(id, job);
        news.started(id);
        job.start(places, () -> {
            running.remove(id);
            news.over(id);
        });
    }

    @Scheduled(fixedDelayString = "${qinqing.jobs.heartbeat:5000}")
    void beat() {
        Collection<UUID> ids = running();
        if (!ids.isEmpty()) {
            store.beat(ids, clock.instant());
        }
    }

    /** What this process is at, or has waiting for a place. */
    Collection<UUID> running() {
        return running.keySet().stream().map(JobId::value).toList();
    }

    /** Jobs end at their next step as interrupted, so that the next start goes on with them at once. */
    @Override
    public void destroy() {
        List<RunningJob> left = List.copyOf(running.values());
        left.forEach(RunningJob::stop);
        left.forEach(job -> job.await(PATIENCE_AT_THE_END));
    }
}
