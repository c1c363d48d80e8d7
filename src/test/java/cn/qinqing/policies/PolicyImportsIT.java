package cn.qinqing.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qinqing.DatabaseTest;
import cn.qinqing.exchange.Problem;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.StoredClerk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Lists of policies enter row by row; a bad row never loses the others. */
class PolicyImportsIT extends DatabaseTest {

    private static final String HEADINGS = "文号,政策名称,发文机关,层级,县市,施行日期,有效期,主要内容,奖补标准,申报方式,咨询电话,适用行业,适用规模,适用区域,成立时间,申报时间";

    @Autowired
    PolicyImports imports;

    @Autowired
    PolicyQueries queries;

    @Autowired
    ApplicationContext beans;

    @TempDir
    Path folder;

    private Actor.Person clerk;
    private final String key = "清" + Ids.next();

    @BeforeEach
    void known() {
        clerk = StoredClerk.in(beans);
    }

    private String good(int number, String title) {
        return "巴测〔2026〕" + number + "号," + key + title
                + ",州工信局,州级,,2026.1.1,长期,支持企业,奖励十万元,窗口申报,0996-2023456,制造业、B06,小微企业,库尔勒市,2020年1月1日以后,2026.3.1至2026.12.31";
    }

    @Test
    void a_row_becomes_a_policy_with_its_conditions() {
        ImportRunId run = open(good(1, "甲"));
        PolicyImportRow row = imports.rows(clerk, run).getFirst();
        assertThat(row.problems()).isEmpty();
        apply(run);
        PolicyVersion made = only(key + "甲").shown();
        assertThat(made.validity().from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(made.validity().isOpen()).isTrue();
        assertThat(made.phone()).isEqualTo("0996-2023456");
        assertThat(made.conditions())
                .containsExactly(
                        PolicyCondition.of(PolicyConditionKind.INDUSTRY, "C"),
                        PolicyCondition.of(PolicyConditionKind.INDUSTRY, "B06"),
                        PolicyCondition.of(PolicyConditionKind.SIZE, "SMALL"),
                        PolicyCondition.of(PolicyConditionKind.SIZE, "MICRO"),
                        PolicyCondition.of(PolicyConditionKind.PLACE, "652801"),
                        PolicyCondition.days(PolicyConditionKind.ESTABLISHED, LocalDate.of(2020, 1, 1), null),
                        PolicyCondition.days(
                                PolicyConditionKind.WINDOW, LocalDate.of(2026, 3, 1), LocalDate.of(2027, 1, 1)));
    }

    @Test
    void bad_rows_say_why_at_their_cell_and_the_others_go_in() {
        ImportRunId run = open(
                good(2, "乙"),
                good(3, "丙").replace("制造业、B06", "制造业、养龙虾"),
                good(4, "丁").replace("0996-2023456", "13999012345"),
                good(5, "戊").replace("2026.1.1,长期", "某天,2025.1.1"),
                good(2, "乙"),
                good(6, "己").replace("州级", "县级"));
        List<PolicyImportRow> rows = imports.rows(clerk, run);
        assertThat(rows).extracting(PolicyImportRow::faulty).containsExactly(false, true, true, true, true, true);
        assertThat(fields(rows.get(1))).containsExactly("industry");
        assertThat(rows.get(1).problems().getFirst().arguments()).containsExactly("养龙虾");
        assertThat(fields(rows.get(2))).containsExactly("phone");
        assertThat(fields(rows.get(3))).containsExactly("from");
        assertThat(keys(rows.get(4))).containsExactly("policies.in.twice");
        assertThat(keys(rows.get(5))).containsExactly("policies.division.missing");
        apply(run);
        assertThat(found()).extracting(PolicyRow::title).containsExactly(key + "乙");
        Map<String, String> mended = new HashMap<>(rows.get(1).values());
        mended.put("industry", "制造业");
        imports.mend(clerk, run, 2, mended);
        apply(run);
        assertThat(found()).hasSize(2);
        assertThat(imports.rows(clerk, run))
                .extracting(PolicyImportRow::state)
                .containsExactly(
                        ImportedRow.State.APPLIED,
                        ImportedRow.State.APPLIED,
                        ImportedRow.State.PENDING,
                        ImportedRow.State.PENDING,
                        ImportedRow.State.PENDING,
                        ImportedRow.State.PENDING);
    }

    @Test
    void what_is_in_the_library_is_told_and_a_run_is_taken_back_but_for_what_was_changed_since() {
        ImportRunId run = open(good(7, "庚"), good(8, "辛"));
        apply(run);
        ImportRunId again = open(good(7, "庚"), good(9, "壬"));
        assertThat(keys(imports.rows(clerk, again).getFirst())).containsExactly("policies.in.known");
        imports.discard(clerk, again);
        PolicyDetails kept = only(key + "辛");
        beans.getBean(PolicyService.class)
                .abolish(clerk, kept.id(), kept.version(), LocalDate.of(2026, 6, 1), "到期", null);
        imports.undo(clerk, run);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> imports.run(clerk, run).state() == ImportRun.State.UNDONE);
        assertThat(found()).extracting(PolicyRow::title).containsExactly(key + "辛");
        assertThat(imports.rows(clerk, run).get(1).note()).isEqualTo("workbench.import.changed");
    }

    @Test
    void columns_that_a_clerk_named_are_remembered_for_the_next_file() {
        String headings = HEADINGS.replace("政策名称", "干什么的");
        ImportRunId run = imports.open(clerk, write(headings, good(10, "癸")), "政策.csv");
        assertThat(imports.ledger().needsColumns(imports.run(clerk, run))).isTrue();
        assertThatThrownBy(() -> imports.apply(clerk, run)).hasMessage("uikit.columns.missing");
        Map<String, Integer> mapping = new HashMap<>(imports.run(clerk, run).mapping());
        mapping.put("title", 1);
        imports.reread(clerk, run, imports.run(clerk, run).options().get("sheet"), mapping);
        assertThat(imports.rows(clerk, run).getFirst().values()).containsEntry("title", key + "癸");
        ImportRunId next = imports.open(clerk, write(headings, good(11, "子")), "政策2.csv");
        assertThat(imports.ledger().needsColumns(imports.run(clerk, next))).isFalse();
    }

    private List<PolicyRow> found() {
        return queries.page(clerk, new PolicyFilter(key, null, null, null, null, null, false), List.of(), 0, 50);
    }

    private PolicyDetails only(String title) {
        return queries.details(
                clerk,
                queries.page(clerk, new PolicyFilter(title, null, null, null, null, null, false), List.of(), 0, 5)
                        .getFirst()
                        .id());
    }

    private static List<String> fields(PolicyImportRow row) {
        return row.problems().stream().map(Problem::field).distinct().toList();
    }

    private static List<String> keys(PolicyImportRow row) {
        return row.problems().stream().map(Problem::key).toList();
    }

    private ImportRunId open(String... lines) {
        return imports.open(clerk, write(HEADINGS, lines), "政策清单.csv");
    }

    private Path write(String headings, String... lines) {
        try {
            return Files.writeString(
                    folder.resolve("policies" + Ids.next() + ".csv"),
                    "\ufeff" + headings + "\n" + String.join("\n", lines) + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void apply(ImportRunId run) {
        imports.apply(clerk, run);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> imports.run(clerk, run).state() == ImportRun.State.APPLIED
                        && !imports.run(clerk, run).running());
    }
}
