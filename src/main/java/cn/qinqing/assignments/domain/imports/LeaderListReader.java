package cn.qinqing.assignments.domain.imports;

import cn.qinqing.exchange.Cell;
import cn.qinqing.exchange.ColumnGuess;
import cn.qinqing.exchange.Sheet;
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
import cn.qinqing.workbench.ImportRuns.ReadRow;
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

/**
 * Reads the file of a run: every sheet that looks like a list, each with its own columns, as it fits best or as the clerk
 * says, who is remembered for sheets with the same headings. Hidden sheets are left out until somebody takes them in.
 */
@Service
public class LeaderListReader {

    private final StoredFiles files;
    private final ImportRuns runs;
    private final ColumnMappings mappings;
    private final SheetChoices choices;
    private final TransactionTemplate transaction;

    LeaderListReader(
            StoredFiles files,
            ImportRuns runs,
            ColumnMappings mappings,
            SheetChoices choices,
            TransactionTemplate transaction) {
        this.files = files;
        this.runs = runs;
        this.mappings = mappings;
        this.choices = choices;
        this.transaction = transaction;
    }

    /**
     * Reads an uploaded file into a new run.
     *
     * @throws RuleViolation what the reader refuses of the file; {@code exchange.table.missing}
     */
    public ImportRunId open(Actor actor, Path upload, String name) {
        actor.require(Right.IMPORT_RUN);
        List<Sheet> sheets = WorkbookReader.read(upload);
        List<Table> tables = TableFinder.inOrder(sheets, LeaderListColumns.MAP);
        Map<Table, Map<String, Integer>> columns = new LinkedHashMap<>();
        tables.forEach(table -> columns.put(table, mappings.of(LeaderListImport.KIND, table)));
        List<Table> taken = tables.stream()
                .filter(table -> !table.hidden()
                        && !table.rows().isEmpty()
                        && LeaderListColumns.MAP.isComplete(columns.get(table)))
                .toList();
        // where no sheet fits, the best is shown, for the clerk to say which column is which
        List<Table> read = taken.isEmpty() ? List.of(TableFinder.find(sheets, LeaderListColumns.MAP)) : taken;
        List<SheetChoice> chosen = tables.stream()
                .map(table -> new SheetChoice(
                        table.sheet(),
                        String.join(" ", table.title()) + " " + name,
                        read.stream().anyMatch(one -> one.sheet().equals(table.sheet())),
                        columns.get(table)))
                .toList();
        Map<Integer, ReadRow> rows = rows(tables, chosen, Map.of(), Map.of());
        return transaction.execute(status -> {
            ImportRunId run = runs.open(
                    actor,
                    LeaderListImport.KIND,
                    files.store(actor, upload, name, WorkbookReader.LARGEST),
                    chosen.stream()
                            .filter(SheetChoice::taken)
                            .findFirst()
                            .orElseThrow()
                            .mapping(),
                    Map.of(SheetChoices.OPTION, choices.written(chosen), ListTerms.MODE, ListMode.UPDATE.name()));
            runs.rows(actor, run, rows);
            return run;
        });
    }

    /**
     * The file of a run.
     *
     * @param sheets those with tables, in the order of the file, and how each is read
     * @param others names of the sheets on which nothing looks like a list, without those that are blank
     */
    public record FileReading(List<SheetReading> sheets, List<String> others) {}

    /**
     * How the file of a run is read.
     *
     * @throws RuleViolation {@code workbench.import.unknown}
     */
    public FileReading file(Actor actor, ImportRunId id) {
        ImportRun run = runs.run(actor, id);
        List<Sheet> sheets = WorkbookReader.read(files.locate(run.file()));
        List<SheetChoice> chosen = choices.of(run);
        List<SheetReading> read = TableFinder.inOrder(sheets, LeaderListColumns.MAP).stream()
                .map(table -> new SheetReading(
                        table,
                        chosen.stream()
                                .filter(one -> one.sheet().equals(table.sheet()))
                                .findFirst()
                                .orElseGet(() -> new SheetChoice(
                                        table.sheet(),
                                        String.join(" ", table.title()),
                                        false,
                                        mappings.of(LeaderListImport.KIND, table)))))
                .toList();
        List<String> tables = read.stream().map(one -> one.table().sheet()).toList();
        return new FileReading(
                read,
                sheets.stream()
                        .filter(sheet -> !sheet.isBlank())
                        .map(Sheet::name)
                        .filter(name -> !tables.contains(name))
                        .toList());
    }

    private List<SheetReading> reading(Actor actor, ImportRunId id) {
        return file(actor, id).sheets();
    }

