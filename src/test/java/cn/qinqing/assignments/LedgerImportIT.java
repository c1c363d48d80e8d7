package cn.qinqing.assignments;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.DatabaseTest;
import cn.qinqing.LibreOffice;
import cn.qinqing.LibreOffice.Typed;
import cn.qinqing.assignments.domain.imports.LeaderListApplication;
import cn.qinqing.assignments.domain.imports.LeaderListImport;
import cn.qinqing.assignments.domain.imports.LeaderListImport.ShownRow;
import cn.qinqing.assignments.domain.imports.LeaderListReader;
import cn.qinqing.assignments.domain.imports.ListMode;
import cn.qinqing.assignments.domain.imports.ListPlan;
import cn.qinqing.assignments.domain.imports.RejectedRows;
import cn.qinqing.assignments.domain.imports.RowChange;
import cn.qinqing.assignments.domain.imports.SheetReading;
import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobState;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.StoredClerk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A workbook with one sheet for each county, as clerks keep it (挂点服务台账), from the file to the assignments, changed,
 * and back. Each test has its own enterprises: their names are marked.
 */
class LedgerImportIT extends DatabaseTest {

    private static final Path DATA = Path.of("src/test/resources/data");

    @Autowired
    LeaderListReader reader;

    @Autowired
    LeaderListImport imports;

    @Autowired
    LeaderListApplication application;

    @Autowired
    ImportRuns runs;

    @Autowired
    Jobs jobs;

    @Autowired
    RejectedRows rejected;

    @Autowired
    AssignmentQueries queries;

    @Autowired
    Tiers tiers;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private Actor.Person clerk;
    private LocalDate today;
    private final String mark = Ids.next().toString().substring(26);

    @BeforeEach
    void account() {
        clerk = StoredClerk.in(beans);
        today = OfficeTime.today(clock);
    }

