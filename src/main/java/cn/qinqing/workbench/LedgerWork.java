package cn.qinqing.workbench;

import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ImportJournal.Change;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a ledger in and back in the background (台账导入任务); after a crash each goes on by itself in the name of who asked for it.
 * What a row becomes, the feature says.
 */
public abstract class LedgerWork implements ResumableJob {

    /** What a job does. */
    public enum Stage {
        APPLY,
        UNDO
    }

    /**
     * What a restarted product has to know of a job.
     *
     * @param account who asked for it
     */
    record Arguments(Stage stage, String run, @Nullable String account) {}

    private final String kind;
    private final String titles;
    private final LedgerWorkTools tools;

    /**
     * @param kind of the jobs, never changed
     * @param titles key of their titles, but for the stage
     */
    protected LedgerWork(String kind, String titles, LedgerWorkTools tools) {
        this.kind = kind;
        this.titles = titles;
        this.tools = tools;
    }

    /** Takes in every row that is ready, each in a transaction of its own. */
    protected abstract void apply(Actor actor, ImportRun run, JobProgress progress);

    /** What has to be told in the transaction that takes a record back. */
    protected Runnable takenBack(Actor actor, Change change) {
        return () -> {};
    }

    /** Starts a stage in the caller's transaction. */
    public JobId start(Actor actor, ImportRun run, Stage stage) {
        Arguments arguments = new Arguments(
                stage,
                run.id().toString(),
                actor.accountId().map(AccountId::toString).orElse(null));
        String title = tools.texts()
                .getTranslation(titles + stage.name().toLowerCase(Locale.ROOT), Locale.CHINA, run.fileName());
        return tools.jobs()
                .start(
                        actor,
                        kind,
                        title,
                        tools.json().writeValueAsString(arguments),
                        progress -> work(progress.actor(), arguments, progress));
    }

    private void work(Actor actor, Arguments arguments, JobProgress progress) {
        ImportRunId id = ImportRunId.of(arguments.run());
        switch (arguments.stage()) {
            case APPLY -> apply(actor, tools.runs().run(actor, id), progress);
            case UNDO -> tools.takingBack().takeBack(actor, id, progress, change -> takenBack(actor, change));
        }
    }

    @Override
    public String kind() {
        return kind;
    }

    /** None of its own: it goes on with those of the clerk, as they are by then. */
    @Override
    public Set<Right> rights() {
        return Set.of();
    }

    @Override
    public JobWork resume(JobId job, String arguments) {
        return progress -> {
            Arguments read = tools.json().readValue(arguments, Arguments.class);
            Actor clerk = Optional.ofNullable(read.account())
                    .flatMap(account -> tools.accounts().find(AccountId.of(account)))
                    .orElseThrow(() -> new RuleViolation("workbench.ledger.clerkGone"));
            work(clerk, read, progress);
        };
    }
}
