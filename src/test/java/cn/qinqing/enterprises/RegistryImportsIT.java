package cn.qinqing.enterprises;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.exchange.Problem;
import cn.qinqing.exchange.Table;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.Scope;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.TestAccounts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Master data from a registry file: compared, applied, taken back. */
class RegistryImportsIT extends DatabaseTest {

    private static final String HEADINGS = "统一社会信用代码,企业名称,行政区划,住所,行业代码,登记状态,法定代表人";

    @Autowired
    RegistryImports imports;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries queries;

    @Autowired
    EnterpriseChanges changes;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Actor.Person clerk;
    private final String mark = Ids.next().toString().substring(24);

    @BeforeEach
    void account() {
        clerk = TestAccounts.stored(jdbc, Right.IMPORT_RUN, Right.ENTERPRISE_EDIT, Right.ENTERPRISE_READ, Right.SEARCH);
    }

    private String name(String which) {
        return "登记" + which + mark + "有限公司";
    }

    private EnterpriseId known(String which, String code) {
        return enterprises.create(
                clerk,
                EnterpriseForms.named(name(which), "652801", ListingConsent.GIVEN)
                        .withUscc(code));
    }

    private ImportRunId open(String... lines) {
        return open(clerk, java.nio.charset.StandardCharsets.UTF_8, lines);
    }

    private ImportRunId open(Actor actor, Charset charset, String... lines) {
        return open(actor, charset, HEADINGS, lines);
    }

