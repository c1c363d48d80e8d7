package cn.qinqing.enterprises.domain.registry;

import cn.qinqing.enterprises.domain.EnterpriseRepository;
import cn.qinqing.exchange.Reading;
import cn.qinqing.exchange.Table;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.ImportJournal;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.JobCancelled;
import cn.qinqing.workbench.JobProgress;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores the rows of a registry file and compares them with the records, in the background and in portions. */
@Component
public class RegistryChecking {

    private static final int PORTION = 500;

    private final RegistryRows rows;
    private final ImportJournal journal;
    private final EnterpriseRepository enterprises;
    private final Divisions divisions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RegistryChecking(
            RegistryRows rows,
            ImportJournal journal,
            EnterpriseRepository enterprises,
            Divisions divisions,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.enterprises = enterprises;
        this.divisions = divisions;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stores the rows of a file that are not stored yet, and compares all that are not applied. It may have been begun
     * before: what is stored keeps what was mended.
     *
     * @param worker the job; as soon as another works at the run this one ends
     * @param reading reads the file, where rows are missing
     * @param kept what was mended and left out before the file was read anew
     */
    void check(
            Actor actor,
            ImportRun run,
            UUID worker,
            Supplier<Reading> reading,
            Map<Integer, RegistryRows.Kept> kept,
            JobProgress progress) {
        Work work = new Work(actor, run.id(), worker, progress);
        boolean whole = run.rows() > 0 && rows.count(run.id()) == run.rows();
        if (whole) {
            progress.total((int) rows.countPending(run.id()));
            compare(work, 0);
            return;
        }
        Reading read = reading.get();
        int rowsOfFile = read.table().rows().size();
        progress.total(rowsOfFile * 2);
        store(work, read, kept);
        compare(work, rowsOfFile);
    }

    /** A comparison of all rows. */
    private record Work(Actor actor, ImportRunId run, UUID worker, JobProgress progress) {}

    private void store(Work work, Reading reading, Map<Integer, RegistryRows.Kept> kept) {
        Set<Integer> stored = rows.numbers(work.run());
        List<Table.DataRow> all = reading.table().rows();
        transaction.executeWithoutResult(status -> {
            demandTurn(work);
            jdbc.sql("update import_run set rows_total = ? where id = ?")
                    .params(all.size(), work.run().value())
                    .update();
        });
        for (int from = 0; from < all.size(); from += PORTION) {
            List<Table.DataRow> portion = all.subList(from, Math.min(from + PORTION, all.size()));
            Map<Integer, Map<String, String>> cells = new LinkedHashMap<>();
            portion.stream()
                    .filter(row -> !stored.contains(row.number()))
                    .forEach(row -> cells.put(row.number(), cells(row, reading.mapping())));
            transaction.executeWithoutResult(status -> {
                demandTurn(work);
                rows.add(work.run(), reading.table().sheet(), cells, kept);
            });
            work.progress().done(from + portion.size());
        }
    }

    private void demandTurn(Work work) {
        if (!journal.checks(work.run(), work.worker())) {
            throw new JobCancelled();
        }
    }

    /** Compares one row anew; whether the file names its record twice, only the comparison of all tells. */
    public void recheck(Actor actor, ImportRunId run, int number) {
        Map<Integer, Map<String, String>> row = rows.pending(run, number - 1, 1);
        if (row.containsKey(number)) {
            rows.compared(run, comparison(actor).compare(row));
        }
    }

    private void compare(Work work, int before) {
        RegistryComparison comparison = comparison(work.actor());
        int done = before;
        Integer last = 0;
        while (last != null) {
            int after = last;
            @Nullable Integer next = transaction.execute(status -> portion(work, comparison, after));
            if (next != null) {
                done += PORTION;
                work.progress().done(done);
            }
            last = next;
        }
    }

    /** @return the last row of the portion, or null when there is none left */
    private @Nullable Integer portion(Work work, RegistryComparison comparison, int after) {
        demandTurn(work);
        Map<Integer, Map<String, String>> portion = rows.pending(work.run(), after, PORTION);
        if (portion.isEmpty()) {
            return null;
        }
        rows.compared(work.run(), comparison.compare(portion));
        return portion.keySet().stream().max(Integer::compare).orElseThrow();
    }

    private RegistryComparison comparison(Actor actor) {
        return new RegistryComparison(
                new RegistryChecker(divisions.own(), divisions.aliases(), actor.scope(), OfficeTime.today(clock)),
                enterprises);
    }

    private static Map<String, String> cells(Table.DataRow row, Map<String, Integer> mapping) {
        Map<String, String> cells = new LinkedHashMap<>();
        RegistryColumns.MAP.fields().stream()
                .filter(field -> mapping.containsKey(field.name()))
                .forEach(field -> cells.put(
                        field.name(), row.at(mapping.get(field.name())).text()));
        return cells;
    }
}
