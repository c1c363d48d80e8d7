package cn.qinqing.workbench.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.JobCancelled;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobMessage;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.JobState;
import cn.qinqing.workbench.JobWork;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One job at work on its thread. */
final class RunningJob implements JobProgress {

    private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(500);

    private final JobId id;
    private final Actor actor;
    private final JobWork work;
    private final JobStore store;
    private final Clock clock;
    private long writtenAt = Long.MIN_VALUE;
    private int done;
    private int total;
    private @Nullable JobMessage message;
    private volatile boolean begun;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    RunningJob(JobId id, Actor actor, JobWork work, JobStore store, Clock clock) {
        this.id = id;
        this.actor = actor;
        this.work = work;
        this.store = store;
        this.clock = clock;
    }

    void start(Semaphore places, Runnable afterwards) {
        thread = Thread.ofVirtual().name("job-" + id).start(() -> {
            try {
                places.acquire();
                begun = true;
                try {
                    runInPlace();
                } finally {
                    places.release();
                }
            } catch (InterruptedException stoppedWhileWaiting) {
                store.end(id, JobState.INTERRUPTED, 0, 0, null, clock.instant());
            } finally {
                afterwards.run();
            }
        });
    }

    private void runInPlace() {
        if (!store.begin(id, clock.instant())) {
            store.end(id, JobState.CANCELLED, 0, 0, null, clock.instant());
            return;
        }
        try {
            work.run(this);
            end(JobState.DONE, message);
        } catch (JobCancelled cancelled) {
            end(stopping ? JobState.INTERRUPTED : JobState.CANCELLED, message);
        } catch (RuleViolation refused) {
            end(
                    JobState.FAILED,
                    JobMessage.of(refused.key(), refused.arguments().toArray()));
        } catch (RuntimeException | Error unforeseen) {
            // the edge of a thread: nobody else would ever hear of it
            String number = id.toString().substring(28);
            LOG.error("job {} failed, number {}", id, number, unforeseen);
            end(stopping ? JobState.INTERRUPTED : JobState.FAILED, JobMessage.of("workbench.job.failed", number));
        }
    }

    private void end(JobState state, @Nullable JobMessage last) {
        store.end(id, state, done, total, last, clock.instant());
    }

    void stop() {
        stopping = true;
        // never in the midst of its work: an interrupted virtual thread closes the connection it reads from
        if (!begun && thread != null) {
            thread.interrupt();
        }
    }

    void await(Duration patience) {
        try {
            if (thread != null) {
                thread.join(patience);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public JobId job() {
        return id;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public void total(int steps) {
        total = steps;
        write();
    }

    @Override
    public void done(int steps) {
        done = steps;
        if (stopping) {
            throw new JobCancelled();
        }
        if (System.nanoTime() - writtenAt >= BETWEEN_WRITES.toNanos() || steps == total) {
            write();
        }
    }

    private void write() {
        writtenAt = System.nanoTime();
        if (store.progress(id, done, total, clock.instant())) {
            throw new JobCancelled();
        }
    }

    @Override
    public void message(JobMessage last) {
        message = last;
    }

    @Override
    public void result(FileId file) {
        store.result(id, file);
    }
}
