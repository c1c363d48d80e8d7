package cn.qinqing.workbench;

import cn.qinqing.shared.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an import did (导入台账): which rows were applied and every record that they made or changed, each noted in the
 * transaction that did it, so that a run can be finished after a crash and taken back as a whole.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ImportJournal {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /**
     * A journal entry: a record that a row made or changed.
     *
     * @param row number of the row; 0 for what the list changed by not naming it
     * @param before what a changed record was, or null for one that was made
     */
    public record Change(
            UUID id,
            int row,
            String kind,
            UUID record,
            int versionThen,
            @Nullable Map<String, String> before) {}

    /** Whether a worker may apply a row now. */
    public enum Turn {
        YES,
        /** The row is applied already, or left out. */
        DONE,
        /** The run is somebody else's by now, or is no longer being applied. */
        LOST
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    ImportJournal(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** What is not taken back yet, the newest first. */
    @Transactional(readOnly = true)
    public List<Change> open(ImportRunId run) {
        return jdbc.sql(
                        "select id, row_no, entity_kind, entity_id, version_after, before_values from import_change where run_id = ? and not undone order by seq desc")
                .param(run.value())
                .query((row, n) -> new Change(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getInt(5),
                        row.getString(6) == null ? null : json.readValue(row.getString(6), TEXTS)))
                .list();
    }

    /**
     * Takes a row to apply it in this transaction: until it ends, nobody else applies a row of the run.
     *
     * @param worker that began to apply the run
     */
    public Turn take(ImportRunId run, UUID worker, int number) {
        if (!holds(run, worker)) {
            return Turn.LOST;
        }
        boolean pending = jdbc.sql(
                        "select state = 'PENDING' and not left_out from import_row where run_id = ? and row_no = ? for update")
                .params(run.value(), number)
                .query(Boolean.class)
                .single();
        return pending ? Turn.YES : Turn.DONE;
    }

    /** Whether the run is being applied by this worker; it stays so until the transaction ends. */
    public boolean holds(ImportRunId run, UUID worker) {
        return works(run, worker, ImportRun.State.APPLYING);
    }

    /** Whether the run is being taken back by this worker; it stays so until the transaction ends. */
    public boolean takesBack(ImportRunId run, UUID worker) {
        return works(run, worker, ImportRun.State.UNDOING);
    }

    /** Whether the rows of the run are being read and compared by this worker; it stays so until the transaction ends. */
    public boolean checks(ImportRunId run, UUID worker) {
        return works(run, worker, ImportRun.State.CHECKING);
    }

    private boolean works(ImportRunId run, UUID worker, ImportRun.State state) {
        return jdbc.sql("select json_value(options, '$.worker') from import_run where id = ? and state = ? for update")
                .params(run.value(), state.name())
                .query(String.class)
                .optional()
                .filter(worker.toString()::equals)
                .isPresent();
    }

    /** Notes that a row was applied, in the transaction that applied it. */
    public void applied(ImportRunId run, int number) {
        jdbc.sql("update import_row set state = 'APPLIED', note = null where run_id = ? and row_no = ?")
                .params(run.value(), number)
                .update();
    }

    /** Notes why a row could not be applied. */
    public void refused(ImportRunId run, int number, String note) {
        jdbc.sql("update import_row set note = ? where run_id = ? and row_no = ?")
                .params(note, run.value(), number)
                .update();
    }

    /** Journals a record that a row made, in the same transaction. */
    public void made(ImportRunId run, int number, String kind, UUID record, int version) {
        journal(run, number, kind, record, "CREATED", null, version);
    }

    /**
     * Journals a record that a row changed, in the same transaction. What the run itself made, or changed before, is
     * taken back in one step: only its version is noted anew.
     *
     * @param number row, or 0 for what the list changed by not naming it
     * @param before what {@link ImportUndo#restore} needs
     * @param version version after the change
     */
    public void changed(
            ImportRunId run, int number, String kind, UUID record, Map<String, String> before, int version) {
        int again = jdbc.sql(
                        "update import_change set version_after = ? where run_id = ? and entity_kind = ? and entity_id = ? and not undone")
                .params(version, run.value(), kind, record)
                .update();
        if (again == 0) {
            journal(run, number, kind, record, "CHANGED", json.writeValueAsString(before), version);
        }
    }

    private void journal(
            ImportRunId run,
            int number,
            String kind,
            UUID record,
            String operation,
            @Nullable String before,
            int version) {
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values, Ids.next(), run.value(), number, kind, record, operation, before, version, run.value());
        jdbc.sql("""
                        insert into import_change (id, run_id, row_no, seq, entity_kind, entity_id, operation, before_values, version_after)
                        select ?, ?, ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ? from import_change where run_id = ?
                        """).params(values).update();
    }

    /**
     * A record that a row made or changed, to be journalled with others.
     *
     * @param before what {@link ImportUndo#restore} needs, or null for a record that was made
     * @param version version after the change
     */
    public record Entry(
            int row, String kind, UUID record, @Nullable Map<String, String> before, int version) {}

    /** Journals many records that rows made or changed, each once in a run, in the same transaction. */
    public void noted(ImportRunId run, List<Entry> entries) {
        int last = jdbc.sql("select coalesce(max(seq), 0) from import_change where run_id = ?")
                .param(run.value())
                .query(Integer.class)
                .single();
        List<Object[]> rows = new ArrayList<>();
        for (Entry entry : entries) {
            last++;
            rows.add(new Object[] {
                Ids.next(),
                run.value(),
                entry.row(),
                last,
                entry.kind(),
                entry.record(),
                entry.before() == null ? "CREATED" : "CHANGED",
                entry.before() == null ? null : json.writeValueAsString(entry.before()),
                entry.version()
            });
        }
        batches.batchUpdate(
                "insert into import_change (id, run_id, row_no, seq, entity_kind, entity_id, operation, before_values, version_after) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Notes that a record was taken back. */
    public void undone(Change change) {
        jdbc.sql("update import_change set undone = true where id = ?")
                .param(change.id())
                .update();
    }
}
