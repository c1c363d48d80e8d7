package cn.qinqing.enterprises.domain.registry;

import cn.qinqing.enterprises.domain.EnterpriseRepository;
import cn.qinqing.exchange.Table;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.JobProgress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores the rows of a registry file and compares them with the records, in the background and in portions. */
@Component
public class RegistryChecking {

    private static final int PORTION = 500;

    private final RegistryRows rows;
    private final EnterpriseRepository enterprises;
    private final Divisions divisions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RegistryChecking(
            RegistryRows rows,
            EnterpriseRepository enterprises,
            Divisions divisions,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.enterprises = enterprises;
        this.divisions = divisions;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Stores and compares the rows of a table that was just read, in place of what was stored of it before. */
    public void check(
            Actor actor,
            ImportRunId run,
            Table table,
            Map<String, Integer> mapping,
            Map<Integer, RegistryRows.Kept> kept,
            JobProgress progress) {
        List<Table.DataRow> all = new ArrayList<>(table.rows());
        progress.total(all.size() * 2);
        jdbc.sql("update import_run set rows_total = ? where id = ?")
                .params(all.size(), run.value())
                .update();
        transaction.executeWithoutResult(status -> rows.clear(run));
        for (int from = 0; from < all.size(); from += PORTION) {
            List<Table.DataRow> portion = all.subList(from, Math.min(from + PORTION, all.size()));
            Map<Integer, Map<String, String>> cells = new LinkedHashMap<>();
            portion.forEach(row -> cells.put(row.number(), cells(row, mapping)));
            transaction.executeWithoutResult(status -> rows.add(run, table.sheet(), cells, kept));
            progress.done(from + portion.size());
        }
        compare(actor, run, progress, all.size());
    }

    /** Compares all rows that are not applied anew. */
    public void recheck(Actor actor, ImportRunId run, JobProgress progress) {
        progress.total((int) rows.countPending(run));
        compare(actor, run, progress, 0);
    }

    /** Compares one row anew; whether the file names its record twice, only the comparison of all tells. */
    public void recheck(Actor actor, ImportRunId run, int number) {
        Map<Integer, Map<String, String>> row = rows.pending(run, number - 1, 1);
        if (row.containsKey(number)) {
            rows.compared(run, comparison(actor).compare(row));
        }
    }

    private void compare(Actor actor, ImportRunId run, JobProgress progress, int before) {
        RegistryComparison comparison = comparison(actor);
        int done = before;
        Integer last = 0;
        while (last != null) {
            int after = last;
            @Nullable Integer next = transaction.execute(status -> portion(run, comparison, after));
            if (next != null) {
                done += PORTION;
                progress.done(done);
            }
            last = next;
        }
    }

    /** @return the last row of the portion, or null when there is none left */
    private @Nullable Integer portion(ImportRunId run, RegistryComparison comparison, int after) {
        Map<Integer, Map<String, String>> portion = rows.pending(run, after, PORTION);
        if (portion.isEmpty()) {
            return null;
        }
        rows.compared(run, comparison.compare(portion));
        return portion.keySet().stream().max(Integer::compare).orElseThrow();
    }

    private RegistryComparison comparison(Actor actor) {
        return new RegistryComparison(
                new RegistryChecker(divisions.own(), divisions.aliases(), actor.scope()), enterprises);
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
