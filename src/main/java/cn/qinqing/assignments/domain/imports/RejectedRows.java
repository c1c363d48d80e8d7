package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.domain.imports.LeaderListImport.ShownRow;
import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.Problem;
import cn.qinqing.exchange.WorkbookWriter;
import cn.qinqing.workbench.ImportedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The rows that were not applied, as a workbook with the reasons: to be mended and sent again. */
public final class RejectedRows {

    private RejectedRows() {}

    /**
     * @param sentence a problem in words
     * @param label a message key in words
     */
    public static byte[] workbook(
            List<ShownRow> rows, Function<Problem, String> sentence, UnaryOperator<String> label) {
        List<String> headings = new ArrayList<>(LeaderListColumns.MAP.fields().stream()
                .map(ColumnMap.Field::headings)
                .map(List::getFirst)
                .toList());
        headings.add(label.apply("assignments.import.reasons"));
        List<List<String>> cells = rows.stream()
                .filter(row -> row.stored().state() == ImportedRow.State.PENDING)
                .map(row -> {
                    List<String> line = new ArrayList<>(LeaderListColumns.MAP.fields().stream()
                            .map(field -> row.stored().values().getOrDefault(field.name(), ""))
                            .toList());
                    line.add(row.checked().problems().stream().map(sentence).collect(Collectors.joining(" ")));
                    return line;
                })
                .toList();
        return WorkbookWriter.xlsx(label.apply("assignments.imports.title"), headings, cells);
    }
}
