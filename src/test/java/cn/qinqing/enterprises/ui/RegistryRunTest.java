package cn.qinqing.enterprises.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.Actors;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.LibreOffice;
import cn.qinqing.UiTest;
import cn.qinqing.assignments.Liaisons;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.RegistryImports;
import cn.qinqing.enterprises.RegistryOutcome;
import cn.qinqing.enterprises.RegistryRow;
import cn.qinqing.enterprises.TestCodes;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.uikit.ListView;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ListExports;
import cn.qinqing.workbench.TestAccounts;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
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

/** A registry file on the screen, and the list of enterprises out to a workbook and in again. */
class RegistryRunTest extends UiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    RegistryImports imports;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries queries;

    @Autowired
    ListExports exports;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private final String mark = "往返" + Ids.next().toString().substring(28);

    @BeforeEach
    void signIn() {
        Actor.Person me = TestAccounts.stored(jdbc);
        Actors.signIn(me.account(), null, new Liaisons(beans).office(), Role.COMMERCE_CLERK);
    }

    private EnterpriseId known(String name, String code) {
        return enterprises.create(
                clerk,
                EnterpriseForms.named(name, "652801", ListingConsent.GIVEN).withUscc(code));
    }

    private ImportRunId open(Path file) {
        ImportRunId run = imports.open(clerk, file, "登记信息.csv");
        over(run);
        return run;
    }

    private void over(ImportRunId run) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !imports.run(clerk, run).running());
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static void pressIn(int row, String label) {
        Component cell = GridKt._getCellComponent(grid(), row, "enterprises.registry.actions");
        _click(_get(
                cell,
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().orElse("").equals(label))));
    }

    @SuppressWarnings("unchecked")
    private static Grid<RegistryRow> grid() {
        return _get(Grid.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_column_that_is_not_known_is_said_in_a_dialog() throws IOException {
        Path file = folder.resolve("列.csv");
        Files.writeString(file, "住所,本" + mark + "\n新址1号," + mark + "丁公司\n");
        ImportRunId run = imports.open(clerk, file, "列.csv");
        UI.getCurrent().navigate("registry-files/" + run);
        assertThat(_get(RegistryRunView.class).getElement().getTextRecursively())
                .contains("没有认出“企业名称”一列");
        press("工作表与列对应");
        press("重新读取");
        Select<Integer> name = _get(Select.class, spec -> spec.withLabel("名称（必填）"));
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("标有“必填”的列都要指定。");
        _setValue(name, 1);
        press("重新读取");
        over(run);
        assertThat(imports.page(clerk, run, null, 0, 10))
                .extracting(row -> row.values().get("name"))
                .containsExactly(mark + "丁公司");
    }

    @Test
    void differences_are_shown_mended_left_out_applied_and_taken_back() throws IOException {
        String code = TestCodes.next("652801");
        EnterpriseId one = known(mark + "甲公司", code);
        Path file = folder.resolve("登记.csv");
        Files.writeString(
                file,
                "统一社会信用代码,企业名称,县市,住所,登记状态\n" + code + "," + mark + "甲公司,库尔勒,新址1号,存续\n"
                        + TestCodes.next("652801") + "," + mark + "乙公司,库尔勒,新址2号,不明\n"
                        + TestCodes.next("652801") + "," + mark + "丙公司,库尔勒,新址3号,存续\n");
        ImportRunId run = open(file);
        UI.getCurrent().navigate("registry-files/" + run);
        List<String> lines = IntStream.range(0, 3)
                .mapToObj(row -> String.join("|", GridKt._getFormattedRow(grid(), row)))
                .toList();
        assertThat(lines.get(0)).contains("地址：— → 新址1号");
        assertThat(lines.get(1)).contains("状态：不认识“不明”这个状态");
        assertThat(lines.get(2)).contains("地址：新址3号");

        pressIn(1, "修改第 3 行");
        MendRegistryDialog mend = _get(MendRegistryDialog.class);
        TextField state = _get(mend, TextField.class, spec -> spec.withLabel("状态"));
        assertThat(state.getErrorMessage()).startsWith("不认识“不明”");
        _setValue(state, "存续");
        _click(_get(mend, Button.class, spec -> spec.withText("保存")));
        assertThat(imports.state(clerk, run).counts())
                .isEqualTo(Map.of(RegistryOutcome.CHANGED, 1L, RegistryOutcome.FRESH, 2L));

        pressIn(2, "不导入第 4 行");
        press("导入 2 行");
        over(run);
        assertThat(imports.run(clerk, run).state()).isEqualTo(ImportRun.State.APPLIED);
        assertThat(queries.details(clerk, one).form().address()).isEqualTo("新址1号");

        UI.getCurrent().navigate("registry-files/" + run);
        press("撤销整次导入");
        ConfirmDialog question = _get(ConfirmDialog.class);
        _click(_get(question, Button.class, spec -> spec.withText("撤销整次导入")));
        over(run);
        assertThat(imports.run(clerk, run).state()).isEqualTo(ImportRun.State.UNDONE);
        assertThat(queries.details(clerk, one).form().address()).isNull();
    }

    /** Changes three cells of a file, each of another row. */
    @FunctionalInterface
    private interface Change {
        void of(Path file) throws IOException, InterruptedException;
    }

    @Test
    void a_list_that_went_out_comes_in_again_with_exactly_the_three_changed_cells() throws Exception {
        outAndIn(RegistryRunTest::change);
    }

    @Test
    @Tag("long")
    void what_was_changed_and_saved_in_libreoffice_comes_in_as_exactly_that() throws Exception {
        outAndIn(RegistryRunTest::changeInOffice);
    }

    private void outAndIn(Change change) throws IOException, InterruptedException {
        List<EnterpriseId> all = IntStream.range(0, 6)
                .mapToObj(n -> known(mark + "第" + n + "公司", n == 5 ? null : TestCodes.next("652801")))
                .toList();
        await().until(() -> queries.count(clerk, new EnterpriseFilter(mark, null, null, null, false)) == 6);
        UI.getCurrent().navigate("enterprises", new QueryParameters(Map.of("q", List.of(mark))));
        ListFile list = ((ListView<?>) UI.getCurrent().getCurrentView()).file().orElseThrow();
        Path file = exports.write(clerk, list, ListExports.Format.XLSX);
        change.of(file);

        ImportRunId run = open(file);
        assertThat(imports.state(clerk, run).counts())
                .isEqualTo(Map.of(RegistryOutcome.CHANGED, 3L, RegistryOutcome.SAME, 3L));
        assertThat(imports.page(clerk, run, RegistryOutcome.CHANGED, 0, 10).stream()
                        .flatMap(row -> row.changes().stream())
                        .toList())
                .hasSize(3);
        imports.apply(clerk, run);
        over(run);
        assertThat(all.stream().map(id -> queries.details(clerk, id).form()).toList())
                .satisfies(forms -> {
                    assertThat(forms).extracting(EnterpriseForm::name).contains(mark + "改名公司");
                    assertThat(forms).extracting(EnterpriseForm::divisionCode).containsOnlyOnce("652822");
                    assertThat(forms).extracting(EnterpriseForm::state).containsOnlyOnce(EnterpriseState.SUSPENDED);
                });
    }

    /** Changes three cells, each of another row, as a clerk would in a spreadsheet. */
    private static void change(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            set(sheet, 1, "名称", sheet.getRow(1).getCell(0).getStringCellValue().replaceFirst("第\\d", "改名"));
            set(sheet, 2, "县市（园区）", "轮台县");
            set(sheet, 3, "状态", "停业");
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    /** The same three cells, typed into a real office programme, which saves the whole file in its own way. */
    private static void changeInOffice(Path file) throws IOException, InterruptedException {
        List<LibreOffice.Typed> cells;
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            String name = sheet.getRow(1).getCell(0).getStringCellValue();
            cells = List.of(
                    typed(sheet, 1, "名称", name.replaceFirst("第\\d", "改名")),
                    typed(sheet, 2, "县市（园区）", "轮台县"),
                    typed(sheet, 3, "状态", "停业"));
        }
        LibreOffice.change(file, cells);
    }

    private static LibreOffice.Typed typed(Sheet sheet, int row, String heading, String value) {
        return new LibreOffice.Typed(sheet.getSheetName(), column(sheet, heading), row, value);
    }

    private static int column(Sheet sheet, String heading) {
        Row headings = sheet.getRow(0);
        return IntStream.range(0, headings.getLastCellNum())
                .filter(one -> headings.getCell(one).getStringCellValue().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private static void set(Sheet sheet, int row, String heading, String value) {
        int column = column(sheet, heading);
        // as it stands in the file, a text is kept beside the value that would be set
        sheet.getRow(row).getCell(column).setBlank();
        sheet.getRow(row).getCell(column).setCellValue(value);
    }
}
