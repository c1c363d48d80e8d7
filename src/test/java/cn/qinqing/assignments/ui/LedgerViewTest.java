package cn.qinqing.assignments.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.Actors;
import cn.qinqing.LibreOffice;
import cn.qinqing.UiTest;
import cn.qinqing.assignments.Liaisons;
import cn.qinqing.assignments.domain.imports.LeaderListApplication;
import cn.qinqing.assignments.domain.imports.LeaderListImport;
import cn.qinqing.assignments.domain.imports.LeaderListImport.ShownRow;
import cn.qinqing.assignments.domain.imports.LeaderListReader;
import cn.qinqing.assignments.domain.imports.RowChange;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.ListExports;
import cn.qinqing.workbench.TestAccounts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

/** The ledger out to a workbook, changed there, and in again. */
class LedgerViewTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    LeaderListReader reader;

    @Autowired
    LeaderListImport imports;

    @Autowired
    LeaderListApplication application;

    @Autowired
    ImportRuns runs;

    @Autowired
    ListExports exports;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private final String mark = "台账" + Ids.next().toString().substring(28);

    @BeforeEach
    void data() throws IOException {
        String line = "%s,%s企业%d,若羌县,县级,%s,\"%s\",\"%s\",\"%s\",2026-01-01至2099-12-31,台办〔2026〕1号\n";
        String unit = mark + "局";
        Path list = Files.writeString(
                folder.resolve("台账.csv"),
                mark + "\n联系领导（职务）,企业名称,所在县市,联系层级,牵头单位,配合单位,联络员,联络员电话,联系期限,文号\n"
                        + line.formatted(
                                "台账甲（若羌县人大常委会副主任）", mark, 1, unit, "", "台账员一、台账员二", "0996-7101001、0996-7101002")
                        + line.formatted("台账甲（若羌县人大常委会副主任）", mark, 2, unit, mark + "配合局", "台账员一", "0996-7101001")
                        + line.formatted("台账乙（若羌县副县长）", mark, 3, unit, "", "台账员一、台账员三（" + mark + "它局）", "")
                        + line.formatted("台账乙（若羌县副县长）", mark, 4, unit, "", "", ""));
        ImportRunId run = reader.open(clerk, list, "台账.csv");
        assertThat(imports.rows(clerk, run)).hasSize(4).allMatch(ShownRow::applicable);
        application.start(clerk, run, "");
        await().atMost(Duration.ofSeconds(60)).until(() -> runs.run(clerk, run).state() == ImportRun.State.APPLIED);
        assertThat(runs.run(clerk, run).applied()).isEqualTo(4);
        Actor.Person me = TestAccounts.stored(jdbc);
        Actors.signIn(me.account(), null, new Liaisons(beans).office(), Role.COMMERCE_CLERK);
    }

    /** Changes three cells of a file, each of another row. */
    @FunctionalInterface
    private interface Change {
        void of(Path file) throws IOException, InterruptedException;
    }

    @Test
    void what_goes_out_and_comes_in_unchanged_changes_nothing() throws Exception {
        assertThat(imports.rows(clerk, reader.open(clerk, exported(), "联系台账.xlsx")))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.changes()).isEmpty())
                .allMatch(ShownRow::applicable);
    }

    @Test
    void three_cells_that_were_changed_come_in_as_exactly_three_changes() throws Exception {
        outAndIn(LedgerViewTest::change);
    }

    @Test
    @Tag("long")
    void three_cells_that_were_changed_in_libreoffice_come_in_as_exactly_three_changes() throws Exception {
        outAndIn(LedgerViewTest::changeInOffice);
    }

    private void outAndIn(Change change) throws IOException, InterruptedException {
        Path file = exported();
        change.of(file);
        ImportRunId run = reader.open(clerk, file, "联系台账.xlsx");
        List<ShownRow> rows = imports.rows(clerk, run);
        assertThat(rows).hasSize(4).allMatch(ShownRow::applicable);
        assertThat(rows.stream().flatMap(row -> row.changes().stream()).map(RowChange::field))
                .containsExactly("officer", "coUnits", "period");
        application.start(clerk, run, "");
        await().atMost(Duration.ofSeconds(60)).until(() -> runs.run(clerk, run).state() == ImportRun.State.APPLIED);
        assertThat(runs.run(clerk, run).applied()).isEqualTo(4);
        List<List<String>> lines = lines();
        assertThat(lines.get(0)).contains("台账员一").doesNotContain("台账员一、台账员二");
        assertThat(lines.get(1)).contains("税务局、商务局");
        assertThat(lines.get(2).toString()).contains("2098-12-31");
    }

    private Path exported() throws IOException {
        return exports.write(clerk, shown(), ListExports.Format.XLSX);
    }

    private List<List<String>> lines() {
        return shown().pages().page(clerk, 0, 10);
    }

    private ListFile shown() {
        UI.getCurrent().navigate("ledger", new QueryParameters(Map.of("q", List.of(mark))));
        return ((LedgerView) UI.getCurrent().getCurrentView()).file().orElseThrow();
    }

    private static void change(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            for (LibreOffice.Typed typed : typed(sheet)) {
                // as it stands in the file, a text is kept beside the value that would be set
                sheet.getRow(typed.row()).getCell(typed.column()).setBlank();
                sheet.getRow(typed.row()).getCell(typed.column()).setCellValue(typed.text());
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    private static void changeInOffice(Path file) throws IOException, InterruptedException {
        List<LibreOffice.Typed> cells;
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            cells = typed(book.getSheetAt(0));
        }
        LibreOffice.change(file, cells);
    }

    private static List<LibreOffice.Typed> typed(Sheet sheet) {
        String period = sheet.getRow(3).getCell(column(sheet, "联系期限")).getStringCellValue();
        return List.of(
                typed(sheet, 1, "联络员", "台账员一"),
                typed(sheet, 2, "配合单位", "税务局、商务局"),
                typed(sheet, 3, "联系期限", period.replace("2099-12-31", "2098-12-31")));
    }

    private static LibreOffice.Typed typed(Sheet sheet, int row, String heading, String text) {
        return new LibreOffice.Typed(sheet.getSheetName(), column(sheet, heading), row, text);
    }

    private static int column(Sheet sheet, String heading) {
        Row headings = sheet.getRow(0);
        return IntStream.range(0, headings.getLastCellNum())
                .filter(one -> headings.getCell(one).getStringCellValue().equals(heading))
                .findFirst()
                .orElseThrow();
    }
}
