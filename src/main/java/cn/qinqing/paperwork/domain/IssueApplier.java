package cn.qinqing.paperwork.domain;

import static cn.qinqing.paperwork.domain.IssueChecking.cell;
import static cn.qinqing.paperwork.domain.IssueSheet.*;

import cn.qinqing.exchange.WrittenDay;
import cn.qinqing.issues.ImportIssue;
import cn.qinqing.issues.ImportedIssues;
import cn.qinqing.issues.IssueId;
import cn.qinqing.paperwork.IssueImportRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ImportJournal;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.JobCancelled;
import cn.qinqing.workbench.JobProgress;
import cn.qinqing.workbench.StoredFiles;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes rows of a ledger of issues in, each in a transaction of its own; after a crash it goes on with the rest. */
@Component
class IssueApplier {

    private static final int LONG = 500;
    private static final int SHORT = 100;
    private static final int NAMES = 200;

    private final ImportRuns runs;
    private final ImportJournal journal;
    private final IssueChecking checking;
    private final ImportedIssues issues;
    private final StoredFiles files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IssueApplier(
            ImportRuns runs,
            ImportJournal journal,
            IssueChecking checking,
            ImportedIssues issues,
            StoredFiles files,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.journal = journal;
        this.checking = checking;
        this.issues = issues;
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws JobCancelled when the run is by now somebody else's, or was cancelled */
    void apply(Actor actor, ImportRun run, JobProgress progress) {
        List<IssueImportRow> ready = Objects.requireNonNull(transaction.execute(
                        status -> checking.check(actor, runs.rows(actor, run.id()), run.fileName())))
                .stream()
                .filter(IssueImportRow::ready)
                .toList();
        String hash = files.get(run.file()).sha256();
        progress.total(ready.size());
        for (int i = 0; i < ready.size(); i++) {
            IssueImportRow row = ready.get(i);
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

    private void applyOne(Actor actor, ImportRun run, String hash, IssueImportRow row, JobProgress progress) {
        switch (journal.take(run.id(), progress.job().value(), row.number())) {
            case LOST -> throw new JobCancelled();
            case DONE -> {}
            case YES -> {
                take(actor, run, hash, row);
                journal.applied(run.id(), row.number());
            }
        }
    }

    private void take(Actor actor, ImportRun run, String hash, IssueImportRow row) {
        Map<String, String> cells = row.values();
        int year = IssueCells.year(cells, run.fileName(), OfficeTime.today(clock));
        String said = cell(cells, PROGRESS).isEmpty() ? cell(cells, STATUS) : cell(cells, PROGRESS);
        IssueId made = issues.add(
                actor,
                new ImportIssue(
                        Objects.requireNonNull(row.enterprise()),
                        cell(cells, TEXT),
                        IssueChecking.raised(cells, year).orElseThrow(),
                        row.closed(),
                        new Origin(Origin.Kind.IMPORT, null),
                        null,
                        cell(cells, UNIT),
                        said,
                        cell(cells, CALL_BACK),
                        new ImportIssue.Evidence(
                                run.id().value(), hash, run.options().getOrDefault("sheet", ""), row.place())));
        jdbc.sql("""
                        insert into issue_ledger_row (issue_id, run_id, row_no, number_there, source, category, partners, leader, officer,
                          outcome, dispatched_on, due_on, closed_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        made.value(),
                        run.id().value(),
                        row.place(),
                        cut(cell(cells, NUMBER), SHORT),
                        cut(cell(cells, SOURCE), SHORT),
                        cut(cell(cells, CATEGORY), SHORT),
                        cut(cell(cells, PARTNERS), LONG),
                        cut(cell(cells, LEADER), NAMES),
                        cut(cell(cells, OFFICER), NAMES),
                        cut(cell(cells, OUTCOME), LONG),
                        WrittenDay.of(cell(cells, DISPATCHED), year).orElse(null),
                        WrittenDay.of(cell(cells, DUE), year).orElse(null),
                        WrittenDay.of(cell(cells, CLOSED), year).orElse(null)))
                .update();
        journal.made(run.id(), row.number(), ImportedIssues.KIND, made.value(), 0);
    }

    /** By code points, so that no character is torn. */
    private static String cut(String words, int longest) {
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest));
    }
}