    /**
     * Reads one sheet again with other columns, and remembers them for sheets with the same headings. Cells that were
     * mended stay mended where their column is still the same.
     *
     * @throws RuleViolation what {@link ColumnMappings#demand} refuses; {@code shared.id.unknown} for no such sheet;
     *     {@code workbench.import.state}
     */
    public void reread(Actor actor, ImportRunId id, String sheet, Map<String, Integer> mapping) {
        actor.require(Right.IMPORT_RUN);
        ColumnMappings.demand(LeaderListColumns.MAP, mapping);
        List<SheetReading> reading = reading(actor, id);
        Table table = reading.stream()
                .map(SheetReading::table)
                .filter(one -> one.sheet().equals(sheet))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("shared.id.unknown", sheet));
        boolean only = reading.stream()
                .noneMatch(one -> one.choice().taken()
                        && LeaderListColumns.MAP.isComplete(one.choice().mapping()));
        transaction.executeWithoutResult(status -> {
            read(
                    actor,
                    id,
                    reading,
                    reading.stream()
                            .map(SheetReading::choice)
                            .map(one -> one.sheet().equals(sheet)
                                    ? new SheetChoice(sheet, one.title(), true, mapping)
                                    // a sheet that was only shown to be asked about gives way to the one that was meant
                                    : new SheetChoice(one.sheet(), one.title(), one.taken() && !only, one.mapping()))
                            .toList());
            mappings.remember(actor, LeaderListImport.KIND, ColumnGuess.fingerprint(table.headings()), mapping);
        });
    }

    /**
     * Takes a sheet in, or leaves it out; its rows keep what was mended.
     *
     * @throws RuleViolation {@code assignments.import.noSheet} for the last one, {@code uikit.columns.missing} for one
     *     whose columns are not known, {@code shared.id.unknown}, {@code workbench.import.state}
     */
    public void take(Actor actor, ImportRunId id, String sheet, boolean taken) {
        actor.require(Right.IMPORT_RUN);
        List<SheetReading> reading = reading(actor, id);
        SheetReading meant = reading.stream()
                .filter(one -> one.table().sheet().equals(sheet))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("shared.id.unknown", sheet));
        if (taken) {
            ColumnMappings.demand(LeaderListColumns.MAP, meant.choice().mapping());
        } else if (reading.stream()
                .noneMatch(one -> one != meant && one.choice().taken())) {
            throw new RuleViolation("assignments.import.noSheet");
        }
        transaction.executeWithoutResult(status -> read(
                actor,
                id,
                reading,
                reading.stream()
                        .map(SheetReading::choice)
                        .map(one -> one.sheet().equals(sheet)
                                ? new SheetChoice(sheet, one.title(), taken, one.mapping())
                                : one)
                        .toList()));
    }

    private void read(Actor actor, ImportRunId id, List<SheetReading> reading, List<SheetChoice> chosen) {
        ImportRun run = runs.run(actor, id);
        Map<Integer, ImportedRow> before =
                runs.rows(actor, id).stream().collect(Collectors.toMap(ImportedRow::number, row -> row));
        Map<String, SheetChoice> chosenBefore =
                choices.of(run).stream().collect(Collectors.toMap(SheetChoice::sheet, one -> one));
        Map<Integer, ReadRow> rows =
                rows(reading.stream().map(SheetReading::table).toList(), chosen, before, chosenBefore);
        Map<String, String> options = new HashMap<>(run.options());
        options.put(SheetChoices.OPTION, choices.written(chosen));
        String names = chosen.stream()
                .filter(SheetChoice::taken)
                .map(SheetChoice::sheet)
                .collect(Collectors.joining(" "));
        runs.reread(
                actor,
                id,
                chosen.stream()
                        .filter(SheetChoice::taken)
                        .findFirst()
                        .orElseThrow()
                        .mapping(),
                options,
                names,
                rows);
    }

    /**
     * The rows of the sheets that are taken, and of those that were taken before: left out, they keep what was mended.
     * Numbers go on from sheet to sheet; those of the first are its own.
     */
    private static Map<Integer, ReadRow> rows(
            List<Table> tables,
            List<SheetChoice> chosen,
            Map<Integer, ImportedRow> before,
            Map<String, SheetChoice> chosenBefore) {
        Map<Integer, ReadRow> rows = new TreeMap<>();
        int base = 0;
        for (Table table : tables) {
            SheetChoice choice = chosen.stream()
                    .filter(one -> one.sheet().equals(table.sheet()))
                    .findFirst()
                    .orElseThrow();
            for (Table.DataRow row : table.rows()) {
                int number = base + row.number();
                ImportedRow known = before.get(number);
                if (choice.taken() || known != null) {
                    rows.put(number, row(row, choice, known, chosenBefore.get(table.sheet())));
                }
            }
            base += table.rows().isEmpty() ? 0 : table.rows().getLast().number();
        }
        return rows;
    }

    private static ReadRow row(
            Table.DataRow row,
            SheetChoice choice,
            @org.jspecify.annotations.Nullable ImportedRow known,
            @org.jspecify.annotations.Nullable SheetChoice readBefore) {
        Map<String, String> original = values(row, choice.mapping());
        Map<String, String> values = new LinkedHashMap<>(original);
        if (known != null && readBefore != null) {
            known.values().forEach((field, value) -> {
                boolean mended = !value.equals(known.original().get(field));
                boolean sameColumn = Objects.equals(
                        choice.mapping().get(field), readBefore.mapping().get(field));
                if (mended && sameColumn) {
                    values.put(field, value);
                }
            });
        }
        return new ReadRow(choice.sheet(), row.number(), original, values, known != null && known.leftOut());
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
