package cn.qinqing.workbench;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Import runs (导入): the rows of a file with what the clerk mended, and a journal of every record that was made, so that
 * a run can be finished after a crash and taken back as a whole. A file is applied once.
 *
 * <p>Rows carry telephone numbers and names of a whole list: who does not see all data sees and touches only the runs
 * that they opened themselves; every other is refused with {@code workbench.import.unknown}.
 */
@Service
@Transactional
public class ImportRuns {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final TypeReference<Map<String, Integer>> COLUMNS = new TypeReference<>() {};

    /**
     * A row as it is read, with what the clerk had decided before.
     *
     * @param place row of the sheet as the clerk sees it, from 1
     */
    public record ReadRow(
            String sheet, int place, Map<String, String> original, Map<String, String> values, boolean leftOut) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final AuditLog audit;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a run over a stored file. */
    public ImportRunId open(
            Actor actor, String kind, StoredFile file, Map<String, Integer> mapping, Map<String, String> options) {
        actor.require(Right.IMPORT_RUN);
        UUID id = Ids.next();
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                id,
                kind,
                file.id().value(),
                file.sha256(),
                json.writeValueAsString(mapping),
                json.writeValueAsString(options),
                actor.accountId().map(one -> one.value()).orElse(null),
                OfficeTime.column(clock.instant()));
        jdbc.sql(
                        "insert into import_run (id, kind, file_id, file_sha256, state, mapping, options, started_by, started_at) values (?, ?, ?, ?, 'CHECKING', ?, ?, ?, ?)")
                .params(values)
                .update();
        audit.record(actor, "IMPORT_OPENED", "import_run", id.toString(), Map.of("kind", kind, "file", file.sha256()));
        return new ImportRunId(id);
    }

    /** Stores the rows as they were read, by their numbers in the run. */
    public void rows(Actor actor, ImportRunId run, Map<Integer, ReadRow> rows) {
        demandVisible(actor, run);
        store(run, rows);
        jdbc.sql("update import_run set rows_total = ? where id = ?")
                .params(rows.size(), run.value())
                .update();
    }

    /**
     * Replaces the rows of a run by the same file read in another way.
     *
     * @param sheets names of the sheets that are read, for the log
     * @throws RuleViolation {@code workbench.import.state} once it is being applied
     */
    public void reread(
            Actor actor,
            ImportRunId run,
            Map<String, Integer> mapping,
            Map<String, String> options,
            String sheets,
            Map<Integer, ReadRow> rows) {
        demandVisible(actor, run);
        demand(run, ImportRun.State.CHECKING);
        jdbc.sql("delete from import_row where run_id = ?").param(run.value()).update();
        store(run, rows);
        jdbc.sql("update import_run set rows_total = ?, mapping = ?, options = ?, version = version + 1 where id = ?")
                .params(rows.size(), json.writeValueAsString(mapping), json.writeValueAsString(options), run.value())
                .update();
        audit.record(actor, "IMPORT_REREAD", "import_run", run.toString(), Map.of("sheet", sheets));
    }

    /**
     * Notes what the clerk chose for the run.
     *
     * @throws RuleViolation {@code workbench.import.state} once it is being applied
     */
    public void choose(Actor actor, ImportRunId run, Map<String, String> options) {
        demandVisible(actor, run);
        demand(run, ImportRun.State.CHECKING);
        jdbc.sql("update import_run set options = ?, version = version + 1 where id = ?")
                .params(json.writeValueAsString(options), run.value())
                .update();
    }

    /** Notes which job works at a run, so that it counts as running until the job is over. */
    public void workedBy(Actor actor, ImportRunId run, JobId job) {
        demandVisible(actor, run);
        jdbc.sql("update import_run set options = json_set(options, '$.worker', ?), version = version + 1 where id = ?")
                .params(job.toString(), run.value())
                .update();
    }

    /**
     * Gives up a run of which nothing was applied.
     *
     * @throws RuleViolation {@code workbench.import.state}
     */
    public void discard(Actor actor, ImportRunId run) {
        demandVisible(actor, run);
        demand(run, ImportRun.State.CHECKING);
        jdbc.sql("update import_run set state = 'DISCARDED', version = version + 1 where id = ?")
                .param(run.value())
                .update();
        audit.record(actor, "IMPORT_DISCARDED", "import_run", run.toString(), Map.of());
    }

    private void store(ImportRunId run, Map<Integer, ReadRow> rows) {
        batches.batchUpdate(
                "insert into import_row (run_id, row_no, sheet, place, original, row_values, problems, worst, left_out, state) values (?, ?, ?, ?, ?, ?, '[]', 'NONE', ?, 'PENDING')",
                rows.entrySet().stream()
                        .map(row -> new Object[] {
                            run.value(),
                            row.getKey(),
                            row.getValue().sheet(),
                            row.getValue().place(),
                            json.writeValueAsString(row.getValue().original()),
                            json.writeValueAsString(row.getValue().values()),
                            row.getValue().leftOut()
                        })
                        .toList());
    }

    /**
     * Keeps what is shown of rows that are to be applied, so that what is applied can be told from it.
     *
     * @param changes number → what the row changes, as its feature writes it
     */
    public void compared(Actor actor, ImportRunId run, Map<Integer, String> changes) {
        demandVisible(actor, run);
        batches.batchUpdate(
                "update import_row set changes = ? where run_id = ? and row_no = ? and state = 'PENDING'",
                changes.entrySet().stream()
                        .map(row -> new Object[] {row.getValue(), run.value(), row.getKey()})
                        .toList());
    }

    /** Runs of a kind, the latest first. */
    @Transactional(readOnly = true)
    public List<ImportRun> page(Actor actor, String kind, long offset, int limit) {
        actor.require(Right.IMPORT_RUN);
        return jdbc.sql(RUN + " where r.kind = :kind and " + VISIBLE
                        + " order by r.started_at desc limit :limit offset :offset")
                .params(viewer(actor))
                .param("kind", kind)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::run)
                .list();
    }

    @Transactional(readOnly = true)
    public long count(Actor actor, String kind) {
        actor.require(Right.IMPORT_RUN);
        return jdbc.sql("select count(*) from import_run r where r.kind = :kind and " + VISIBLE)
                .param("kind", kind)
                .params(viewer(actor))
                .query(Long.class)
                .single();
    }

    /**
     * One run.
     *
     * @throws RuleViolation {@code workbench.import.unknown}
     */
    @Transactional(readOnly = true)
    public ImportRun run(Actor actor, ImportRunId id) {
        actor.require(Right.IMPORT_RUN);
        return jdbc.sql(RUN + " where r.id = :id and " + VISIBLE)
                .param("id", id.value())
                .params(viewer(actor))
                .query(this::run)
                .optional()
                .orElseThrow(() -> new RuleViolation("workbench.import.unknown"));
    }

    /** All rows in the order of the sheet. */
    @Transactional(readOnly = true)
    public List<ImportedRow> rows(Actor actor, ImportRunId run) {
        demandVisible(actor, run);
        return jdbc.sql(
                        "select row_no, sheet, coalesce(place, row_no), original, row_values, left_out, state, note, changes from import_row where run_id = ? order by row_no")
                .param(run.value())
                .query((row, n) -> new ImportedRow(
                        row.getInt(1),
                        row.getString(2),
                        row.getInt(3),
                        json.readValue(row.getString(4), TEXTS),
                        json.readValue(row.getString(5), TEXTS),
                        row.getBoolean(6),
                        ImportedRow.State.valueOf(row.getString(7)),
                        row.getString(8),
                        row.getString(9)))
                .list();
    }

    /** The clerk mends the cells of a row that is not applied yet. */
    public void mend(Actor actor, ImportRunId run, int number, Map<String, String> values) {
        demandVisible(actor, run);
        demand(run, ImportRun.State.CHECKING, ImportRun.State.APPLIED);
        jdbc.sql(
                        "update import_row set row_values = ?, note = null, version = version + 1 where run_id = ? and row_no = ? and state = 'PENDING'")
                .params(json.writeValueAsString(values), run.value(), number)
                .update();
    }

    /**
     * Leaves a row out, or takes it in again.
     *
     * @throws RuleViolation {@code workbench.import.state} while it is being applied
     */
    public void leaveOut(Actor actor, ImportRunId run, int number, boolean out) {
        demandVisible(actor, run);
        demand(run, ImportRun.State.CHECKING, ImportRun.State.APPLIED);
        jdbc.sql(
                        "update import_row set left_out = ?, version = version + 1 where run_id = ? and row_no = ? and state = 'PENDING'")
                .params(out, run.value(), number)
                .update();
    }

    /**
     * Begins to apply, goes on after an interruption, or applies rows that were mended since.
     *
     * @param worker who alone applies rows from now on: the job
     * @param chosen what is kept with the run from its first application on
     * @throws RuleViolation {@code workbench.import.twice} when the same file was applied before,
     *     {@code workbench.import.running}
     */
    public void beginApplying(Actor actor, ImportRunId run, UUID worker, Map<String, String> chosen) {
        demandVisible(actor, run);
        demand(run, ImportRun.State.CHECKING, ImportRun.State.APPLYING, ImportRun.State.APPLIED);
        ImportRun before = run(actor, run);
        if (before.state() == ImportRun.State.APPLYING && before.running()) {
            throw new RuleViolation("workbench.import.running");
        }
        Map<String, String> options = new HashMap<>(before.options());
        chosen.forEach(options::putIfAbsent);
        options.put("worker", worker.toString());
        try {
            jdbc.sql(
                            "update import_run set state = 'APPLYING', applied_key = concat(kind, ':', file_sha256), options = ?, version = version + 1 where id = ?")
                    .params(json.writeValueAsString(options), run.value())
                    .update();
        } catch (DuplicateKeyException sameFile) {
            throw new RuleViolation("workbench.import.twice");
        }
        audit.record(actor, "IMPORT_APPLYING", "import_run", run.toString(), Map.of());
    }

    /**
     * The run is applied: every row that was to be applied is.
     *
     * @throws RuleViolation {@code workbench.import.state} unless it is being applied
     */
    public void finish(Actor actor, ImportRunId run) {
        demandVisible(actor, run);
        demand(run, ImportRun.State.APPLYING);
        jdbc.sql("""
                        update import_run r set state = 'APPLIED', applied_at = ?, version = version + 1,
                          rows_applied = (select count(*) from import_row where run_id = r.id and state = 'APPLIED'),
                          rows_left_out = (select count(*) from import_row where run_id = r.id and state = 'PENDING') where id = ?
                        """).params(OfficeTime.column(clock.instant()), run.value()).update();
        audit.record(actor, "IMPORT_APPLIED", "import_run", run.toString(), Map.of());
    }

    /** Begins to take back, or goes on after an interruption; what is to be taken back tells {@link ImportJournal#open}. */
    public void beginUndoing(Actor actor, ImportRunId run) {
        demandVisible(actor, run);
        demand(run, ImportRun.State.APPLIED, ImportRun.State.UNDOING, ImportRun.State.APPLYING);
        jdbc.sql("update import_run set state = 'UNDOING', version = version + 1 where id = ?")
                .param(run.value())
                .update();
        audit.record(actor, "IMPORT_UNDOING", "import_run", run.toString(), Map.of());
    }

    /** Taking back is over: rows whose records all went are undone, the others say why they stay. */
    public void finishUndoing(Actor actor, ImportRunId run, Map<Integer, String> refusals) {
        demandVisible(actor, run);
        jdbc.sql("update import_row set state = 'UNDONE' where run_id = ? and state = 'APPLIED'")
                .param(run.value())
                .update();
        refusals.forEach((number, reason) -> jdbc.sql(
                        "update import_row set state = 'UNDO_REFUSED', note = ? where run_id = ? and row_no = ?")
                .params(reason, run.value(), number)
                .update());
        jdbc.sql(
                        "update import_run set state = 'UNDONE', applied_key = null, undone_at = ?, version = version + 1 where id = ?")
                .params(OfficeTime.column(clock.instant()), run.value())
                .update();
        if (refusals.containsKey(0)) {
            // some record that the list had ended was changed since: the run itself says so
            jdbc.sql("update import_run set options = json_set(options, '$.notRestored', ?) where id = ?")
                    .params(refusals.get(0), run.value())
                    .update();
        }
        audit.record(actor, "IMPORT_UNDONE", "import_run", run.toString(), Map.of("refused", refusals.size()));
    }

    private static final String VISIBLE = "(:all or r.started_by = :viewer)";

    private static final String RUN = """
            select r.id, r.kind, f.name, r.state, r.options, r.rows_total,
              (select count(*) from import_row i where i.run_id = r.id and i.state = 'APPLIED'),
              (select count(*) from import_row i where i.run_id = r.id and i.left_out), a.display_name, r.started_at,
              r.file_id, r.mapping,
              exists(select 1 from job j where j.id = cast(json_value(r.options, '$.worker') as uuid)
                and j.state in ('WAITING', 'RUNNING')),
              r.applied_at is not null
            from import_run r join stored_file f on f.id = r.file_id left join account a on a.id = r.started_by
            """;

    private ImportRun run(ResultSet row, int number) throws SQLException {
        return new ImportRun(
                new ImportRunId(row.getObject(1, UUID.class)),
                row.getString(2),
                new FileId(row.getObject(11, UUID.class)),
                row.getString(3),
                ImportRun.State.valueOf(row.getString(4)),
                json.readValue(row.getString(12), COLUMNS),
                json.readValue(row.getString(5), TEXTS),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getString(9),
                OfficeTime.instant(row.getObject(10, LocalDateTime.class)),
                row.getBoolean(13),
                row.getBoolean(14));
    }

    private static Map<String, Object> viewer(Actor actor) {
        Map<String, Object> viewer = new HashMap<>();
        viewer.put("all", actor.scope() instanceof Scope.All);
        viewer.put("viewer", actor.accountId().map(AccountId::value).orElse(null));
        return viewer;
    }

    private void demandVisible(Actor actor, ImportRunId run) {
        actor.require(Right.IMPORT_RUN);
        boolean visible = jdbc.sql("select exists(select 1 from import_run r where r.id = :id and " + VISIBLE + ")")
                .param("id", run.value())
                .params(viewer(actor))
                .query(Boolean.class)
                .single();
        if (!visible) {
            throw new RuleViolation("workbench.import.unknown");
        }
    }

    private void demand(ImportRunId run, ImportRun.State... allowed) {
        @Nullable
        String state = jdbc.sql("select state from import_run where id = ? for update")
                .param(run.value())
                .query(String.class)
                .optional()
                .orElse(null);
        if (state == null || !List.of(allowed).contains(ImportRun.State.valueOf(state))) {
            throw new RuleViolation("workbench.import.state");
        }
    }
}
