package cn.qinqing.visits.domain.ledger;

import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.issues.ImportIssue;
import cn.qinqing.issues.ImportedIssues;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.people.Bodies;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.visits.LedgerImportRow;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.domain.Participants;
import cn.qinqing.visits.domain.Visit;
import cn.qinqing.visits.domain.VisitRepository;
import cn.qinqing.workbench.ImportJournal;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.JobCancelled;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.StoredFiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes rows of a ledger in, each in a transaction of its own with what it makes; after a crash it goes on with the rest. */
@Component
class LedgerApplier {

    /** Kind of record in the journal of imports. */
    static final String KIND = "imported_visit";

    private final ImportRuns runs;
    private final ImportJournal journal;
    private final LedgerChecking checking;
    private final VisitRepository visits;
    private final Participants participants;
    private final ImportedIssues issues;
    private final StoredFiles files;
    private final Bodies bodies;
    private final Timeline timeline;
    private final ContactLog contacts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LedgerApplier(
            ImportRuns runs,
            ImportJournal journal,
            LedgerChecking checking,
            VisitRepository visits,
            Participants participants,
            ImportedIssues issues,
            StoredFiles files,
            Bodies bodies,
            Timeline timeline,
            ContactLog contacts,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.journal = journal;
        this.checking = checking;
        this.visits = visits;
        this.participants = participants;
        this.issues = issues;
        this.files = files;
        this.bodies = bodies;
        this.timeline = timeline;
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws JobCancelled when the run is by now somebody else's, or was cancelled */
    void apply(Actor actor, ImportRun run, JobProgress progress) {
        List<LedgerImportRow> ready = Objects.requireNonNull(
                        transaction.execute(status -> checking.check(actor, runs.rows(actor, run.id()))))
                .stream()
                .filter(LedgerImportRow::ready)
                .toList();
        String hash = files.get(run.file()).sha256();
        progress.total(ready.size());
        for (int i = 0; i < ready.size(); i++) {
            LedgerImportRow row = ready.get(i);
            try {
                transaction.executeWithoutResult(status -> applyOne(actor, run, hash, row, progress));
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

    private void applyOne(Actor actor, ImportRun run, String hash, LedgerImportRow row, JobProgress progress) {
        switch (journal.take(run.id(), progress.job().value(), row.number())) {
            case LOST -> throw new JobCancelled();
            case DONE -> {}
            case YES -> {
                take(actor, run, hash, row);
                journal.applied(run.id(), row.number());
            }
        }
    }

    private void take(Actor actor, ImportRun run, String hash, LedgerImportRow row) {
        EnterpriseId enterprise = Objects.requireNonNull(row.enterprise());
        LocalDate on = LedgerCells.day(cell(row, LedgerColumns.ON)).orElseThrow();
        VisitMode mode = LedgerCells.mode(cell(row, LedgerColumns.MODE)).orElseThrow();
        List<String> names = LedgerCells.names(cell(row, LedgerColumns.LEADER));
        String issue = LedgerCells.issue(cell(row, LedgerColumns.ISSUE));
        PersonId visitor =
                names.isEmpty() ? null : checking.person(names.getFirst()).orElse(null);
        List<RecordVisit.Participant> companions = names.stream()
                .map(name -> new RecordVisit.Participant(name, name.equals(names.getFirst()) ? visitor : null))
                .toList();
        RecordVisit record = new RecordVisit(
                enterprise,
                on,
                mode,
                companions,
                List.of(),
                "",
                issue.isEmpty() ? List.of() : List.of(new RecordVisit.Said(issue, IssuePrivacy.NORMAL)),
                null,
                Ids.next());
        Visit visit = visits.saveAndFlush(Visit.imported(
                VisitId.create(),
                record,
                visitor,
                bodies.prefecture().id(),
                actor,
                OfficeTime.today(clock),
                clock.instant()));
        participants.store(visit, on, companions, List.of());
        jdbc.sql("update visit set import_run_id = ? where id = ?")
                .params(run.id().value(), visit.id().value())
                .update();
        journal.made(run.id(), row.number(), KIND, visit.id().value(), visit.version());
        contacts.record(contact(visit, ContactLog.State.HELD));
        timeline.append(actor, event(visit, "visits.timeline." + mode.name()));
        if (!issue.isEmpty()) {
            IssueId made = issues.add(
                    actor,
                    new ImportIssue(
                            enterprise,
                            issue,
                            on,
                            LedgerCells.closed(cell(row, LedgerColumns.STATE)),
                            new Origin(Origin.Kind.VISIT, visit.id().value()),
                            visitor,
                            cell(row, LedgerColumns.UNIT),
                            cell(row, LedgerColumns.STATE),
                            cell(row, LedgerColumns.RATING),
                            new ImportIssue.Evidence(run.id().value(), hash, sheet(run), row.place())));
            journal.made(run.id(), row.number(), ImportedIssues.KIND, made.value(), 0);
        }
    }

    private static String sheet(ImportRun run) {
        return run.options().getOrDefault("sheet", "");
    }

    private static String cell(LedgerImportRow row, String column) {
        return row.values().getOrDefault(column, "").strip();
    }

    static ContactLog.Contact contact(Visit visit, ContactLog.State state) {
        return new ContactLog.Contact(
                visit.enterprise(),
                visit.on(),
                visit.mode().name(),
                state,
                visit.mode().disturbs(),
                false,
                null,
                "visit",
                visit.id().value());
    }

    static Timeline.Event event(Visit visit, String kind) {
        return new Timeline.Event(
                visit.enterprise(),
                visit.on(),
                kind,
                "",
                Timeline.Visibility.STAFF,
                "visit",
                visit.id().value());
    }
}
