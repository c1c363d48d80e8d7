package cn.qinqing.workbench.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.workbench.ResumableJob;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds jobs whose process is dead, at the start and while running, and goes on with those that can; of the others whoever
 * asked for them is told once.
 */
@Component
class JobRescue {

    /** What stopped longer ago is no news any more. */
    private static final Duration TOLD_AFTERWARDS = Duration.ofDays(7);

    private final JobStore store;
    private final JobRunner runner;
    private final ObjectProvider<ResumableJob> kinds;
    private final JobNews news;
    private final Clock clock;
    private final Duration deadAfter;

    JobRescue(
            JobStore store,
            JobRunner runner,
            ObjectProvider<ResumableJob> kinds,
            JobNews news,
            Clock clock,
            @Value("${qinqing.jobs.dead-after:20s}") Duration deadAfter) {
        this.store = store;
        this.runner = runner;
        this.kinds = kinds;
        this.news = news;
        this.clock = clock;
        this.deadAfter = deadAfter;
    }

    @Scheduled(
            initialDelayString = "${qinqing.jobs.rescue-delay:2000}",
            fixedDelayString = "${qinqing.jobs.rescue:10000}")
    void rescue() {
        var now = clock.instant();
        store.interruptDead(now.minus(deadAfter), runner.running(), now);
        Map<String, ResumableJob> byKind =
                kinds.stream().collect(Collectors.toMap(ResumableJob::kind, Function.identity()));
        store.abandoned(byKind.keySet(), now.minus(TOLD_AFTERWARDS)).stream()
                .filter(store::claimTelling)
                .forEach(news::abandoned);
        if (byKind.isEmpty()) {
            return;
        }
        for (JobStore.Left left : store.interrupted(byKind.keySet())) {
            ResumableJob kind = byKind.get(left.kind());
            if (kind != null && store.takeOver(left.id(), runner.process(), clock.instant())) {
                runner.run(
                        left.id(),
                        new Actor.Job(left.title(), kind.rights()),
                        kind.resume(left.id(), left.arguments()));
            }
        }
    }
}