    private ImportRunId open(Actor actor, Charset charset, String headings, String[] lines) {
        Path file = folder.resolve(Ids.next() + ".csv");
        try {
            Files.writeString(file, headings + "\n" + String.join("\n", lines) + "\n", charset);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        ImportRunId run = imports.open(actor, file, "登记信息.csv");
        over(actor, run);
        return run;
    }

    private void over(Actor actor, ImportRunId run) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !imports.run(actor, run).running());
    }

    private List<RegistryRow> rows(ImportRunId run) {
        return imports.page(clerk, run, null, List.of(), 0, 1000);
    }

    private void apply(ImportRunId run) {
        imports.apply(clerk, run);
        over(clerk, run);
    }

    @Test
    void the_day_of_founding_is_read_as_registries_write_it_and_taken_back_with_the_file() {
        String code = TestCodes.next("652801");
        EnterpriseId one = known("甲", code);
        ImportRunId run =
                open(clerk, java.nio.charset.StandardCharsets.UTF_8, "统一社会信用代码,企业名称,行政区划,成立日期,核准日期", new String[] {
                    code + "," + name("甲") + ",库尔勒市,2015年3月9日,2024-01-01",
                    TestCodes.next("652801") + "," + name("乙") + ",库尔勒市,2999-01-01,",
                    TestCodes.next("652801") + "," + name("丙") + ",库尔勒市,三月九日,"
                });
        assertThat(rows(run))
                .extracting(row -> row.problems().stream()
                        .filter(problem -> "founded".equals(problem.field()))
                        .map(Problem::key)
                        .toList())
                .containsExactly(List.of(), List.of("enterprises.founded.future"), List.of("enterprises.registry.day"));
        apply(run);
        assertThat(queries.details(clerk, one).form().foundedOn()).isEqualTo("2015-03-09");
        imports.undo(clerk, run);
        over(clerk, run);
        assertThat(queries.details(clerk, one).form().foundedOn()).isNull();
    }

    @Test
    void a_row_is_compared_with_the_record_of_its_code_and_empty_cells_say_nothing() {
        String code = TestCodes.next("652801");
        String same = TestCodes.next("652801");
        EnterpriseId one = known("甲", code);
        known("乙", same);
        ImportRunId run = open(
                code + "," + name("甲") + ",库尔勒市,人民东路1号,C1361,存续（在营、开业、在册）,张三",
                same + "," + name("乙") + ",库尔勒市,,,在营,李四",
                TestCodes.next("652822") + "," + name("丙") + ",轮台县,团结路2号,13,开业,王五");
        assertThat(imports.state(clerk, run).counts())
                .isEqualTo(Map.of(RegistryOutcome.CHANGED, 1L, RegistryOutcome.SAME, 1L, RegistryOutcome.FRESH, 1L));
        RegistryRow changed = rows(run).getFirst();
        assertThat(changed.subject()).isEqualTo(one);
        assertThat(changed.changes())
                .containsExactly(
                        new RegistryRow.Change("address", "", "人民东路1号"),
                        new RegistryRow.Change("industry", "", "C1361"));
        assertThat(RegistryImports.unusedOf(imports.run(clerk, run))).isEqualTo("法定代表人");
        assertThat(queries.details(clerk, one).form().address()).isNull();
    }

    @Test
    void applying_changes_what_differs_and_makes_what_is_new() {
        String code = TestCodes.next("652801");
        String fresh = TestCodes.next("652822");
        EnterpriseId one = known("旧名", code);
        int before = queries.details(clerk, one).form().version();
        ImportRunId run =
                open(code + "," + name("新名") + ",轮台,团结路3号,C13,停业,", fresh + "," + name("新户") + ",,团结路4号,01,筹建,");
        assertThat(rows(run).get(1).problems()).extracting(Problem::key).contains("enterprises.registry.registrar");
        apply(run);
        EnterpriseForm form = queries.details(clerk, one).form();
        assertThat(form.name()).isEqualTo(name("新名"));
        assertThat(form.divisionCode()).isEqualTo("652822");
        assertThat(form.address()).isEqualTo("团结路3号");
        assertThat(form.industryCode()).isEqualTo("C13");
        assertThat(form.state()).isEqualTo(EnterpriseState.SUSPENDED);
        assertThat(form.consent()).isEqualTo(ListingConsent.GIVEN);
        assertThat(form.version()).isGreaterThan(before);
        assertThat(changes.names(clerk, one)).singleElement().satisfies(former -> {
            assertThat(former.name()).isEqualTo(name("旧名"));
            assertThat(former.reason()).isEqualTo("据登记信息文件“登记信息.csv”");
        });
        assertThat(changes.states(clerk, one))
                .extracting(EnterpriseChanges.StateChange::state)
                .containsExactly(EnterpriseState.SUSPENDED);
        EnterpriseForm made = byCode(fresh);
        assertThat(made.divisionCode()).isEqualTo("652822");
        assertThat(made.industryCode()).isEqualTo("A01");
        assertThat(made.state()).isEqualTo(EnterpriseState.PLANNED);
        assertThat(made.consent()).isEqualTo(ListingConsent.NOT_ASKED);
        assertThat(imports.run(clerk, run).state()).isEqualTo(ImportRun.State.APPLIED);
        assertThat(rows(run)).extracting(RegistryRow::state).containsOnly(ImportedRow.State.APPLIED);
    }

    private EnterpriseForm byCode(String code) {
        return queries.details(
                        clerk,
                        new EnterpriseId(jdbc.sql("select id from enterprise where uscc = ?")
                                .param(code)
                                .query(java.util.UUID.class)
                                .single()))
                .form();
    }

    @Test
    void taking_back_gives_each_record_its_values_and_frees_the_codes() {
        String code = TestCodes.next("652801");
        String fresh = TestCodes.next("652801");
        EnterpriseId one = known("原名", code);
        EnterpriseForm before = queries.details(clerk, one).form();
        ImportRunId run = open(code + "," + name("改名") + ",轮台县,新址,C13,注销,", fresh + "," + name("新来") + ",库尔勒市,,,,");
        apply(run);
        imports.undo(clerk, run);
        over(clerk, run);
        EnterpriseForm after = queries.details(clerk, one).form();
        assertThat(after.withState(before.state(), 0)).isEqualTo(before.withState(before.state(), 0));
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(changes.names(clerk, one)).isEmpty();
        assertThat(changes.states(clerk, one).getFirst().state()).isEqualTo(EnterpriseState.OPERATING);
        assertThat(jdbc.sql("select count(*) from enterprise where uscc = ?")
                        .param(fresh)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(imports.run(clerk, run).state()).isEqualTo(ImportRun.State.UNDONE);
    }

    @Test
    void what_somebody_changed_after_the_comparison_or_after_the_import_is_left_alone() {
        String code = TestCodes.next("652801");
        EnterpriseId one = known("并改", code);
        ImportRunId late = open(code + ",,,迟到的地址,,,", TestCodes.next("652801") + "," + name("同来") + ",库尔勒市,,,,");
        EnterpriseForm form = queries.details(clerk, one).form();
        enterprises.edit(clerk, one, form.withName(name("并改二"), form.version()));
        apply(late);
        assertThat(queries.details(clerk, one).form().address()).isNull();
        assertThat(rows(late).getFirst().note()).startsWith("enterprises.registry.changedSince");
        assertThat(rows(late).get(1).state()).isEqualTo(ImportedRow.State.APPLIED);

        ImportRunId run = open(code + ",,,准时的地址,,,");
        apply(run);
        EnterpriseForm now = queries.details(clerk, one).form();
        enterprises.edit(clerk, one, now.withName(name("并改三"), now.version()));
        imports.undo(clerk, run);
        over(clerk, run);
        assertThat(queries.details(clerk, one).form().address()).isEqualTo("准时的地址");
        assertThat(rows(run).getFirst().state()).isEqualTo(ImportedRow.State.UNDO_REFUSED);
    }

    @Test
    void each_fault_stands_at_its_cell_and_keeps_only_its_row_out() {
        String code = TestCodes.next("652801");
        ImportRunId run = open(
                code + "," + name("好") + ",库尔勒市,,,,",
                code.substring(0, 17) + (code.endsWith("1") ? "2" : "1") + "," + name("错码") + ",库尔勒市,,,,",
                "," + name("外地") + ",天山区外的县,,,,",
                "," + name("行业") + ",库尔勒市,,Z99,,",
                "," + name("状态") + ",库尔勒市,,,不知道,",
                "," + name("无县") + ",,,,,",
                code + "," + name("重") + ",库尔勒市,,,,",
                ",,库尔勒市,,,,");
        assertThat(rows(run))
                .extracting(row -> row.problems().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                        .map(problem -> problem.field() + " " + problem.key())
                        .collect(Collectors.joining(";")))
                .containsExactly(
                        "",
                        "uscc shared.uscc.check",
                        "division enterprises.registry.division",
                        "industry enterprises.registry.industry",
                        "state enterprises.registry.state",
                        "division enterprises.registry.divisionMissing",
                        "null enterprises.registry.twice",
                        "name enterprises.registry.nameless");
        RegistryRow mended = rows(run).get(4);
        imports.mend(clerk, run, mended.number(), with(mended.values(), "state", "存续"));
        assertThat(rows(run).get(4).outcome()).isEqualTo(RegistryOutcome.FRESH);
        imports.leaveOut(clerk, run, rows(run).getFirst().number(), true);
        apply(run);
        assertThat(rows(run))
                .filteredOn(row -> row.state() == ImportedRow.State.APPLIED)
                .extracting(RegistryRow::number)
                .containsExactly(mended.number());
    }

    private static Map<String, String> with(Map<String, String> cells, String field, String value) {
        Map<String, String> mended = new java.util.LinkedHashMap<>(cells);
        mended.put(field, value);
        return mended;
    }

    @Test
    void one_without_a_code_is_found_by_its_name_and_gets_the_code() {
        EnterpriseId one = known("无码", null);
        String temporary = queries.details(clerk, one).temporaryNo();
        String code = TestCodes.next("652801");
        ImportRunId run = open(code + "," + name("无码") + ",库尔勒市,,,,");
        assertThat(rows(run).getFirst().changes()).containsExactly(new RegistryRow.Change("uscc", "", code));
        ImportRunId byNumber = open(temporary + "," + name("无码改名") + ",库尔勒市,,,,");
        assertThat(rows(byNumber).getFirst().subject()).isEqualTo(one);
        known("重名", TestCodes.next("652801"));
        assertThat(rows(open(TestCodes.next("652801") + "," + name("重名") + ",库尔勒市,,,,"))
                        .getFirst()
                        .problems())
                .extracting(Problem::key)
                .contains("enterprises.registry.otherCode");
    }

    @Test
    void a_comparison_that_was_stopped_is_finished_before_anything_is_applied() {
        ImportRunId run = open(
                TestCodes.next("652801") + "," + name("停一") + ",库尔勒市,,,,",
                TestCodes.next("652801") + "," + name("停二") + ",库尔勒市,,,,");
        jdbc.sql("delete from import_row where run_id = ? order by row_no desc limit 1")
                .param(run.value())
                .update();
        refused("enterprises.registry.unfinished", () -> imports.apply(clerk, run));
        imports.recheck(clerk, run);
        over(clerk, run);
        assertThat(imports.state(clerk, run).counts()).isEqualTo(Map.of(RegistryOutcome.FRESH, 2L));
        apply(run);
        assertThat(imports.run(clerk, run).applied()).isEqualTo(2);
    }

    @Test
    void two_rows_that_came_to_mean_one_record_change_it_once() {
        String code = TestCodes.next("652801");
        EnterpriseId one = known("两行", code);
        ImportRunId run = open(code + ",,,第一个地址,,,", TestCodes.next("652801") + "," + name("别家") + ",库尔勒市,,,,");
        RegistryRow other = rows(run).get(1);
        imports.mend(clerk, run, other.number(), with(with(other.values(), "uscc", code), "address", "第二个地址"));
        apply(run);
        assertThat(queries.details(clerk, one).form().address()).isEqualTo("第一个地址");
        assertThat(rows(run).get(1).note()).startsWith("enterprises.registry.changedSince");
    }

    @Test
    void the_clerk_says_which_sheet_and_column_it_is_and_mended_cells_stay() throws IOException {
        Path file = folder.resolve("两表.xlsx");
        String head = "主体" + mark;
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(book.createSheet("说明"), List.of(List.of("住所", "登记状态", head), List.of("别处", "存续", "说明公司")));
            fill(
                    book.createSheet("户"),
                    List.of(
                            List.of("信用代码", head, "住所"),
                            List.of(TestCodes.next("652801"), name("甲"), "一号"),
                            List.of(TestCodes.next("652801"), name("乙"), "二号")));
            book.write(out);
        }
        ImportRunId run = imports.open(clerk, file, "两表.xlsx");
        assertThat(RegistryImports.needsColumns(imports.run(clerk, run))).isTrue();
        assertThat(rows(run)).isEmpty();
        assertThatThrownBy(() -> imports.recheck(clerk, run)).hasMessage("uikit.columns.missing");
        assertThat(imports.reading(clerk, run).tables())
                .extracting(Table::sheet)
                .contains("说明", "户");

        assertThatThrownBy(() -> imports.reread(clerk, run, "户", Map.of("uscc", 0)))
                .hasMessage("uikit.columns.missing");
        assertThatThrownBy(() -> imports.reread(clerk, run, "户", Map.of("uscc", 0, "name", 0)))
                .hasMessage("uikit.columns.twice");
        imports.reread(clerk, run, "户", Map.of("uscc", 0, "name", 1));
        over(clerk, run);
        assertThat(rows(run)).extracting(row -> row.values().get("name")).containsExactly(name("甲"), name("乙"));
        assertThat(RegistryImports.unusedOf(imports.run(clerk, run))).isEqualTo("住所");

        int first = rows(run).getFirst().number();
        Map<String, String> cells = new HashMap<>(rows(run).getFirst().values());
        cells.put("name", name("丁"));
        imports.mend(clerk, run, first, cells);
        imports.leaveOut(clerk, run, rows(run).getLast().number(), true);
        imports.reread(clerk, run, "户", Map.of("uscc", 0, "name", 1, "address", 2));
        over(clerk, run);
        assertThat(rows(run).getFirst().values())
                .containsEntry("name", name("丁"))
                .containsEntry("address", "一号");
        assertThat(rows(run).getLast().leftOut()).isTrue();

        apply(run);
        assertThatThrownBy(() -> imports.reread(clerk, run, "户", Map.of("name", 1)))
                .hasMessage("workbench.import.state");
    }

    private static void fill(Sheet sheet, List<List<String>> lines) {
        for (List<String> line : lines) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            line.forEach(
                    text -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text));
        }
    }

    @Test
    void a_file_of_the_old_encoding_is_read_too() {
        ImportRunId run =
                open(clerk, Charset.forName("GB18030"), TestCodes.next("652801") + "," + name("国标") + ",库尔勒市,,,,");
        assertThat(rows(run).getFirst().values()).containsEntry("name", name("国标"));
    }

    @Test
    void many_rows_go_through_in_portions_and_are_found_by_the_search() {
        String[] lines = IntStream.range(0, 1_203)
                .mapToObj(n -> TestCodes.next("652801") + "," + name("批" + n) + ",库尔勒市,,,,")
                .toArray(String[]::new);
        ImportRunId run = open(lines);
        apply(run);
        assertThat(imports.state(clerk, run).counts()).isEqualTo(Map.of(RegistryOutcome.FRESH, 1_203L));
        assertThat(imports.run(clerk, run).applied()).isEqualTo(1_203);
        assertThat(jdbc.sql("select count(*) from search_document where title like ?")
                        .param("登记批%" + mark + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1_203);
    }

    @Test
    void others_see_nothing_of_it_and_a_county_changes_its_own_alone() {
        String code = TestCodes.next("652801");
        known("州直", code);
        ImportRunId run = open(code + ",,,地址,,,");
        Actor county = Actors.with(new Scope.Within(Set.of("652822"), Set.of()), Role.COMMERCE_CLERK);
        refused("workbench.import.unknown", () -> imports.page(county, run, null, List.of(), 0, 10));
        refused("workbench.import.unknown", () -> imports.apply(county, run));
        assertThatThrownBy(() -> imports.apply(Actors.may(Right.IMPORT_RUN), run))
                .isInstanceOf(RightMissing.class);
        ImportRunId own = open(county, java.nio.charset.StandardCharsets.UTF_8, code + ",,,县里改州里,,,");
        assertThat(imports.page(county, own, null, List.of(), 0, 10).getFirst().problems())
                .extracting(Problem::key)
                .contains("enterprises.outsideScope");
    }
}
