package cn.qinqing.exchange;

import cn.qinqing.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the table on a sheet: the heading of one or two lines below the title, the data, and the notes below. Cells
 * that are merged downwards are filled, and so is 同上; a cell that is just empty stays empty.
 */
public final class TableFinder {

    private static final int DEEPEST_HEADING = 30;
    private static final Pattern NOTE = Pattern.compile("^(合计|总计|小计|共计|注[:：1一]|备注[:：]|说明[:：]|填报|制表|审核|附件|联系人[:：]).*");
    private static final Pattern AS_ABOVE = Pattern.compile("^(同上|〃|″|”|\"|″″)$");

    private record Heading(int first, int last, List<String> texts, Map<String, Integer> mapping) {}

    private TableFinder() {}

    /**
     * The table that fits best among all sheets.
     *
     * @throws RuleViolation {@code exchange.table.missing} naming the headings that were looked for
     */
    public static Table find(List<Sheet> sheets, ColumnMap map) {
        Sheet best = null;
        Heading heading = null;
        for (Sheet sheet : sheets) {
            Optional<Heading> found = heading(sheet, map);
            if (found.isPresent()
                    && (heading == null
                            || found.get().mapping().size() > heading.mapping().size())) {
                best = sheet;
                heading = found.get();
            }
        }
        if (best == null || heading == null) {
            throw new RuleViolation(
                    "exchange.table.missing",
                    String.join(
                            "、",
                            map.fields().stream()
                                    .filter(ColumnMap.Field::required)
                                    .map(field -> field.headings().getFirst())
                                    .toList()));
        }
        return table(best, heading);
    }

    private static Optional<Heading> heading(Sheet sheet, ColumnMap map) {
        Heading best = null;
        for (int row = 0; row < Math.min(DEEPEST_HEADING, sheet.rows().size()); row++) {
            for (int last = row; last <= row + 1; last++) {
                Heading heading = heading(sheet, map, row, last);
                boolean complete = map.fields().stream()
                        .filter(ColumnMap.Field::required)
                        .allMatch(field -> heading.mapping().containsKey(field.name()));
                if (complete
                        && heading.mapping().size() >= 2
                        && (best == null
                                || heading.mapping().size() > best.mapping().size())) {
                    best = heading;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Heading heading(Sheet sheet, ColumnMap map, int first, int last) {
        List<String> texts = IntStream.range(0, sheet.width())
                .mapToObj(column -> {
                    String upper = sheet.shownAt(first, column).text().strip();
                    String lower = first == last
                            ? ""
                            : sheet.shownAt(last, column).text().strip();
                    return lower.isEmpty() || lower.equals(upper)
                            ? upper
                            : upper.isEmpty() ? lower : upper + "/" + lower;
                })
                .toList();
        return new Heading(first, last, texts, ColumnGuess.guess(map, texts));
    }

    private static Table table(Sheet sheet, Heading heading) {
        List<String> title = IntStream.range(0, heading.first())
                .mapToObj(row -> line(sheet.rows().get(row)))
                .filter(text -> !text.isEmpty())
                .toList();
        List<Table.DataRow> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int row = heading.last() + 1; row < sheet.rows().size(); row++) {
            String text = line(sheet.rows().get(row));
            if (text.isEmpty()) {
                continue;
            }
            if (NOTE.matcher(text).matches()) {
                notes.add(text);
                continue;
            }
            rows.add(filled(sheet, row, heading.texts().size(), rows));
        }
        return new Table(sheet.name(), title, heading.texts(), heading.mapping(), rows, notes);
    }

    private static Table.DataRow filled(Sheet sheet, int row, int width, List<Table.DataRow> before) {
        List<Cell> cells = IntStream.range(0, width)
                .mapToObj(column -> {
                    Cell shown = sheet.shownAt(row, column);
                    return AS_ABOVE.matcher(shown.text().strip()).matches() && !before.isEmpty()
                            ? before.getLast().at(column)
                            : shown;
                })
                .toList();
        return new Table.DataRow(row + 1, cells);
    }

    private static String line(List<Cell> cells) {
        return String.join(
                " ",
                cells.stream()
                        .map(cell -> cell.text().strip())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
