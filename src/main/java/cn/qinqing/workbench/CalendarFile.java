package cn.qinqing.workbench;

import cn.qinqing.calendar.CalendarNotice;
import cn.qinqing.calendar.CalendarNotice.Kind;
import cn.qinqing.exchange.ColumnMap;
import cn.qinqing.exchange.Problem;
import cn.qinqing.exchange.Table;
import cn.qinqing.exchange.TableFinder;
import cn.qinqing.exchange.WorkbookReader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days of a notice as somebody sent them in a sheet (日期、类型、名称): each row with what is wrong in it. Nothing is guessed.
 *
 * @param year of the first row that names a day; null when none does
 */
public record CalendarFile(@Nullable Integer year, List<Row> rows) {

    /**
     * A row of the sheet.
     *
     * @param number row as the clerk sees it, from 1
     */
    public record Row(
            int number,
            String day,
            String kind,
            String name,
            CalendarNotice.@Nullable Day read,
            List<Problem> problems) {

        public boolean refused() {
            return problems.stream().anyMatch(one -> one.severity() == Problem.Severity.ERROR);
        }
    }

    private static final ColumnMap MAP = new ColumnMap(List.of(
            ColumnMap.Field.of("day", "workbench.calendar.field.day", "日期", "放假日期", "日")
                    .mandatory(),
            ColumnMap.Field.of("kind", "workbench.calendar.field.kind", "类型", "类别", "性质", "安排")
                    .mandatory(),
            ColumnMap.Field.of("name", "workbench.calendar.field.name", "名称", "节日", "节假日", "假期", "事由")
                    .mandatory()));

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?(?:\\s.*)?");

    private static final Set<String> HOLIDAY = Set.of("休", "放假", "休息", "假日", "节假日", "公休", "holiday", "off");
    private static final Set<String> WORKDAY = Set.of("班", "上班", "调休上班", "补班", "工作日", "workday", "work");
    private static final int LONGEST_NAME = 60;

    /**
     * Reads a file.
     *
     * @throws cn.qinqing.shared.RuleViolation what {@link WorkbookReader} and {@link TableFinder} refuse of it
     */
    static CalendarFile read(Path file) {
        Table table = TableFinder.find(WorkbookReader.read(file), MAP);
        ColumnMappings.demand(MAP, table.mapping());
        List<Row> rows = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        Integer year = null;
        for (Table.DataRow row : table.rows()) {
            String day = text(table, row, "day");
            Optional<LocalDate> date = day(day);
            if (year == null && date.isPresent()) {
                year = date.get().getYear();
            }
            rows.add(row(
                    row.number(),
                    day,
                    date.orElse(null),
                    text(table, row, "kind"),
                    text(table, row, "name"),
                    year,
                    seen));
        }
        return new CalendarFile(year, rows);
    }

    private static Row row(
            int number,
            String day,
            @Nullable LocalDate date,
            String kindText,
            String name,
            @Nullable Integer year,
            Set<LocalDate> seen) {
        List<Problem> problems = new ArrayList<>();
        Kind kind = kind(kindText);
        if (date == null) {
            problems.add(Problem.error("day", "workbench.calendar.day.bad", day));
        } else if (year != null && date.getYear() != year) {
            problems.add(Problem.error("day", "workbench.calendar.day.otherYear", year));
        } else if (!seen.add(date)) {
            problems.add(Problem.error("day", "workbench.calendar.day.twice"));
        }
        if (kind == null) {
            problems.add(Problem.error("kind", "workbench.calendar.kind.bad", kindText));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.add(Problem.error("name", "workbench.calendar.name.bad", LONGEST_NAME));
        }
        CalendarNotice.Day read =
                problems.isEmpty() && date != null && kind != null ? new CalendarNotice.Day(date, kind, name) : null;
        return new Row(number, day, kindText, name, read, problems);
    }

    private static String text(Table table, Table.DataRow row, String field) {
        return row.at(table.mapping().get(field)).text().strip();
    }

    private static Optional<LocalDate> day(String text) {
        Matcher found = DAY.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable Kind kind(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return HOLIDAY.contains(word) ? Kind.HOLIDAY : WORKDAY.contains(word) ? Kind.WORKDAY : null;
    }

    /** Days of the rows that were read. */
    public List<CalendarNotice.Day> days() {
        return rows.stream().map(Row::read).filter(java.util.Objects::nonNull).toList();
    }

    public boolean refused() {
        return rows.isEmpty() || rows.stream().anyMatch(Row::refused);
    }
}
