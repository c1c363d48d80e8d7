package cn.qinqing.paperwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.exchange.Problem;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueLedger;
import cn.qinqing.issues.IssueLedgerRow;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
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
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ledgers of issues that were kept elsewhere enter as history, row by row. */
class IssueLedgerImportsIT extends DatabaseTest {

    private static final Path LEDGER = Path.of("src/test/resources/data/issue-ledger.xlsx");
    private static final String HEADINGS = "编号,企业名称,信用代码,问题诉求,问题类别,来源,反映时间,责任单位,配合单位,交办时间,解决时限,当前进展,回访情况,销号时间,状态";

    @Autowired
    IssueLedgerImports imports;

    @Autowired
    IssueLedger ledger;

    @Autowired
    Bulletins bulletins;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext beans;

    @TempDir
    Path folder;

    private Actor.Person clerk;
    private EnterpriseId firm;
    private String name;

    @BeforeEach
    void known() {
        clerk = StoredClerk.in(beans);
        name = "问题台账企业" + Ids.next();
        firm = enterprise(name, "652822");
    }

    private EnterpriseId enterprise(String called, String division) {
        return enterprises.create(
                Actors.with(Role.COMMERCE_CLERK), EnterpriseForms.named(called, division, ListingConsent.NOT_ASKED));
    }

