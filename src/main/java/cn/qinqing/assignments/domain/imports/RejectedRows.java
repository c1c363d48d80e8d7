package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.domain.imports.LeaderListImport.ShownRow;
import cn.qinqing.audit.AuditLog;
import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.Problem;
import cn.qinqing.exchange.WorkbookWriter;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows that were not applied, as a workbook with the reasons: to be mended and sent again. It leaves the product with
 * the telephone numbers of the list, and never without its row in the event log.
 */
@Service
public class RejectedRows {

    private final LeaderListImport lists;
    private final AuditLog audit;

    RejectedRows(LeaderListImport lists, AuditLog audit) {
        this.lists = lists;
        this.audit = audit;
    }

    /**
     * The workbook of a run.
     *
     * @param sentence a problem in words
     * @param label a message key in words
     * @throws cn.qinqing.shared.RightMissing without {@code EXPORT}
     */
    @Transactional
    public byte[] export(
            Actor actor, ImportRunId run, Function<Problem, String> sentence, UnaryOperator<String> label) {
        actor.require(Right.EXPORT);
        List<ShownRow> rows = lists.rows(actor, run).stream()
                .filter(row -> row.stored().state() == ImportedRow.State.PENDING)
                .toList();
        List<String> headings = headings(label);
        audit.record(
                actor,
                "list.export",
                "import_run",
                run.toString(),
                Map.of("columns", headings, "rows", rows.size(), "format", "XLSX"));
        return workbook(rows, headings, sentence, label);
    }

    /** The text of a cell; of a sheet whose name told the county, the county, since the workbook has one sheet alone. */
    private static String cell(ShownRow row, String field) {
        String text = row.stored().values().getOrDefault(field, "");
        return text.isBlank() && field.equals(LeaderListColumns.DIVISION)
                ? row.checked().problems().stream()
                        .filter(problem -> problem.key().equals(EnterpriseCells.DIVISION_OF_SHEET))
                        .findFirst()
                        .map(problem -> problem.arguments().getFirst())
                        .orElse(text)
                : text;
    }

    private static List<String> headings(UnaryOperator<String> label) {
        List<String> headings = new ArrayList<>(LeaderListColumns.MAP.fields().stream()
                .map(ColumnMap.Field::headings)
                .map(List::getFirst)
                .toList());
        headings.add(label.apply("assignments.import.source"));
        headings.add(label.apply("assignments.import.reasons"));
        return headings;
    }

    private static byte[] workbook(
            List<ShownRow> rows,
            List<String> headings,
            Function<Problem, String> sentence,
            UnaryOperator<String> label) {
        List<List<String>> cells = rows.stream()
                .map(row -> {
                    List<String> line = new ArrayList<>(LeaderListColumns.MAP.fields().stream()
                            .map(field -> cell(row, field.name()))
                            .toList());
                    line.add(row.stored().sheet() + "!" + row.stored().place());
                    line.add(row.checked().problems().stream().map(sentence).collect(Collectors.joining(" ")));
                    return line;
                })
                .toList();
        return WorkbookWriter.xlsx(label.apply("assignments.imports.title"), headings, cells);
    }
}
