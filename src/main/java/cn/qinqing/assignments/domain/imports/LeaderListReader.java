package cn.qinqing.assignments.domain.imports;

import cn.qinqing.exchange.Cell;
import cn.qinqing.exchange.ColumnGuess;
import cn.qinqing.exchange.Reading;
import cn.qinqing.exchange.Table;
import cn.qinqing.exchange.TableFinder;
import cn.qinqing.exchange.WorkbookReader;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ColumnMappings;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.StoredFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the file of a run: as it fits best, or as the clerk says, who is remembered for files with the same headings. */
@Service
public class LeaderListReader {

    private static final String SHEET = "sheet";
    private static final String NOTES = "notes";
    private static final int LONGEST_NOTES = 2000;

    private final StoredFiles files;
    private final ImportRuns runs;
    private final ColumnMappings mappings;
    private final TransactionTemplate transaction;

    LeaderListReader(StoredFiles files, ImportRuns runs, ColumnMappings mappings, TransactionTemplate transaction) {
        this.files = files;
        this.runs = runs;
        this.mappings = mappings;
        this.transaction = transaction;
    }

    /**
     * Reads an uploaded file into a new run.
     *
     * @throws RuleViolation what the reader refuses of the file; {@code exchange.table.missing}
     */
    public ImportRunId open(Actor actor, Path upload, String name) {
        actor.require(Right.IMPORT_RUN);
        Table table = TableFinder.find(WorkbookReader.read(upload), LeaderListColumns.MAP);
        Map<String, Integer> mapping = mappings.of(LeaderListImport.KIND, table);
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        table.rows().forEach(row -> rows.put(row.number(), values(row, mapping)));
        return transaction.execute(status -> {
            ImportRunId run = runs.open(
                    actor,
                    LeaderListImport.KIND,
                    files.store(actor, upload, name, WorkbookReader.LARGEST),
                    mapping,
                    Map.of(SHEET, table.sheet(), NOTES, notes(table)));
            runs.rows(actor, run, table.sheet(), rows);
            return run;
        });
    }

    /** How the file of a run is read: its sheets with tables, the one that was taken, and its columns. */
    public Reading reading(Actor actor, ImportRunId id) {
        ImportRun run = runs.run(actor, id);
        List<Table> tables = TableFinder.all(WorkbookReader.read(files.locate(run.file())), LeaderListColumns.MAP);
        return new Reading(tables, Reading.of(tables, run.options().getOrDefault(SHEET, "")), run.mapping());
    }

    /**
     * Reads the file again as the clerk says, and remembers the columns for files with the same headings. Cells that
     * were mended stay mended where their column is still the same.
     *
     * @throws RuleViolation what {@link ColumnMappings#demand} refuses; {@code workbench.import.state}
     */
    public void reread(Actor actor, ImportRunId id, String sheet, Map<String, Integer> mapping) {
        actor.require(Right.IMPORT_RUN);
        ColumnMappings.demand(LeaderListColumns.MAP, mapping);
        ImportRun run = runs.run(actor, id);
        Table table = reading(actor, id).tables().stream()
                .filter(one -> one.sheet().equals(sheet))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("shared.id.unknown", sheet));
        boolean sameSheet = sheet.equals(run.options().get(SHEET));
        Map<Integer, ImportedRow> before = sameSheet
                ? runs.rows(actor, id).stream().collect(Collectors.toMap(ImportedRow::number, row -> row))
                : Map.of();
        Map<Integer, ImportRuns.ReadRow> rows = new TreeMap<>();
        table.rows().forEach(row -> {
            Map<String, String> original = values(row, mapping);
            Map<String, String> values = new LinkedHashMap<>(original);
            ImportedRow known = before.get(row.number());
            if (known != null) {
                known.values().forEach((field, value) -> {
                    boolean mended = !value.equals(known.original().get(field));
                    if (mended
                            && Objects.equals(mapping.get(field), run.mapping().get(field))) {
                        values.put(field, value);
                    }
                });
            }
            rows.put(row.number(), new ImportRuns.ReadRow(original, values, known != null && known.leftOut()));
        });
        Map<String, String> options = new HashMap<>(run.options());
        options.put(SHEET, sheet);
        options.put(NOTES, notes(table));
        transaction.executeWithoutResult(status -> {
            runs.reread(actor, id, mapping, options, sheet, rows);
            mappings.remember(actor, LeaderListImport.KIND, ColumnGuess.fingerprint(table.headings()), mapping);
        });
    }

    private static String notes(Table table) {
        String notes = String.join("\n", table.notes());
        return notes.length() <= LONGEST_NOTES ? notes : notes.substring(0, LONGEST_NOTES);
    }

    private static Map<String, String> values(Table.DataRow row, Map<String, Integer> mapping) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> formulas = new ArrayList<>();
        mapping.forEach((field, column) -> {
            Cell cell = row.at(column);
            values.put(field, cell.text());
            if (cell.kind() == Cell.Kind.FORMULA) {
                formulas.add(field);
            }
        });
        values.put("formulas", String.join(",", formulas));
        return values;
    }
}