    @Test
    void a_sheet_with_joined_headings_and_days_of_every_kind_is_read_by_its_meaning() {
        ImportRunId run = imports.open(clerk, LEDGER, "轮台县企业问题诉求台账（2025年）.xlsx");
        List<IssueImportRow> rows = imports.rows(clerk, run);
        assertThat(rows).hasSize(5);
        assertThat(rows.getFirst().values())
                .containsEntry("enterprise", "台账样例一厂")
                .containsEntry("text", "厂区外道路破损，雨天车辆进出困难")
                .containsEntry("category", "物流道路")
                .containsEntry("source", "走访")
                .containsEntry("raisedOn", "2025.3.5")
                .containsEntry("unit", "轮台县交通局")
                .containsEntry("partners", "轮台县住建局")
                .containsEntry("due", "15个工作日")
                .containsEntry("progress", "已修补破损路段1.2公里")
                .containsEntry("callBack", "满意")
                .containsEntry("leader", "张某")
                .containsEntry("officer", "李某");
        assertThat(rows).extracting(IssueImportRow::closed).containsExactly(true, false, false, true, false);
        assertThat(keys(rows.get(1))).doesNotContain("paperwork.in.day", "paperwork.in.day.left");
        assertThat(keys(rows.get(2))).contains("paperwork.in.day.read", "paperwork.in.day.left");
        assertThat(rows.get(2).problems())
                .filteredOn(problem -> problem.key().equals("paperwork.in.day.read"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsExactly("2025-03-28"));
        assertThat(keys(rows.get(4))).contains("paperwork.in.text.missing", "paperwork.in.day");
        imports.discard(clerk, run);
    }

    @Test
    void a_row_enters_as_history_with_its_evidence_and_what_the_ledger_said() {
        apply(open("旧1," + name + ",,供气不足,水电气暖,座谈会,2025.3.5,某某局,某某公司,2025.3.6,2025-03-20,已增加气量,满意,2025年4月2日,已办结"));
        IssueLedgerRow row = lines().getFirst();
        assertThat(row.status()).isEqualTo(IssueStatus.IMPORTED_CLOSED);
        assertThat(row.raisedOn()).isEqualTo(LocalDate.of(2025, 3, 5));
        assertThat(row.category()).isEqualTo("水电气暖");
        assertThat(row.sourceThen()).isEqualTo("座谈会");
        assertThat(row.lead()).isEqualTo("某某局");
        assertThat(row.partners()).isEqualTo("某某公司");
        assertThat(row.clock().due()).isEqualTo(LocalDate.of(2025, 3, 20));
        assertThat(row.progress()).isEqualTo("已增加气量");
        assertThat(row.saidThen()).isEqualTo("满意");
        assertThat(row.satisfaction()).isNull();
        assertThat(row.closedOn()).isEqualTo(LocalDate.of(2025, 4, 2));
        assertThat(jdbc.sql("""
                        select concat(l.number_there, '/', l.row_no, '/', ev.file_sha256 = r.file_sha256) from issue_ledger_row l
                        join issue_import_evidence ev on ev.issue_id = l.issue_id join import_run r on r.id = l.run_id
                        where l.issue_id = ?""").param(row.id().value()).query(String.class).single())
                .isEqualTo("旧1/2/1");
        assertThatThrownBy(() -> jdbc.sql("update issue_ledger_row set source = '' where issue_id = ?")
                        .param(row.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void history_stays_out_of_the_figures() {
        Actor wide = Actors.with(Role.SUPERVISOR);
        YearMonth now = YearMonth.from(cn.qinqing.shared.OfficeTime.today(beans.getBean(java.time.Clock.class)));
        Bulletin before = bulletins.of(wide, now, null);
        apply(open("旧1," + name + ",,供气不足,,,2025.3.5,某某局,,,,,非常满意,2025.4.2,已办结"));
        assertThat(bulletins.of(wide, now, null).now()).isEqualTo(before.now());
        assertThat(bulletins.of(wide, now, null).ratings()).isEqualTo(before.ratings());
        assertThat(bulletins.of(wide, YearMonth.of(2025, 4), null).empty()).isTrue();
    }

    @Test
    void bad_rows_say_why_and_the_others_go_in() {
        ImportRunId run = open(
                "1," + name + ",,缺水,,,2025.3.5,,,,,,,,",
                "2,查无此企业,,缺电,,,2025.3.5,,,,,,,,",
                "3," + name + ",,,,,2025.3.5,,,,,,,,",
                "4," + name + ",,缺气,,,2099.1.1,,,,,,,,",
                "5,,,缺人,,,2025.3.5,,,,,,,,",
                "6," + name + ",,缺水,,,3月8日,,,,,,,,");
        List<IssueImportRow> rows = imports.rows(clerk, run);
        assertThat(rows).extracting(IssueImportRow::faulty).containsExactly(false, true, true, true, true, false);
        assertThat(keys(rows.get(1))).contains("paperwork.in.enterprise.unknown");
        assertThat(keys(rows.get(2))).contains("paperwork.in.text.missing");
        assertThat(keys(rows.get(3))).contains("paperwork.in.day.wrong");
        assertThat(keys(rows.get(4))).contains("paperwork.in.enterprise.missing");
        assertThat(keys(rows.get(5))).contains("paperwork.in.twice", "paperwork.in.day.read");
        imports.leaveOut(clerk, run, 6, true);
        apply(run);
        assertThat(lines()).hasSize(1);
        Map<String, String> mended = new HashMap<>(rows.get(3).values());
        mended.put("raisedOn", "2025.3.9");
        imports.mend(clerk, run, 4, mended);
        apply(run);
        assertThat(lines()).extracting(IssueLedgerRow::raisedOn).contains(LocalDate.of(2025, 3, 9));
        assertThat(imports.rows(clerk, run))
                .extracting(IssueImportRow::state)
                .containsExactly(
                        ImportedRow.State.APPLIED,
                        ImportedRow.State.PENDING,
                        ImportedRow.State.PENDING,
                        ImportedRow.State.APPLIED,
                        ImportedRow.State.PENDING,
                        ImportedRow.State.PENDING);
    }

    @Test
    void two_firms_of_one_name_are_told_apart_by_the_code_or_by_the_clerk() {
        String shared = "同名企业" + Ids.next();
        EnterpriseId first = enterprise(shared, "652801");
        jdbc.sql("update enterprise set short_name = ? where id in (?, ?)")
                .params(shared.substring(0, 8), first.value(), firm.value())
                .update();
        ImportRunId run = open("1," + shared.substring(0, 8) + ",,缺水,,,2025.3.5,,,,,,,,");
        IssueImportRow unclear = imports.rows(clerk, run).getFirst();
        assertThat(unclear.candidates()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(keys(unclear)).contains("paperwork.in.enterprise.several");
        Map<String, String> chosen = new HashMap<>(unclear.values());
        chosen.put(IssueLedgerImports.CHOSEN, firm.toString());
        imports.mend(clerk, run, 1, chosen);
        assertThat(imports.rows(clerk, run).getFirst().enterprise()).isEqualTo(firm);
        apply(run);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void one_file_is_taken_in_once() {
        String line = "1," + name + ",,缺水,,,2025.3.5,,,,,,,,";
        apply(open(line));
        ImportRunId twice = open(line);
        assertThat(keys(imports.rows(clerk, twice).getFirst())).contains("paperwork.in.known");
        assertThatThrownBy(() -> imports.apply(clerk, twice)).hasMessage("workbench.import.twice");
    }

    @Test
    void a_run_is_taken_back_and_what_it_made_is_withdrawn() {
        ImportRunId run = open("1," + name + ",,缺水,,,2025.3.5,,,,,,,,", "2," + name + ",,缺电,,,2025.3.6,,,,,,,,");
        apply(run);
        assertThat(lines()).hasSize(2);
        imports.undo(clerk, run);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> imports.run(clerk, run).state() == ImportRun.State.UNDONE);
        assertThat(lines()).extracting(IssueLedgerRow::status).containsOnly(IssueStatus.WITHDRAWN);
    }

    @Test
    void a_sheet_without_its_columns_waits_for_the_clerk() {
        ImportRunId run = imports.open(clerk, write("企业名称,乙,丙", "1,2,3", "4,5,6"), "别的.csv");
        assertThat(imports.ledger().needsColumns(imports.run(clerk, run))).isTrue();
        assertThat(imports.rows(clerk, run)).isEmpty();
        assertThatThrownBy(() -> imports.apply(clerk, run)).hasMessage("uikit.columns.missing");
    }

    private List<IssueLedgerRow> lines() {
        return ledger.page(clerk, IssueFilter.ofEnterprise(firm), List.of(), 0, 100);
    }

    private static List<String> keys(IssueImportRow row) {
        return row.problems().stream().map(Problem::key).toList();
    }

    private ImportRunId open(String... lines) {
        return imports.open(clerk, write(HEADINGS, lines), "问题台账2025.csv");
    }

    private Path write(String headings, String... lines) {
        try {
            return Files.writeString(
                    folder.resolve("issues" + Ids.next() + ".csv"),
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
