package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.exchange.Problem;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.people.PeopleService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger of former years: who visited when stays, its issues enter as imported history. */
class VisitLedgerImportsIT extends DatabaseTest {

    private static final Path LEDGER = Path.of("src/test/resources/data/visit-ledger.xlsx");
    private static final String HEADINGS = "序号,走访时间,走访领导,企业名称,走访方式,企业反映的问题,责任单位,办理情况,满意度";

    @Autowired
    VisitLedgerImports imports;

    @Autowired
    VisitService visits;

    @Autowired
    VisitQueries queries;

    @Autowired
    IssueQueries issues;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    PeopleService people;

    @Autowired
    Timeline timeline;

    @Autowired
    ContactLog contacts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext beans;

    @TempDir
    Path folder;

    private Actor.Person clerk;
    private EnterpriseId enterprise;
    private String name;

    @BeforeEach
    void known() {
        clerk = StoredClerk.in(beans);
        name = "台账企业" + Ids.next();
        enterprise = enterprises.create(
                Actors.with(Role.COMMERCE_CLERK), EnterpriseForms.named(name, "652801", ListingConsent.NOT_ASKED));
    }

    @Test
    void the_ledger_of_the_prefecture_is_read_by_the_meaning_of_its_headings() {
        ImportRunId run = imports.open(clerk, LEDGER, "走访问题台账.xlsx");
        List<LedgerImportRow> rows = imports.rows(clerk, run);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(40);
        assertThat(rows.getFirst().values())
                .containsEntry("on", "2026.1.5")
                .containsEntry("leader", "刘建")
                .containsEntry("enterprise", "和静腾杨石油技术股份有限公司")
                .containsEntry("mode", "座谈")
                .containsEntry("issue", "前任领导承诺的厂房租金补贴未兑现")
                .containsEntry("unit", "州商务局")
                .containsEntry("state", "办理中")
                .containsEntry("rating", "基本满意");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.problems())
                        .extracting(Problem::key)
                        .doesNotContain("visits.in.day", "visits.in.mode", "visits.in.day.wrong"));
        imports.discard(clerk, run);
    }

    @Test
    void a_row_dated_before_its_enterprise_was_set_up_says_so_at_its_day_and_is_not_taken() {
        jdbc.sql("update enterprise set founded_on = '2026-02-01' where id = ?")
                .param(enterprise.value())
                .update();
        ImportRunId run = applied("1,2026.1.5,," + name + ",座谈,供气不足,,,", "2,2026-02-13,," + name + ",电话,,,,");
        assertThat(imports.rows(clerk, run).getFirst().problems())
                .filteredOn(problem -> problem.key().equals("visits.in.day.founded"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("on"));
        assertThat(visitRows()).hasSize(1);
    }

    @Test
    void a_row_enters_with_its_author_its_day_and_its_issue_as_history_with_evidence() {
        String leader = "台账领导";
        PersonId person = people.registerPerson(Actors.with(Role.COMMERCE_CLERK), new PersonName(leader + "甲"));
        ImportRunId run = applied(
                "1,2026.1.5," + leader + "甲," + name + ",座谈,供气不足,州商务局,办理中,基本满意",
                "2,2026-02-13,查无此人," + name + ",电话,道路破损,,已办结,不满意",
                "3,2026/3/2,," + name + ",,无,,,");
        List<VisitRow> rows = visitRows();
        assertThat(rows)
                .extracting(VisitRow::on)
                .containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 2, 13), LocalDate.of(2026, 1, 5));
        assertThat(rows)
                .extracting(VisitRow::mode)
                .containsExactly(VisitMode.ON_SITE, VisitMode.PHONE, VisitMode.MEETING);
        assertThat(rows).extracting(VisitRow::issues).containsExactly(0, 1, 1);
        assertThat(rows).extracting(VisitRow::recorder).containsExactly(null, null, leader + "甲");
        assertThat(queries.details(clerk, rows.get(1).id()).participants())
                .extracting(VisitDetails.Participant::name)
                .containsExactly("查无此人");
        IssueDetails open = issue(rows.get(2));
        assertThat(open.row().status()).isEqualTo(IssueStatus.IMPORTED_OPEN);
        assertThat(open.row().raisedOn()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(open.text()).isEqualTo("供气不足");
        assertThat(open.history()).singleElement().satisfies(step -> {
            assertThat(step.command()).isEqualTo("IMPORT");
            assertThat(step.reason()).isEqualTo("州商务局，办理中，基本满意");
        });
        assertThat(issue(rows.get(1)).row().status()).isEqualTo(IssueStatus.IMPORTED_CLOSED);
        assertThat(jdbc.sql("""
                        select concat(e.row_no, '/', e.rating, '/', e.file_sha256 = r.file_sha256) from issue_import_evidence e
                        join import_run r on r.id = e.run_id where e.run_id = ? order by e.row_no""").param(run.value()).query(String.class).list()).containsExactly("2/基本满意/1", "3/不满意/1");
        assertThat(contacts.lastHeld(enterprise)).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(timeline.of(clerk, enterprise, 20))
                .extracting(Timeline.Entry::kind)
                .contains("visits.timeline.MEETING", "issues.timeline.imported");
        assertThat(person).isNotNull();
        assertThatThrownBy(() -> jdbc.sql("update issue_import_evidence set rating = '非常满意' where run_id = ?")
                        .param(run.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void faulty_rows_stay_out_until_they_are_mended_and_others_can_be_left_out() {
        ImportRunId run = open(
                "1,某天,," + name + ",实地,缺水,,,",
                "2,2026.2.1,,查无此企业,实地,缺电,,,",
                "3,2099.1.1,," + name + ",神游,缺气,,,",
                "4,2026.2.4,," + name + ",实地,缺人,,,");
        assertThat(problems(run, 0)).contains("visits.in.day");
        assertThat(problems(run, 1)).contains("visits.in.enterprise.unknown");
        assertThat(problems(run, 2)).contains("visits.in.day.wrong", "visits.in.mode");
        Map<String, String> mended =
                new HashMap<>(imports.rows(clerk, run).getFirst().values());
        mended.put("on", "2026.2.9");
        imports.mend(clerk, run, 1, mended);
        imports.leaveOut(clerk, run, 4, true);
        apply(run);
        assertThat(visitRows()).extracting(VisitRow::on).containsExactly(LocalDate.of(2026, 2, 9));
        assertThat(imports.rows(clerk, run))
                .extracting(LedgerImportRow::state)
                .containsExactly(
                        ImportedRow.State.APPLIED,
                        ImportedRow.State.PENDING,
                        ImportedRow.State.PENDING,
                        ImportedRow.State.PENDING);
    }

    @Test
    void what_is_known_or_stands_twice_is_said() {
        applied("1,2026.2.1,," + name + ",实地,缺水,,,");
        ImportRunId again = open(
                "1,2026.2.1,," + name + ",电话,缺电,,,",
                "2,2026.2.5,," + name + ",,缺气,,,",
                "3,2026.2.5,," + name + ",,缺气,,,");
        assertThat(problems(again, 0)).contains("visits.in.known");
        assertThat(problems(again, 1)).doesNotContain("visits.in.twice");
        assertThat(problems(again, 2)).contains("visits.in.twice");
    }

    @Test
    void one_file_is_taken_in_once() {
        String line = "1,2026.2.1,," + name + ",实地,缺水,,,";
        applied(line);
        ImportRunId twice = open(line);
        assertThatThrownBy(() -> imports.apply(clerk, twice)).hasMessage("workbench.import.twice");
    }

    @Test
    void taken_back_visits_and_issues_are_withdrawn_and_what_was_changed_since_stays() {
        ImportRunId run = applied("1,2026.2.1,," + name + ",实地,缺水,,,", "2,2026.2.2,," + name + ",实地,无,,,");
        VisitRow changed = visitRows().getFirst();
        VisitRow taken = visitRows().getLast();
        IssueDetails issue = issue(taken);
        visits.correct(
                Actors.with(Role.COMMERCE_CLERK),
                new CorrectVisit(
                        changed.id(),
                        queries.details(clerk, changed.id()).version(),
                        changed.on(),
                        VisitMode.PHONE,
                        List.of(),
                        List.of(),
                        "",
                        "实为电话"));
        imports.undo(clerk, run);
        over(run);
        assertThat(imports.run(clerk, run).state()).isEqualTo(ImportRun.State.UNDONE);
        assertThat(visitRows()).extracting(VisitRow::id).containsExactly(changed.id());
        assertThat(queries.details(clerk, taken.id()).withdrawn()).isTrue();
        assertThat(issues.details(clerk, issue.row().id()).row().status()).isEqualTo(IssueStatus.WITHDRAWN);
        assertThat(imports.rows(clerk, run))
                .extracting(LedgerImportRow::state)
                .containsExactly(ImportedRow.State.UNDONE, ImportedRow.State.UNDO_REFUSED);
        assertThat(contacts.lastHeld(enterprise)).isEqualTo(LocalDate.of(2026, 2, 2));
    }

    @Test
    void columns_under_other_headings_are_said_by_the_clerk() {
        Path file = written("哪天去的,去的人,去了哪家,说了什么", "2026.2.1,张三," + name + ",缺水");
        assertThatThrownBy(() -> imports.open(clerk, file, "别的表.csv")).hasMessageStartingWith("exchange.table");
        // headings of its own: what a clerk says of columns is remembered for all files with the same ones
        ImportRunId run =
                imports.open(clerk, written(HEADINGS + ",备注", "1,2026.2.1,张三," + name + ",实地,缺水,,,,"), "台账.csv");
        Map<String, Integer> mapping = new HashMap<>(imports.run(clerk, run).mapping());
        mapping.remove("leader");
        imports.reread(clerk, run, imports.reading(clerk, run).table().sheet(), mapping);
        assertThat(imports.rows(clerk, run).getFirst().values()).containsEntry("leader", "");
    }

    private List<String> problems(ImportRunId run, int row) {
        return imports.rows(clerk, run).get(row).problems().stream()
                .map(Problem::key)
                .toList();
    }

    private List<VisitRow> visitRows() {
        return queries.page(clerk, VisitFilter.ofEnterprise(enterprise), List.of(), 0, 20);
    }

    private IssueDetails issue(VisitRow visit) {
        Origin origin = new Origin(Origin.Kind.VISIT, visit.id().value());
        IssueRow row = issues.page(clerk, IssueFilter.ofOrigin(origin), List.of(), 0, 10)
                .getFirst();
        return issues.details(clerk, row.id());
    }

    private ImportRunId applied(String... lines) {
        ImportRunId run = open(lines);
        apply(run);
        return run;
    }

    private void apply(ImportRunId run) {
        imports.apply(clerk, run);
        over(run);
        assertThat(imports.run(clerk, run).state()).isEqualTo(ImportRun.State.APPLIED);
    }

    private void over(ImportRunId run) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !imports.run(clerk, run).running());
    }

    private ImportRunId open(String... lines) {
        return imports.open(clerk, written(HEADINGS, lines), "台账.csv");
    }

    private Path written(String headings, String... lines) {
        Path file = folder.resolve(Ids.next() + ".csv");
        try {
            return Files.writeString(file, headings + "\n" + String.join("\n", lines) + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
