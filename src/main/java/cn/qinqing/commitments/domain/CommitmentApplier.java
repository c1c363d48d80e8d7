package cn.qinqing.commitments.domain;

import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentImportRow;
import cn.qinqing.commitments.ImportedCommitments;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ImportJournal;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.JobCancelled;
import cn.qinqing.workbench.JobProgress;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes rows of a ledger of commitments in, each in a transaction of its own; after a crash it goes on with the rest. */
@Component
class CommitmentApplier {

    private final ImportRuns runs;
    private final ImportJournal journal;
    private final CommitmentChecking checking;
    private final ImportedCommitments commitments;
    private final I18NProvider texts;
    private final TransactionTemplate transaction;

    CommitmentApplier(
            ImportRuns runs,
            ImportJournal journal,
            CommitmentChecking checking,
            ImportedCommitments commitments,
            I18NProvider texts,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.journal = journal;
        this.checking = checking;
        this.commitments = commitments;
        this.texts = texts;
        this.transaction = transaction;
    }

    /** @throws JobCancelled when the run is by now somebody else's, or was cancelled */
    void apply(Actor actor, ImportRun run, JobProgress progress) {
        List<CommitmentImportRow> ready = Objects.requireNonNull(
                        transaction.execute(status -> checking.check(actor, runs.rows(actor, run.id()))))
                .stream()
                .filter(CommitmentImportRow::ready)
                .toList();
        CommitmentChecking.Reader reader = checking.reader();
        progress.total(ready.size());
        for (int i = 0; i < ready.size(); i++) {
            CommitmentImportRow row = ready.get(i);
            try {
                transaction.executeWithoutResult(status -> applyOne(actor, run, reader, row, progress));
            } catch (RuleViolation refused) {
                transaction.executeWithoutResult(status -> journal.refused(run.id(), row.number(), refused.noted()));
            }
            progress.done(i + 1);
        }
        transaction.executeWithoutResult(status -> {
            if (!journal.holds(run.id(), progress.job().value())) {
                throw new JobCancelled();
            }
            runs.finish(actor, run.id());
        });
    }

    private void applyOne(
            Actor actor,
            ImportRun run,
            CommitmentChecking.Reader reader,
            CommitmentImportRow row,
            JobProgress progress) {
        switch (journal.take(run.id(), progress.job().value(), row.number())) {
            case LOST -> throw new JobCancelled();
            case DONE -> {}
            case YES -> {
                String place = texts.getTranslation(
                        "commitments.in.evidence", Locale.SIMPLIFIED_CHINESE, run.fileName(), row.place());
                CommitmentId made =
                        commitments.add(actor, reader.read(row, run.id().value(), place), place);
                journal.made(run.id(), row.number(), ImportedCommitments.KIND, made.value(), 0);
                journal.applied(run.id(), row.number());
            }
        }
    }
}
