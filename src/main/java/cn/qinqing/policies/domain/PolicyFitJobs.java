package cn.qinqing.policies.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobMessage;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.JobWork;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.ResumableJob;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matches policies with all enterprises in the background: all of them when somebody asks and each night, those that changed
 * as soon as they did.
 */
@Component
public class PolicyFitJobs implements ResumableJob {

    private static final String KIND = "policies.match";

    private static final Logger LOG = LoggerFactory.getLogger(PolicyFitJobs.class);

    private final PolicyFitting fitting;
    private final PolicyBook book;
    private final Jobs jobs;
    private final I18NProvider texts;
    private final Clock clock;
    private volatile String followed = "";

    PolicyFitJobs(PolicyFitting fitting, PolicyBook book, Jobs jobs, I18NProvider texts, Clock clock) {
        this.fitting = fitting;
        this.book = book;
        this.clock = clock;
        this.jobs = jobs;
        this.texts = texts;
    }

    /** Starts in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public JobId start(Actor actor) {
        return jobs.start(
                actor, KIND, texts.getTranslation("policies.match.job", Locale.CHINA), "", progress -> work(progress));
    }

    /** Here and now, without a job. */
    public void run(String by) {
        fitting.run(by, (done, all) -> {});
    }

    private void work(JobProgress progress) {
        PolicyFitting.Result result = fitting.run(progress.actor().name(), (done, all) -> {
            progress.total(all);
            progress.done(done);
        });
        progress.message(JobMessage.of("policies.match.done", result.policies(), result.enterprises(), result.hits()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Right> rights() {
        return Set.of(Right.POLICY_EDIT);
    }

    /** From the beginning: what was there before the restart is never shown. */
    @Override
    public JobWork resume(JobId job, String arguments) {
        return this::work;
    }

    /** Policies that changed a moment ago are matched anew; costs one statement while none did. */
    @Scheduled(
            initialDelayString = "${qinqing.policies.follow-after:60000}",
            fixedDelayString = "${qinqing.policies.follow:10000}")
    void follow() {
        String state = book.state(OfficeTime.today(clock));
        if (!state.equals(followed)) {
            int anew = fitting.catchUp();
            followed = state;
            if (anew == PolicyFitting.TOO_MANY) {
                fitting.unlessRunning(texts.getTranslation("policies.match.follow", Locale.CHINA));
            } else if (anew > 0) {
                LOG.info("policies matched anew: {}", anew);
            }
        }
    }

    @Scheduled(cron = "${qinqing.policies.night:0 20 2 * * *}", zone = "Asia/Shanghai")
    void night() {
        fitting.unlessRunning(texts.getTranslation("policies.match.night", Locale.CHINA));
    }
}
