package cn.qinqing.enterprises.domain.registry;

import cn.qinqing.enterprises.RegistryOutcome;
import cn.qinqing.enterprises.RegistryRow;
import cn.qinqing.enterprises.RegistryRow.Change;
import cn.qinqing.enterprises.RegistryState;
import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code import_row} that belong to registry files, with what comparing them gave; written in batches. */
@Component
public class RegistryRows {

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private static final Kept NOTHING = new Kept(Map.of(), false);

    /** A row that is to be applied. */
    record Ready(
            int number, RegistryOutcome outcome, @Nullable UUID subject, int version, List<Change> changes) {

        Map<String, String> after() {
            Map<String, String> values = new LinkedHashMap<>();
            changes.forEach(change -> values.put(change.field(), change.after()));
            return values;
        }

        Map<String, String> before() {
            Map<String, String> values = new LinkedHashMap<>();
            changes.forEach(change -> values.put(change.field(), change.before()));
            return values;
        }
    }

    /** What a clerk had mended of a row, and whether it was left out. */
    public record Kept(Map<String, String> cells, boolean leftOut) {}

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RegistryRows(JdbcTemplate batches, JdbcClient jdbc, JsonMapper json) {
        this.batches = batches;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Numbers of the rows that are stored. */
    Set<Integer> numbers(ImportRunId run) {
        return new HashSet<>(jdbc.sql("select row_no from import_row where run_id = ?")
                .param(run.value())
                .query(Integer.class)
                .list());
    }

    /** Keeps rows as they were read, with what the clerk had decided of them before. */
    void add(ImportRunId run, String sheet, Map<Integer, Map<String, String>> rows, Map<Integer, Kept> kept) {
        batches.batchUpdate(
                "insert into import_row (run_id, row_no, sheet, original, row_values, problems, worst, left_out, state) values (?, ?, ?, ?, ?, '[]', 'NONE', ?, 'PENDING')",
                rows.entrySet().stream()
                        .map(row -> {
                            Kept before = kept.getOrDefault(row.getKey(), NOTHING);
                            Map<String, String> values = new LinkedHashMap<>(row.getValue());
                            values.putAll(before.cells());
                            return new Object[] {
                                run.value(),
                                row.getKey(),
                                sheet,
                                json.writeValueAsString(row.getValue()),
                                json.writeValueAsString(values),
                                before.leftOut()
                            };
                        })
                        .toList());
    }

    /** What was mended and left out, of columns that hold the same field by another mapping too. */
    public Map<Integer, Kept> kept(ImportRun run, Map<String, Integer> mapping) {
        Map<Integer, Kept> kept = new HashMap<>();
        jdbc.sql(
                        "select row_no, original, row_values, left_out from import_row where run_id = ? and (left_out or original <> row_values)")
                .param(run.id().value())
                .query(row -> {
                    Map<String, String> original = json.readValue(row.getString(2), TEXTS);
                    Map<String, String> cells = json.readValue(row.getString(3), TEXTS);
                    cells.entrySet()
                            .removeIf(cell -> cell.getValue().equals(original.get(cell.getKey()))
                                    || !Objects.equals(
                                            mapping.get(cell.getKey()),
                                            run.mapping().get(cell.getKey())));
                    kept.put(row.getInt(1), new Kept(cells, row.getBoolean(4)));
                });
        return kept;
    }

    /** Notes what comparing gave; a row that is applied already stays as it is. */
    void compared(ImportRunId run, Collection<ComparedRow> rows) {
        batches.batchUpdate(
                "update import_row set outcome = ?, subject_id = ?, subject_version = ?, changes = ?, problems = ?, worst = ?, note = null where run_id = ? and row_no = ? and state = 'PENDING'",
                rows.stream()
                        .map(row -> new Object[] {
                            row.outcome().name(),
                            row.subject(),
                            row.subject() == null ? null : row.version(),
                            json.writeValueAsString(row.changes()),
                            json.writeValueAsString(row.problems()),
                            worst(row.problems()).name(),
                            run.value(),
                            row.number()
                        })
                        .toList());
    }

    private static Problem.Severity worst(List<Problem> problems) {
        return problems.stream()
                .map(Problem::severity)
                .max(Comparator.naturalOrder())
                .orElse(Problem.Severity.NONE);
    }

    /** Cells of the next rows that are not applied, after a row. */
    Map<Integer, Map<String, String>> pending(ImportRunId run, int after, int limit) {
        Map<Integer, Map<String, String>> rows = new LinkedHashMap<>();
        jdbc.sql(
                        "select row_no, row_values from import_row where run_id = ? and row_no > ? and state = 'PENDING' order by row_no limit ?")
                .params(run.value(), after, limit)
                .query(row -> {
                    rows.put(row.getInt(1), json.readValue(row.getString(2), TEXTS));
                });
        return rows;
    }

    /** Rows that are stored. */
    public long count(ImportRunId run) {
        return jdbc.sql("select count(*) from import_row where run_id = ?")
                .param(run.value())
                .query(Long.class)
                .single();
    }

    long countPending(ImportRunId run) {
        return jdbc.sql("select count(*) from import_row where run_id = ? and state = 'PENDING'")
                .param(run.value())
                .query(Long.class)
                .single();
    }

    /** The next rows that make or change a record, after a row; locked, so that nobody leaves one out meanwhile. */
    List<Ready> ready(ImportRunId run, int after, int limit) {
        return jdbc.sql("""
                        select row_no, outcome, subject_id, subject_version, changes from import_row
                        where run_id = ? and row_no > ? and state = 'PENDING' and not left_out
                          and outcome in ('FRESH', 'CHANGED') order by row_no limit ? for update""")
                .params(run.value(), after, limit)
                .query((row, n) -> new Ready(
                        row.getInt(1),
                        RegistryOutcome.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getInt(4),
                        json.readValue(row.getString(5), CHANGES)))
                .list();
    }

    long countReady(ImportRunId run) {
        return jdbc.sql(
                        "select count(*) from import_row where run_id = ? and state = 'PENDING' and not left_out and outcome in ('FRESH', 'CHANGED')")
                .param(run.value())
                .query(Long.class)
                .single();
    }

    void applied(ImportRunId run, Collection<Integer> numbers) {
        batches.batchUpdate(
                "update import_row set state = 'APPLIED', note = null where run_id = ? and row_no = ?",
                numbers.stream()
                        .map(number -> new Object[] {run.value(), number})
                        .toList());
    }

    /** How many rows have which outcome, and how many would be applied now. */
    public RegistryState state(ImportRun run) {
        Map<RegistryOutcome, Long> counts = new EnumMap<>(RegistryOutcome.class);
        AtomicLong ready = new AtomicLong();
        jdbc.sql("""
                        select outcome, count(*), sum(state = 'PENDING' and not left_out and outcome in ('FRESH', 'CHANGED'))
                        from import_row where run_id = ? and outcome is not null group by outcome""").param(run.id().value()).query(row -> {
            counts.put(RegistryOutcome.valueOf(row.getString(1)), row.getLong(2));
            ready.addAndGet(row.getLong(3));
        });
        return new RegistryState(run, counts, ready.get());
    }

    public List<RegistryRow> page(ImportRunId run, @Nullable RegistryOutcome outcome, int offset, int limit) {
        return jdbc.sql("""
                        select row_no, outcome, row_values, subject_id, changes, problems, left_out, state, note from import_row
                        where run_id = :run and outcome is not null and (:outcome is null or outcome = :outcome)
                        order by row_no limit :limit offset :offset""")
                .param("run", run.value())
                .param("outcome", outcome == null ? null : outcome.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(this::row)
                .list();
    }

    Optional<RegistryRow> find(ImportRunId run, int number) {
        return jdbc.sql(
                        "select row_no, outcome, row_values, subject_id, changes, problems, left_out, state, note from import_row where run_id = ? and row_no = ? and outcome is not null")
                .params(run.value(), number)
                .query(this::row)
                .optional();
    }

    private RegistryRow row(ResultSet row, int number) throws SQLException {
        return new RegistryRow(
                row.getInt(1),
                RegistryOutcome.valueOf(row.getString(2)),
                json.readValue(row.getString(3), TEXTS),
                Optional.ofNullable(row.getObject(4, UUID.class))
                        .map(EnterpriseId::new)
                        .orElse(null),
                json.readValue(row.getString(5), CHANGES),
                json.readValue(row.getString(6), PROBLEMS),
                row.getBoolean(7),
                ImportedRow.State.valueOf(row.getString(8)),
                row.getString(9));
    }
}
