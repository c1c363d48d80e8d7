package cn.qinqing.enterprises.domain.registry;

import cn.qinqing.enterprises.Timeline;
import cn.qinqing.exchange.Reading;
import cn.qinqing.exchange.Table;
import cn.qinqing.exchange.TableFinder;
import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ImportJournal.Change;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.ImportTakingBack;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.JobWork;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.ResumableJob;
import cn.qinqing.workbench.StoredFiles;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is done to a registry file in the background: comparing, applying, taking back. After a crash each goes on by
 * itself where it stopped, in the name and scope of who asked for it.
 */
@Component
public class RegistryJobs implements ResumableJob {

    /** What a job does. */
    public enum Stage {
        /** Reads the file and compares all rows with the records. */
        CHECK,
        APPLY,
        UNDO
    }

    private static final String KIND = "enterprises.registry";
    private static final String SHEET = "sheet";

    private final RegistryChecking checking;
    private final RegistryApplier applier;
    private final ImportTakingBack takingBack;
    private final ImportRuns runs;
    private final StoredFiles files;
    private final Jobs jobs;
    private final AccountActors accounts;
    private final Timeline timeline;
    private final I18NProvider texts;
    private final JsonMapper json;
    private final Clock clock;

    RegistryJobs(
            RegistryChecking checking,
            RegistryApplier applier,
            ImportTakingBack takingBack,
            ImportRuns runs,
            StoredFiles files,
            Jobs jobs,
            AccountActors accounts,
            Timeline timeline,
            I18NProvider texts,
            JsonMapper json,
            Clock clock) {
        this.checking = checking;
        this.applier = applier;
        this.takingBack = takingBack;
        this.runs = runs;
        this.files = files;
        this.jobs = jobs;
        this.accounts = accounts;
        this.timeline = timeline;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a restarted product has to know of a job.
     *
     * @param account who asked for it
     * @param kept rows that were mended or left out before the file is read again
     */
    record Arguments(Stage stage, String run, @Nullable String account, Map<Integer, RegistryRows.Kept> kept) {}

    /** Starts a stage in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public JobId start(Actor actor, ImportRun run, Stage stage, Map<Integer, RegistryRows.Kept> kept) {
        Arguments arguments = new Arguments(
                stage,
                run.id().toString(),
                actor.accountId().map(AccountId::toString).orElse(null),
                kept);
        String title = texts.getTranslation(
                "enterprises.registry.job." + stage.name().toLowerCase(Locale.ROOT), Locale.CHINA, run.fileName());
        return jobs.start(
                actor,
                KIND,
                title,
                json.writeValueAsString(arguments),
                progress -> work(progress.actor(), arguments, progress));
    }

    private void work(Actor actor, Arguments arguments, JobProgress progress) {
        ImportRunId id = ImportRunId.of(arguments.run());
        UUID worker = progress.job().value();
        ImportRun run = runs.run(actor, id);
        switch (arguments.stage()) {
            case CHECK -> checking.check(actor, run, worker, () -> reading(run), arguments.kept(), progress);
            case APPLY ->
                applier.apply(
                        actor,
                        id,
                        texts.getTranslation("enterprises.registry.reason", Locale.CHINA, run.fileName()),
                        progress);
            case UNDO ->
                takingBack.takeBack(actor, id, progress, change -> () -> timeline.append(actor, event(id, change)));
        }
    }

    /** How the file of a run is read. */
    public Reading reading(ImportRun run) {
        List<Table> tables = TableFinder.all(WorkbookReader.read(files.locate(run.file())), RegistryColumns.MAP);
        return new Reading(tables, Reading.of(tables, run.options().getOrDefault(SHEET, "")), run.mapping());
    }

    private Timeline.Event event(ImportRunId run, Change change) {
        return new Timeline.Event(
                new EnterpriseId(change.record()),
                OfficeTime.today(clock),
                "enterprises.timeline.registryUndone",
                "",
                Timeline.Visibility.STAFF,
                "import_run",
                run.value());
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
            // a job of before jobs could go on has nothing to go on with
            if (arguments.isEmpty()) {
                throw new RuleViolation("enterprises.registry.goOn");
            }
            Arguments read = json.readValue(arguments, Arguments.class);
            Actor clerk = Optional.ofNullable(read.account())
                    .flatMap(account -> accounts.find(AccountId.of(account)))
                    .orElseThrow(() -> new RuleViolation("enterprises.registry.clerkGone"));
            work(clerk, read, progress);
        };
    }
}
