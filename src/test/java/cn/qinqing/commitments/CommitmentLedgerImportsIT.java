package cn.qinqing.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.DatabaseTest;
import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.Actor;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.StoredClerk;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Former ledgers enter as they stand; what is written out is read back the same. */
class CommitmentLedgerImportsIT extends DatabaseTest {

    private static final List<String> HEADINGS = List.of(
            "编号",
            "企业",
            "承诺事项",
            "依据（合同/纪要/批复/文号）",
            "承诺单位",
            "承诺时任",
            "现任责任人",
            "内容/金额",
            "期限",
            "履行状态",
            "未履行原因",
            "化解措施",
            "变更依据与补偿",
            "佐证",
            "公开属性");

    @Autowired
    ApplicationContext beans;

    @Autowired
    CommitmentLedgerImports imports;

    @Autowired
    CommitmentLedger ledger;

    @Autowired
    CommitmentQueries queries;

    @TempDir
    Path folder;

    private PromiseFixture made;
    private Actor.Person clerk;
    private String unit;

    @BeforeEach
    void known() {
        made = new PromiseFixture(beans);
        clerk = StoredClerk.in(beans);
        unit = made.title.substring(0, made.title.length() - "局长".length());
    }

    /** A title over the whole width, headings in two rows of joined cells, as ledgers have them. */
    private Path sheet(List<List<String>> rows) {
        Path file = folder.resolve("台账" + rows.size() + "-" + System.nanoTime() + ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("承诺");
            sheet.createRow(0).createCell(0).setCellValue("政府承诺事项台账");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEADINGS.size() - 1));
            Row head = sheet.createRow(1);
            for (int i = 0; i < HEADINGS.size(); i++) {
                head.createCell(i).setCellValue(HEADINGS.get(i));
            }
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i + 2);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            book.write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    private List<String> line(String number, String text, String state, String reason, String change) {
        return List.of(
                number,
                made.name,
                text,
                "会议纪要 测会纪〔2021〕7号 2021.5.6",
                unit,
                "局长 老某 2021-05-06",
                made.title + "前诺人",
                "按投资的一成奖补，金额：500万元",
                "2023年12月31日",
                state,
                reason,
                "列入明年预算",
                change,
                "",
                "依申请公开");
    }

    private ImportRunId open(List<List<String>> rows) {
        return imports.open(clerk, sheet(rows), "承诺台账.xlsx");
    }

    private void apply(ImportRunId run) {
        imports.apply(clerk, run);
        settled(run, ImportRun.State.APPLIED);
    }

    private void settled(ImportRunId run, ImportRun.State state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> imports.run(clerk, run).state() == state
                        && !imports.run(clerk, run).running());
    }

    private static List<String> keys(CommitmentImportRow row) {
        return row.problems().stream().map(Problem::key).toList();
    }

    private List<List<String>> lines() {
        return ledger.lines(clerk, CommitmentFilter.ofEnterprise(made.enterprise), 0, 99);
    }

    @Test
    void a_row_enters_as_it_stands_and_hangs_on_the_post_of_today() {
        apply(open(List.of(line("旧1", "兑现技改奖补", "逾期未兑现", "财政资金紧张", ""))));
        CommitmentRow row = queries.ofEnterprise(clerk, made.enterprise).getFirst();
        assertThat(row.standing()).isEqualTo(CommitmentStanding.LATE);
        assertThat(row.basis()).isEqualTo(CommitmentBasis.MINUTES);
        assertThat(row.promisedTitle()).isEqualTo("局长 老某");
        assertThat(row.holder()).isEqualTo("前诺人");
        assertThat(row.amountWan()).isEqualByComparingTo("500");
        assertThat(row.dueOn()).hasToString("2023-12-31");
        assertThat(row.publicity()).isEqualTo(CommitmentPublicity.ON_REQUEST);
        assertThat(row.waits()).as("whoever holds the post is asked").isTrue();
        CommitmentDetails details = queries.details(clerk, row.id());
        assertThat(details.numberThere()).isEqualTo("旧1");
        assertThat(details.reason()).isEqualTo("财政资金紧张");
        assertThat(details.documentOn()).hasToString("2021-05-06");
        assertThat(details.kindCode()).isEqualTo("POLICY");
    }

    @Test
    void bad_rows_say_why_and_the_others_go_in() {
        List<String> nobody = new ArrayList<>(line("3", "给水给电", "履行中", "", ""));
        nobody.set(1, "查无此企业");
        List<String> homeless = new ArrayList<>(line("5", "修路", "履行中", "", ""));
        homeless.set(5, "某前副县长");
        homeless.set(6, "");
        homeless.set(4, "已撤并的局");
        ImportRunId run = open(List.of(
                line("1", "供地", "履行中", "前任领导口头答应", ""),
                line("2", "供气", "依法变更", "", "另行商议"),
                nobody,
                line("4", "供水", "不明", "", ""),
                homeless,
                line("6", "补偿", "依法变更", "", "社会公共利益；依据：规划调整；文号：巴政发〔2024〕2号；日期：2024-03-01；补偿：30万元")));
        List<CommitmentImportRow> rows = imports.rows(clerk, run);
        assertThat(rows).extracting(CommitmentImportRow::faulty).containsExactly(true, true, true, true, false, false);
        assertThat(keys(rows.get(0))).contains("commitments.reason.former");
        assertThat(keys(rows.get(1))).contains("commitments.in.change");
        assertThat(keys(rows.get(2))).contains("commitments.in.enterprise.unknown");
        assertThat(keys(rows.get(3))).contains("commitments.in.state");
        assertThat(keys(rows.get(4))).contains("commitments.in.holder.unknown");
        apply(run);
        assertThat(queries.ofEnterprise(clerk, made.enterprise)).hasSize(2);
        assertThat(queries.ofEnterprise(clerk, made.enterprise))
                .filteredOn(CommitmentRow::needsPost)
                .extracting(CommitmentRow::text)
                .containsExactly("修路");
        Map<String, String> mended = new HashMap<>(rows.getFirst().values());
        mended.put("reason", "土地指标未批复");
        imports.mend(clerk, run, 1, mended);
        apply(run);
        assertThat(queries.ofEnterprise(clerk, made.enterprise)).hasSize(3);
        assertThat(imports.rows(clerk, run).getFirst().taken()).isEqualTo(ImportedRow.State.APPLIED);
    }

    @Test
    void a_run_is_taken_back_but_for_what_was_changed_since() {
        ImportRunId run = open(List.of(line("1", "供地", "履行中", "", ""), line("2", "供气", "履行中", "", "")));
        apply(run);
        CommitmentRow kept = queries.ofEnterprise(clerk, made.enterprise).getFirst();
        beans.getBean(CommitmentFulfilment.class).explain(made.clerk, kept.id(), 0, "土地指标未批复", "已上报");
        imports.undo(clerk, run);
        settled(run, ImportRun.State.UNDONE);
        assertThat(queries.ofEnterprise(clerk, made.enterprise))
                .extracting(CommitmentRow::id)
                .containsExactly(kept.id());
        assertThat(imports.rows(clerk, run))
                .extracting(CommitmentImportRow::taken)
                .containsExactlyInAnyOrder(ImportedRow.State.UNDONE, ImportedRow.State.UNDO_REFUSED);
    }

    @Test
    void what_is_written_out_is_read_back_the_same() {
        made.open();
        CommitmentId parts = made.inParts();
        CommitmentFulfilment work = beans.getBean(CommitmentFulfilment.class);
        work.keepPart(
                made.clerk,
                parts,
                0,
                made.details(parts).instalments().getFirst().id(),
                made.today.minusDays(1),
                "拨付凭证 0715");
        CommitmentId late = made.late();
        work.explain(made.clerk, late, 0, "土地指标未批复", "已报自治区；年底前交付");
        CommitmentId changed = made.open();
        work.changeByLaw(
                made.clerk,
                changed,
                0,
                ChangeInterest.PUBLIC,
                "生态红线调整，经常务会议审定",
                "巴政发〔2026〕9号",
                made.today,
                "补偿120万元，已付");
        CommitmentId keptOne = made.open();
        work.keep(made.clerk, keptOne, 0, made.today, "拨付凭证 0801");
        List<List<String>> before = lines();
        assertThat(before).hasSize(5);
        beans.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("update commitment set state = 'WITHDRAWN' where enterprise_id = ?")
                .param(made.enterprise.value())
                .update();
        ImportRunId run = open(before);
        assertThat(imports.rows(clerk, run)).noneMatch(CommitmentImportRow::faulty);
        apply(run);
        assertThat(lines()).containsExactlyInAnyOrderElementsOf(before);
    }
}
