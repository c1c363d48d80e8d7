package cn.qinqing.exchange;

import cn.qinqing.shared.RuleViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the table on a sheet: the heading of one or two lines below the title, the data, and the notes below. Cells
 * that are merged downwards are filled, and so is 同上; a cell that is just empty stays empty. A heading that is repeated
 * on each printed page is no data, and the name of a group (一、工业企业) is a note.
 */
public final class TableFinder {

    private static final int DEEPEST_HEADING = 30;

    /** A line that begins so is a sum or a remark, unless its mandatory columns are filled as those of a row. */
    private static final Pattern NOTE =
            Pattern.compile("^(合计|总计|小计|共计|注[:：1一]|备注[:：]|说明[:：]|填报|填表|制表|审核|附件|联系人[:：]).*", Pattern.DOTALL);

    /** 制表：张三 stands in whichever column has room. */
    private static final Pattern SIGNATURE =
            Pattern.compile("^(填报|填表|制表|审核|审批|复核|联系人|注|备注|说明|附件)[^:：]{0,6}[:：].*", Pattern.DOTALL);

    private static final Pattern GROUP = Pattern.compile("^([（(]?[一二三四五六七八九十]{1,3}[)）、.．]).*", Pattern.DOTALL);

    private static final Pattern AS_ABOVE = Pattern.compile("^(同上|〃|″|”|\"|″″)$");

    private record Heading(int first, int last, List<String> texts, Map<String, Integer> mapping) {

        int lines() {
            return last - first + 1;
        }

        /** More columns known is better; of equals the one with fewer lines, so that a title is no upper line. */
        boolean betterThan(Heading other) {
            return mapping.size() != other.mapping().size()
                    ? mapping.size() > other.mapping().size()
                    : lines() < other.lines();
        }
    }

    private TableFinder() {}

    /**
     * The table of each sheet that has one, the best fitting first. Where no heading names every mandatory column, the
     * tables with some of them are given, for a clerk to say which column is which.
     *
     * @throws RuleViolation {@code exchange.table.missing} naming the headings that were looked for
     */
    public static List<Table> all(List<Sheet> sheets, ColumnMap map) {
        return inOrder(sheets, map).stream()
                .sorted(Comparator.comparing((Table table) -> !map.isComplete(table.mapping()))
                        .thenComparing(table -> -table.mapping().size()))
                .toList();
    }

    /**
     * The table of each sheet that has one, as they follow each other in the workbook.
     *
     * @throws RuleViolation {@code exchange.table.missing} as above
     */
    public static List<Table> inOrder(List<Sheet> sheets, ColumnMap map) {
        List<Table> tables = sheets.stream()
                .flatMap(sheet -> heading(sheet, map).stream().map(heading -> table(sheet, heading, map)))
                .toList();
        if (tables.isEmpty()) {
            throw new RuleViolation(
                    "exchange.table.missing",
                    String.join(
                            "、",
                            map.fields().stream()
                                    .filter(ColumnMap.Field::required)
                                    .map(field -> field.headings().getFirst())
                                    .toList()));
        }
        return tables;
    }

    /** The table that fits best among all sheets, as {@link #all}. */
    public static Table find(List<Sheet> sheets, ColumnMap map) {
        return all(sheets, map).getFirst();
    }

    private static Optional<Heading> heading(Sheet sheet, ColumnMap map) {
        Heading best = null;
        for (int row = 0; row < Math.min(DEEPEST_HEADING, sheet.rows().size()); row++) {
            for (int last = row; last <= row + 1; last++) {
                Heading heading = heading(sheet, map, row, last);
                boolean some = heading.texts().stream()
                                .filter(text -> !text.isEmpty())
                                .distinct()
                                .count()
                        >= 2;
                if (some && !heading.mapping().isEmpty() && (best == null || heading.betterThan(best))) {
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

    private static Table table(Sheet sheet, Heading heading, ColumnMap map) {
        List<String> title = IntStream.range(0, heading.first())
                .mapToObj(row -> line(sheet.rows().get(row)))
                .filter(text -> !text.isEmpty())
                .toList();
        List<Integer> mandatory = map.fields().stream()
                .filter(ColumnMap.Field::required)
                .map(field -> heading.mapping().get(field.name()))
                .filter(Objects::nonNull)
                .toList();
        List<Table.DataRow> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int row = heading.last() + 1; row < sheet.rows().size(); row++) {
            String text = line(sheet.rows().get(row));
            if (text.isEmpty()) {
                continue;
            }
            if (headsAgain(sheet, row, heading)) {
                continue;
            }
            boolean note = NOTE.matcher(text).matches() || isGroup(sheet, row, mandatory);
            if (note && !isData(sheet, row, mandatory)) {
                notes.add(text);
                continue;
            }
            rows.add(filled(sheet, row, heading.texts().size(), rows));
        }
        return new Table(
                sheet.name(),
                title,
                heading.texts(),
                ColumnGuess.byContent(map, heading.texts(), heading.mapping(), rows),
                rows,
                notes,
                sheet.hidden());
    }

    private static boolean headsAgain(Sheet sheet, int row, Heading heading) {
        List<Integer> known = List.copyOf(heading.mapping().values());
        return known.size() > 1
                && known.stream().allMatch(column -> {
                    String text = sheet.shownAt(row, column).text().strip();
                    String whole = heading.texts().get(column);
                    return !text.isEmpty()
                            && (whole.equals(text) || whole.startsWith(text + "/") || whole.endsWith("/" + text));
                });
    }

    /** One text alone in the row: counted like a heading of a text, or merged over the columns that every row fills. */
    private static boolean isGroup(Sheet sheet, int row, List<Integer> mandatory) {
        List<String> texts = sheet.rows().get(row).stream()
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
        return texts.size() == 1
                && (GROUP.matcher(texts.getFirst()).matches()
                        || mandatory.size() > 1 && sheet.mergedOver(row, mandatory.getFirst(), mandatory.getLast()));
    }

    private static boolean isData(Sheet sheet, int row, List<Integer> mandatory) {
        List<String> values = mandatory.stream()
                .map(column -> sheet.shownAt(row, column).text().strip())
                .toList();
        return values.size() > 1
                && values.stream().distinct().count() == values.size()
                && values.stream()
                        .noneMatch(value ->
                                value.isEmpty() || SIGNATURE.matcher(value).matches());
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
