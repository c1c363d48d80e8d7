package cn.qinqing.commitments.domain;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.ImportTakingBack;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.JobWork;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.ResumableJob;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes a ledger of commitments in and back in the background; after a crash each goes on by itself in the name of who asked for it. */
@Component
public class CommitmentImportJobs implements ResumableJob {

    private static final String KIND = "commitments.in";

    /** What a job does. */
    public enum Stage {
        APPLY,
        UNDO
    }

    private final CommitmentApplier applier;
    private final ImportTakingBack takingBack;
    private final ImportRuns runs;
    private final Jobs jobs;
    private final AccountActors accounts;
    private final I18NProvider texts;
    private final JsonMapper json;

    CommitmentImportJobs(
            CommitmentApplier applier,
            ImportTakingBack takingBack,
            ImportRuns runs,
            Jobs jobs,
            AccountActors accounts,
            I18NProvider texts,
            JsonMapper json) {
        this.applier = applier;
        this.takingBack = takingBack;
        this.runs = runs;
        this.jobs = jobs;
        this.accounts = accounts;
        this.texts = texts;
        this.json = json;
    }

    /**
     * What a restarted product has to know of a job.
     *
     * @param account who asked for it
     */
    record Arguments(Stage stage, String run, @Nullable String account) {}

    /** Starts a stage in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public JobId start(Actor actor, ImportRun run, Stage stage) {
        Arguments arguments = new Arguments(
                stage,
                run.id().toString(),
                actor.accountId().map(AccountId::toString).orElse(null));
        String title = texts.getTranslation(
                "commitments.in.job." + stage.name().toLowerCase(Locale.ROOT), Locale.CHINA, run.fileName());
        return jobs.start(
                actor,
                KIND,
                title,
                json.writeValueAsString(arguments),
                progress -> work(progress.actor(), arguments, progress));
    }

    private void work(Actor actor, Arguments arguments, JobProgress progress) {
        ImportRunId id = ImportRunId.of(arguments.run());
        switch (arguments.stage()) {
            case APPLY -> applier.apply(actor, runs.run(actor, id), progress);
            case UNDO -> takingBack.takeBack(actor, id, progress, change -> () -> {});
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** None of its own: it goes on with those of the clerk, as they are by then. */
    @Override
    public Set<Right> rights() {
        return Set.of();
    }

    @Override
    public JobWork resume(JobId job, String arguments) {
        return progress -> {
            Arguments read = json.readValue(arguments, Arguments.class);
            Actor clerk = Optional.ofNullable(read.account())
                    .flatMap(account -> accounts.find(AccountId.of(account)))
                    .orElseThrow(() -> new RuleViolation("commitments.in.clerkGone"));
            work(clerk, read, progress);
        };
    }
}