    @Test
    void all_sheets_that_are_lists_are_taken_and_each_row_names_its_own() throws IOException {
        ImportRunId run = reader.open(clerk, marked(), "台账.xlsx");
        assertThat(reader.file(clerk, run).sheets().stream()
                        .map(sheet ->
                                sheet.table().sheet() + " " + sheet.choice().taken()))
                .containsExactly("库尔勒市 true", "轮台 true", "3.博湖县 true", "2025年旧表 false", "汇总 false");
        assertThat(reader.file(clerk, run).others()).containsExactly("封面");
        List<ShownRow> rows = imports.rows(clerk, run);
        assertThat(rows).hasSize(11);
        assertThat(rows.stream()
                        .map(row -> row.stored().sheet() + " " + row.stored().place()))
                .startsWith("库尔勒市 5", "库尔勒市 6", "库尔勒市 8")
                .contains("轮台 4", "3.博湖县 2");
        assertThat(rows).allMatch(ShownRow::applicable);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.changes())
                        .as("everything is new")
                        .extracting(RowChange::field)
                        .contains("enterprise", "leader"));

        assertThat(apply(run, "")).isEqualTo(11);
        assertThat(held("库尔勒孔雀河纺织有限公司"))
                .containsExactlyInAnyOrder(
                        "CO_UNIT 库尔勒市" + mark + "发改委",
                        "CO_UNIT 库尔勒市自然资源" + mark + "局",
                        "LEADER 赵启明",
                        "LEAD_UNIT 库尔勒市工信" + mark + "局",
                        "LIAISON_OFFICER 孙芳",
                        "LIAISON_OFFICER 钱立");
        assertThat(jdbc.sql(
                                "select distinct a.document_no from assignment a join enterprise e on e.id = a.enterprise_id where e.name = ?")
                        .param("库尔勒孔雀河纺织有限公司" + mark)
                        .query(String.class)
                        .list())
                .containsExactly("库党办〔" + today.getYear() + "〕5号");
        assertThat(jdbc.sql("""
                        select t.tier from enterprise_tier t join enterprise e on e.id = t.enterprise_id where e.name = ?""")
                        .param("库尔勒孔雀河纺织有限公司" + mark)
                        .query(String.class)
                        .single())
                .isEqualTo("COUNTY");
        assertThat(jdbc.sql("select division_code from enterprise where name = ?")
                        .param("轮台县红桥棉业有限公司" + mark)
                        .query(String.class)
                        .single())
                .isEqualTo("652822");
    }

    @Test
    void what_a_second_file_changes_is_shown_before_and_after_and_nothing_else_is_touched() throws IOException {
        ImportRunId first = reader.open(clerk, marked(), "台账.xlsx");
        apply(first, "");
        Path changed = marked();
        change(changed, "库尔勒市", 4, 1, "周文博");
        change(changed, "库尔勒市", 4, 2, "库尔勒市政协主席");
        change(changed, "库尔勒市", 5, 8, "孙芳");
        change(changed, "库尔勒市", 5, 9, "0996-2611002");
        change(changed, "库尔勒市", 7, 5, "部门");
        change(changed, "3.博湖县", 1, 6, "0996-6691099");
        ImportRunId second = reader.open(clerk, changed, "台账（改）.xlsx");
        List<ShownRow> rows = imports.rows(clerk, second);
        assertThat(rows).allMatch(ShownRow::applicable);
        assertThat(told(rows, "库尔勒孔雀河纺织有限公司")).containsExactly("leader: 赵启明 库尔勒市委副书记、市长 → 周文博 库尔勒市政协主席 " + today);
        assertThat(told(rows, "库尔勒梨城机械制造有限责任公司"))
                .containsExactly("officer: 钱立 库尔勒市工信" + mark + "局 → 孙芳 库尔勒市工信" + mark + "局 " + today);
        assertThat(told(rows, "库尔勒天山冷链物流有限公司")).containsExactly("tier: 县市领导联系 → 部门联系 null");
        assertThat(told(rows, "博湖县西海旅游开发有限公司")).containsExactly("phone:  → 陈静 0996-6691099 null");
        assertThat(rows).filteredOn(row -> row.changes().isEmpty()).hasSize(7);

        assertThat(apply(second, "库党办〔2026〕9号")).isEqualTo(11);
        assertThat(held("库尔勒孔雀河纺织有限公司")).contains("LEADER 周文博").doesNotContain("LEADER 赵启明");
        assertThat(held("库尔勒梨城机械制造有限责任公司")).contains("LIAISON_OFFICER 孙芳").doesNotContain("LIAISON_OFFICER 钱立");
        assertThat(jdbc.sql("select count(*) from assignment where import_run_id = ?")
                        .param(second.value())
                        .query(Integer.class)
                        .single())
                .as("one leader and one officer")
                .isEqualTo(2);
        assertThat(told(imports.rows(clerk, second), "库尔勒孔雀河纺织有限公司"))
                .as("afterwards too")
                .hasSize(1);

        over(application.undo(clerk, second));
        assertThat(held("库尔勒孔雀河纺织有限公司")).contains("LEADER 赵启明").doesNotContain("LEADER 周文博");
        assertThat(jdbc.sql("""
                        select group_concat(t.tier) from enterprise_tier t join enterprise e on e.id = t.enterprise_id
                        where e.name = ? and t.valid_to = '9999-12-31'""")
                        .param("库尔勒天山冷链物流有限公司" + mark)
                        .query(String.class)
                        .single())
                .isEqualTo("COUNTY");
    }

    @Test
    void a_sheet_is_left_out_and_taken_in_again_with_what_was_mended() throws IOException {
        ImportRunId run = reader.open(clerk, marked(), "台账.xlsx");
        ImportedRow row = row(run, "轮台", 4);
        Map<String, String> mended = new HashMap<>(row.values());
        mended.put("leadUnit", "改过的单位" + mark);
        runs.mend(clerk, run, row.number(), mended);
        reader.take(clerk, run, "轮台", false);
        assertThat(imports.rows(clerk, run)).hasSize(8);
        reader.take(clerk, run, "2025年旧表", true);
        assertThat(imports.rows(clerk, run)).hasSize(9);
        reader.take(clerk, run, "轮台", true);
        assertThat(row(run, "轮台", 4).values()).containsEntry("leadUnit", "改过的单位" + mark);
        refused("uikit.columns.missing", () -> reader.take(clerk, run, "汇总", true));
        reader.take(clerk, run, "2025年旧表", false);
        reader.take(clerk, run, "库尔勒市", false);
        reader.take(clerk, run, "3.博湖县", false);
        refused("assignments.import.noSheet", () -> reader.take(clerk, run, "轮台", false));
    }

    @Test
    void the_columns_of_one_sheet_are_corrected_without_touching_the_others() throws IOException {
        ImportRunId run = reader.open(clerk, marked(), "台账.xlsx");
        SheetReading sheet = reader.file(clerk, run).sheets().get(1);
        Map<String, Integer> columns = new HashMap<>(sheet.choice().mapping());
        columns.remove("coUnits");
        reader.reread(clerk, run, "轮台", columns);
        assertThat(row(run, "轮台", 4).values()).doesNotContainKey("coUnits");
        assertThat(row(run, "库尔勒市", 5).values()).containsKey("coUnits");
        assertThat(imports.rows(clerk, run)).hasSize(11);
        ImportRunId again = reader.open(clerk, marked(), "台账.xlsx");
        assertThat(reader.file(clerk, again).sheets().get(1).choice().mapping())
                .as("remembered for these headings")
                .isEqualTo(columns);
        // other tests read the same headings
        Map<String, Integer> before = new HashMap<>(sheet.choice().mapping());
        reader.reread(clerk, again, "轮台", before);
    }

    @Test
    void what_somebody_changed_since_it_was_shown_is_not_applied() throws IOException {
        ImportRunId first = reader.open(clerk, marked(), "台账.xlsx");
        apply(first, "");
        Path changed = marked();
        change(changed, "库尔勒市", 4, 1, "周文博");
        change(changed, "库尔勒市", 4, 2, "库尔勒市政协主席");
        ImportRunId second = reader.open(clerk, changed, "台账（改）.xlsx");
        String seen = imports.shown(clerk, second).fingerprint();
        jdbc.sql("""
                        update assignment a join enterprise e on e.id = a.enterprise_id set a.valid_to = ?, a.version = a.version + 1
                        where e.name = ? and a.role = 'LEADER'""").params(today.plusDays(40), "库尔勒孔雀河纺织有限公司" + mark).update();
        assertThat(imports.shown(clerk, second).fingerprint())
                .as("only who holds it is shown")
                .isEqualTo(seen);
        jdbc.sql("""
                        delete a from assignment a join enterprise e on e.id = a.enterprise_id
                        where e.name = ? and a.role = 'LEADER'""").param("库尔勒孔雀河纺织有限公司" + mark).update();
        refused("assignments.import.changedSinceShown", () -> application.start(clerk, second, "", seen));
    }

    @Test
    void a_replacement_by_sheets_ends_in_each_county_only_what_its_sheet_speaks_of() throws IOException {
        ImportRunId first = reader.open(clerk, marked(), "台账.xlsx");
        apply(first, "");
        Path changed = marked();
        // the last enterprise of Bohu is no longer named; that sheet has no column of co-units
        remove(changed, "3.博湖县", 5);
        ImportRunId second = reader.open(clerk, changed, "台账（新）.xlsx");
        LocalDate day = today.plusDays(1);
        List<ListPlan.Entry> entries = imports.plan(clerk, second, day).entries().stream()
                .filter(entry -> entry.enterprise().endsWith(mark))
                .toList();
        assertThat(entries.stream()
                        .filter(entry -> entry.kind() == ListPlan.Kind.ENDED)
                        .map(entry -> entry.enterprise().replace(mark, "") + " " + entry.role()))
                .containsExactlyInAnyOrder(
                        "博湖县博斯腾湖水产品加工有限公司 LEADER", "博湖县博斯腾湖水产品加工有限公司 LEAD_UNIT", "博湖县博斯腾湖水产品加工有限公司 LIAISON_OFFICER");
        assertThat(entries)
                .filteredOn(entry -> entry.kind() == ListPlan.Kind.NEW)
                .isEmpty();
        assertThat(entries.stream()
                        .filter(entry -> entry.kind() == ListPlan.Kind.KEPT)
                        .count())
                .isGreaterThan(30);
        imports.choose(clerk, second, ListMode.REPLACE, day);
        assertThat(imports.shown(clerk, second).terms().mode()).isEqualTo(ListMode.REPLACE);
    }

    @Test
    void two_counties_that_name_one_enterprise_say_where_the_other_row_is() throws IOException {
        Path twice = marked();
        change(twice, "轮台", 3, 1, "库尔勒孔雀河纺织有限公司" + mark);
        change(twice, "轮台", 3, 2, code(twice, "库尔勒市", 4, 4));
        ImportRunId run = reader.open(clerk, twice, "台账.xlsx");
        assertThat(imports.rows(clerk, run).getFirst().checked().problems())
                .filteredOn(problem -> problem.key().equals("assignments.import.enterpriseTwice"))
                .singleElement()
                .extracting(Problem::arguments)
                .isEqualTo(List.of("轮台!4"));
    }

    @Test
    @Tag("long")
    void the_rows_left_over_are_mended_in_libreoffice_and_come_in_again() throws Exception {
        Path spoilt = marked();
        change(spoilt, "库尔勒市", 4, 1, "");
        change(spoilt, "轮台", 3, 8, "去年");
        change(spoilt, "3.博湖县", 3, 1, "不知道的县");
        ImportRunId first = reader.open(clerk, spoilt, "台账.xlsx");
        assertThat(apply(first, "")).isEqualTo(8);
        Path rest = folder.resolve("未导入的行.xlsx");
        Files.write(rest, rejected.export(clerk, first, Problem::key, key -> key.endsWith("title") ? "导入" : key));
        List<String> headings;
        try (InputStream in = Files.newInputStream(rest);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Row head = book.getSheetAt(0).getRow(0);
            headings = IntStream.range(0, head.getLastCellNum())
                    .mapToObj(cell -> head.getCell(cell).getStringCellValue())
                    .toList();
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(3);
        }
        LibreOffice.change(
                rest,
                List.of(
                        new Typed("导入", headings.indexOf("联系领导"), 1, "赵启明"),
                        new Typed("导入", headings.indexOf("开始日期"), 2, today.getYear() + "-03-01"),
                        new Typed("导入", headings.indexOf("所在县市（园区）"), 3, "博湖县")));
        ImportRunId second = reader.open(clerk, rest, "未导入的行.xlsx");
        assertThat(imports.rows(clerk, second)).hasSize(3).allMatch(ShownRow::applicable);
        assertThat(apply(second, "")).isEqualTo(3);
        assertThat(held("库尔勒孔雀河纺织有限公司")).contains("LEADER 赵启明", "LIAISON_OFFICER 孙芳");
    }

    /** The workbook with names, codes and units that only this test has. */
    private Path marked() throws IOException {
        Path file = Files.createTempFile(folder, "ledger", ".xlsx");
        try (InputStream in = Files.newInputStream(DATA.resolve("ledger-counties.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        mark(cell);
                    }
                }
            }
            book.write(out);
        }
        return file;
    }

    private void mark(Cell cell) {
        if (cell.getCellType() != org.apache.poi.ss.usermodel.CellType.STRING) {
            return;
        }
        String text = cell.getStringCellValue();
        if (text.matches("(?s).*(有限公司|有限责任公司|合作社|工艺品厂|商会)")) {
            cell.setCellValue(text + mark);
        } else if (text.matches("9165\\d{4}MA[0-9A-Z]{8}")) {
            cell.setCellValue("");
        } else if (text.matches("(?s).*(局|委|社|办|局等)") && !text.contains("：") && !text.contains("书记")) {
            cell.setCellValue(text.replaceAll("(局|发改委|供销社)(?=[、，；;）等]|$)", mark + "$1"));
        } else if (text.contains("（库尔勒市")) {
            cell.setCellValue(text.replaceAll("局）", mark + "局）"));
        } else if (!text.contains("年旧表")) {
            // the year of the test, so that no period is over
            cell.setCellValue(text.replace("2026", Integer.toString(today.getYear())));
        }
    }

    private static void change(Path file, String sheet, int row, int column, String text) throws IOException {
        edit(file, book -> {
            Row found = book.getSheet(sheet).getRow(row);
            Cell cell = found.getCell(column) == null ? found.createCell(column) : found.getCell(column);
            cell.setBlank();
            cell.setCellValue(text);
        });
    }

    private static void remove(Path file, String sheet, int row) throws IOException {
        edit(file, book -> book.getSheet(sheet).removeRow(book.getSheet(sheet).getRow(row)));
    }

    private static void edit(Path file, java.util.function.Consumer<XSSFWorkbook> change) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            change.accept(book);
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    private static String code(Path file, String sheet, int row, int column) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            return book.getSheet(sheet).getRow(row).getCell(column).getStringCellValue();
        }
    }

    private ImportedRow row(ImportRunId run, String sheet, int place) {
        return imports.rows(clerk, run).stream()
                .map(ShownRow::stored)
                .filter(row -> row.sheet().equals(sheet) && row.place() == place)
                .findFirst()
                .orElseThrow();
    }

    /** Applies and waits; how many rows were applied. */
    private long apply(ImportRunId run, String document) {
        over(application.start(clerk, run, document));
        return imports.rows(clerk, run).stream()
                .peek(row -> assertThat(row.stored().note())
                        .as(row.stored().values().toString())
                        .isNull())
                .filter(row -> row.stored().state() == ImportedRow.State.APPLIED)
                .count();
    }

    private void over(JobId job) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(clerk, job).orElseThrow().state().isOver());
        assertThat(jobs.find(clerk, job).orElseThrow().state()).isEqualTo(JobState.DONE);
    }

    private List<String> told(List<ShownRow> rows, String enterprise) {
        return rows.stream()
                .filter(row -> row.stored().values().get("enterprise").equals(enterprise + mark))
                .flatMap(row -> row.changes().stream())
                .map(change -> change.field() + ": " + change.before() + " → " + change.after() + " " + change.on())
                .toList();
    }

    private List<String> held(String enterprise) {
        return queries
                .page(
                        clerk,
                        new AssignmentFilter(today, enterprise + mark, null, null),
                        AssignmentSort.ENTERPRISE,
                        false,
                        0,
                        100)
                .stream()
                .map(row -> row.role() + " " + row.holder())
                .toList();
    }
}
