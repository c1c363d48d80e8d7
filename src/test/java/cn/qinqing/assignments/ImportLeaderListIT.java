package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.BrowserTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.assignments.domain.imports.LeaderListApplication;
import cn.qinqing.assignments.domain.imports.LeaderListImport;
import cn.qinqing.assignments.domain.imports.LeaderListImport.ShownRow;
import cn.qinqing.assignments.domain.imports.LeaderListReader;
import cn.qinqing.assignments.domain.imports.LeaderListUndo;
import cn.qinqing.assignments.domain.imports.ListMode;
import cn.qinqing.assignments.domain.imports.ListPlan;
import cn.qinqing.assignments.domain.imports.RejectedRows;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.exchange.Problem;
import cn.qinqing.identity.Role;
import cn.qinqing.people.PeopleService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.Scope;
import cn.qinqing.workbench.ImportJournal;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.ImportedRow;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobRow;
import cn.qinqing.workbench.JobState;
import cn.qinqing.workbench.Jobs;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The list as a clerk really sent it, from the file to the assignments and back. */
class ImportLeaderListIT extends BrowserTest {

    private static final Path LIST = Path.of("src/test/resources/data/leaders.xlsx");

    @Autowired
    LeaderListImport imports;

    @Autowired
    LeaderListReader reader;

    @Autowired
    LeaderListApplication application;

    @Autowired
    Jobs jobs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RejectedRows rejected;

    @Autowired
    LeaderListUndo undoing;

    @Autowired
    Timeline timeline;

    @Autowired
    ImportJournal journal;

    @Autowired
    ImportRuns runs;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    PeopleService people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);

    @Test
    void the_real_list_is_mended_applied_once_and_taken_back() {
        ImportRunId run = reader.open(clerk, LIST, "联系企业名单.xlsx");
        assertThat(imports.rows(clerk, run)).hasSize(57);
        assertThat(imports.rows(clerk, run).stream().filter(ShownRow::applicable))
                .hasSize(55);
        ShownRow local = row(run, 42);
        Problem missing = local.checked().problems().stream()
                .filter(one -> one.proposal() != null)
                .findFirst()
                .orElseThrow();
        imports.takeProposal(clerk, run, local.stored(), missing);
        assertThat(row(run, 42).checked().problems()).noneMatch(one -> one.proposal() != null);
        Map<String, String> mended = new HashMap<>(row(run, 44).stored().values());
        mended.put("uscc", "");
        runs.mend(clerk, run, 44, mended);
        runs.leaveOut(clerk, run, 18, true);

        apply(run, "巴党办〔2026〕3号");

        assertThat(runs.run(clerk, run).state()).isEqualTo(ImportRun.State.APPLIED);
        List<ShownRow> rows = imports.rows(clerk, run);
        assertThat(row(run, 43).stored().state()).as("wrong code").isEqualTo(ImportedRow.State.PENDING);
        assertThat(row(run, 18).stored().state()).as("left out").isEqualTo(ImportedRow.State.PENDING);
        assertThat(row(run, 39).stored().note())
                .as("a second leader of one enterprise")
                .startsWith("assignments.leader.full");
        assertThat(rows.stream()
                        .filter(row -> row.stored().state() == ImportedRow.State.APPLIED)
                        .count())
                .isGreaterThanOrEqualTo(50);
        assertThat(count("select count(*) from assignment where import_run_id = ? and role = 'LEADER'", run))
                .isGreaterThanOrEqualTo(50);
        assertThat(count("select count(*) from protected_phone where import_run_id = ?", run))
                .isGreaterThan(5);
        assertThat(count("select count(*) from office_phone where import_run_id = ? and number regexp '^1[3-9]'", run))
                .isZero();
        assertThat(count("select count(*) from office_phone where import_run_id = ? and visibility = 'PUBLIC'", run))
                .isZero();
        assertThat(count(
                        "select count(*) from enterprise where import_run_id = ? and uscc = '51652801MJ0701084N'", run))
                .isOne();

        ImportRunId again = reader.open(clerk, LIST, "改了名.xlsx");
        assertThatThrownBy(() -> application.start(clerk, again, "")).hasMessage("workbench.import.twice");

        jdbc.sql(
                        "update assignment set note = '有人改过', version = version + 1 where import_run_id = ? and role = 'LEADER' limit 1")
                .param(run.value())
                .update();
        undo(run);
        assertThat(runs.run(clerk, run).state()).isEqualTo(ImportRun.State.UNDONE);
        assertThat(imports.rows(clerk, run).stream()
                        .filter(row -> row.stored().state() == ImportedRow.State.UNDO_REFUSED))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.stored().note()).startsWith("workbench.import."));
        assertThat(count("select count(*) from assignment where import_run_id = ?", run))
                .isOne();
        assertThat(count("select count(*) from enterprise where import_run_id = ? and state <> 'CANCELLED'", run))
                .isOne();
    }

    @Test
    void an_interrupted_run_goes_on_where_it_stopped() {
        ImportRunId run =
                reader.open(clerk, write("续传名单", "续传领导,续传副州长（甲）,续传企业一,库尔勒市", "续传领导,续传副州长（甲）,续传企业二,轮台"), "续传.csv");
        transaction.executeWithoutResult(status -> runs.beginApplying(clerk, run, Ids.next(), Map.of()));
        assertThat(runs.run(clerk, run).state()).isEqualTo(ImportRun.State.APPLYING);
        assertThat(runs.run(clerk, run).running()).isFalse();
        apply(run, "");
        assertThat(imports.rows(clerk, run))
                .allSatisfy(row -> assertThat(row.stored().state()).isEqualTo(ImportedRow.State.APPLIED));
        assertThat(count("select count(*) from assignment where import_run_id = ? and role = 'LEADER'", run))
                .isEqualTo(2);
        assertThat(count("select count(*) from person where import_run_id = ?", run))
                .isOne();
    }

    @Test
    void a_list_that_replaces_ends_what_it_no_longer_names_and_gives_it_back() {
        ImportRunId first = reader.open(
                clerk,
                write(
                        "替换甲",
                        "替换领导甲,替换副州长（甲）,替换企业一,且末县",
                        "替换领导甲,替换副州长（甲）,替换企业二,且末县",
                        "替换领导甲,替换副州长（甲）,替换企业三,且末县",
                        "替换领导甲,替换副州长（甲）,替换企业四,且末县"),
                "替换甲.csv");
        apply(first, "甲〔2026〕1号");
        LocalDate day = OfficeTime.today(clock).plusDays(1);
        ImportRunId second = reader.open(
                clerk,
                write(
                        "替换乙",
                        "替换领导甲,替换副州长（甲）,替换企业一,且末县",
                        "替换领导乙,替换副州长（乙）,替换企业二,且末县",
                        "替换领导乙,替换副州长（乙）,替换企业五,且末县",
                        ",替换副州长（乙）,替换企业四,且末县"),
                "替换乙.csv");
        ListPlan plan = imports.plan(clerk, second, day);
        assertThat(plan.entries().stream()
                        .filter(entry -> entry.enterprise().startsWith("替换企业"))
                        .map(entry -> entry.enterprise() + " " + entry.kind()))
                .containsExactlyInAnyOrder("替换企业一 KEPT", "替换企业二 CHANGED", "替换企业三 ENDED", "替换企业四 HELD", "替换企业五 NEW");

        imports.choose(clerk, second, ListMode.REPLACE, day);
        assertThatThrownBy(() -> application.start(clerk, second, " "))
                .hasMessage("assignments.import.documentMissing");
        apply(second, "乙〔2026〕2号");
        assertThat(leaders("替换企业二", day)).containsExactly("替换领导乙");
        assertThat(leaders("替换企业二", day.minusDays(1))).containsExactly("替换领导甲");
        assertThat(leaders("替换企业三", day)).isEmpty();
        assertThat(leaders("替换企业三", day.minusDays(1))).containsExactly("替换领导甲");
        assertThat(leaders("替换企业四", day)).containsExactly("替换领导甲");
        assertThat(leaders("替换企业五", day)).containsExactly("替换领导乙");
        assertThat(count(
                        "select count(*) from assignment where import_run_id = ? and end_reason = '按乙〔2026〕2号名单替换'",
                        first))
                .isEqualTo(2);

        undo(second);
        assertThat(leaders("替换企业二", day)).containsExactly("替换领导甲");
        assertThat(leaders("替换企业三", day)).containsExactly("替换领导甲");
        assertThat(count("select count(*) from assignment where import_run_id = ? and end_reason is not null", first))
                .isZero();
    }

    @Test
    void a_row_that_begins_after_the_replacement_leaves_no_day_without_a_leader() {
        LocalDate day = OfficeTime.today(clock).plusDays(1);
        LocalDate later = day.plusDays(10);
        ImportRunId first = reader.open(
                clerk,
                write(
                        "间隔甲",
                        "",
                        "联系领导,职务,企业名称,所在县市,联系期限",
                        "间隔领导甲,间隔副州长（甲）,间隔企业,和硕县," + day.minusDays(9) + "至" + later.plusYears(1)),
                "间隔甲.csv");
        apply(first, "");
        ImportRunId second = reader.open(
                clerk,
                write(
                        "间隔乙",
                        "",
                        "联系领导,职务,企业名称,所在县市,联系期限",
                        "间隔领导乙,间隔副州长（乙）,间隔企业,和硕县," + later + "至" + later.plusYears(1)),
                "间隔乙.csv");
        imports.choose(clerk, second, ListMode.REPLACE, day);
        apply(second, "间〔2026〕2号");
        assertThat(leaders("间隔企业", later.minusDays(1))).containsExactly("间隔领导甲");
        assertThat(leaders("间隔企业", later)).containsExactly("间隔领导乙");
        undo(second);
        assertThat(leaders("间隔企业", later)).containsExactly("间隔领导甲");
    }

    @Test
    void an_enterprise_known_without_code_gets_the_code_of_the_list_and_loses_it_with_the_import() {
        ImportRunId first = reader.open(clerk, write("补码甲", "补码领导,补码副州长（甲）,补码企业,尉犁"), "补码甲.csv");
        apply(first, "");
        LocalDate day = OfficeTime.today(clock).plusDays(1);
        String heading = "联系领导,职务,企业名称,所在县市,信用代码";
        ImportRunId second =
                reader.open(clerk, write("补码乙", "", heading, "补码领导,补码副州长（甲）,补码企业,尉犁,91652823MJ00002615"), "补码乙.csv");
        ShownRow read = imports.rows(clerk, second).getFirst();
        assertThat(read.checked().problems()).anyMatch(one -> one.key().equals("assignments.import.codeIsNew"));
        assertThat(imports.plan(clerk, second, day).entries().stream()
                        .filter(entry -> entry.enterprise().equals("补码企业"))
                        .map(ListPlan.Entry::kind))
                .containsExactly(ListPlan.Kind.KEPT);
        imports.choose(clerk, second, ListMode.REPLACE, day);
        apply(second, "补〔2026〕2号");
        assertThat(codes("补码企业")).containsExactly("91652823MJ00002615");
        assertThat(leaders("补码企业", day)).containsExactly("补码领导");
        undo(second);
        assertThat(codes("补码企业")).containsExactly("");
        assertThat(runs.run(clerk, second).options()).doesNotContainKey("notRestored");
    }

    @Test
    void where_two_enterprises_without_code_have_the_name_nobody_can_tell_which_is_meant() {
        String heading = "联系领导,职务,企业名称,所在县市,信用代码";
        enterprises.create(clerk, EnterpriseForms.named("难辨企业", "652823", ListingConsent.NOT_ASKED));
        enterprises.create(clerk, EnterpriseForms.named("难辨企业", "652823", ListingConsent.NOT_ASKED));
        ImportRunId run =
                reader.open(clerk, write("难辨", "", heading, "难辨领导,难辨副州长（甲）,难辨企业,尉犁,91652823MJ0000288W"), "难辨.csv");
        assertThat(imports.rows(clerk, run).getFirst().checked().problems())
                .noneMatch(one -> one.key().equals("assignments.import.codeIsNew"));
    }

    private List<String> codes(String enterprise) {
        return jdbc.sql("select coalesce(uscc, '') from enterprise where name = ? and state <> 'CANCELLED'")
                .param(enterprise)
                .query(String.class)
                .list();
    }

    @Test
    void taking_back_leaves_ended_what_has_got_another_leader_since_and_takes_back_the_rest() {
        ImportRunId first =
                reader.open(clerk, write("占位甲", "占位领导甲,占位副州长（甲）,占位企业一,博湖", "占位领导甲,占位副州长（甲）,占位企业二,博湖"), "占位甲.csv");
        apply(first, "");
        LocalDate day = OfficeTime.today(clock).plusDays(1);
        ImportRunId second = reader.open(clerk, write("占位乙", "占位领导乙,占位副州长（乙）,占位企业三,博湖"), "占位乙.csv");
        imports.choose(clerk, second, ListMode.REPLACE, day);
        apply(second, "占〔2026〕2号");
        jdbc.sql("""
                        insert into assignment (id, enterprise_id, role, post_id, leader_slot, valid_from, valid_to, operating_body_id, created_at)
                        select ?, a.enterprise_id, a.role, a.post_id, 1, ?, '9999-12-31', a.operating_body_id, a.created_at
                        from assignment a join enterprise e on e.id = a.enterprise_id where e.name = '占位企业一' and a.role = 'LEADER'
                        """).params(Ids.next(), day.plusDays(3)).update();

        undo(second);
        ImportRun undone = runs.run(clerk, second);
        assertThat(undone.state()).isEqualTo(ImportRun.State.UNDONE);
        assertThat(undone.options()).containsKey("notRestored");
        assertThat(leaders("占位企业一", day)).isEmpty();
        assertThat(leaders("占位企业二", day)).containsExactly("占位领导甲");
        assertThat(leaders("占位企业三", day)).isEmpty();
    }

    @Test
    void a_row_that_the_database_refuses_is_noted_and_the_others_are_applied() {
        ImportRunId run = reader.open(
                clerk,
                write("意外", "意外领导,意外副州长（甲）,意外企业一" + "装".repeat(190) + ",和静", "意外领导,意外副州长（甲）,意外企业二,和静"),
                "意外.csv");
        assertThatThrownBy(() -> application.start(clerk, run, "号".repeat(101)))
                .hasMessage("assignments.import.documentLong");
        apply(run, "");
        assertThat(imports.rows(clerk, run).getFirst().stored().note()).startsWith("assignments.import.notStored");
        assertThat(imports.rows(clerk, run).getLast().stored().state()).isEqualTo(ImportedRow.State.APPLIED);
    }

    @Test
    void a_row_that_begins_earlier_than_the_known_holding_means_the_same_leader() {
        String heading = "联系领导,职务,企业名称,所在县市,联系期限";
        ImportRunId first = reader.open(
                clerk, write("早任甲", "", heading, "早任领导,早任副州长（甲）,早任企业一,若羌,2026-03-01至2026-12-31"), "早任甲.csv");
        apply(first, "");
        ImportRunId second = reader.open(
                clerk,
                write(
                        "早任乙",
                        "",
                        heading,
                        "早任领导,早任副州长（甲）,早任企业二,若羌,2026-02-01至2026-12-31",
                        "早任领导,早任副州长（甲）,早任企业三,若羌,2026-01-01至2026-01-31"),
                "早任乙.csv");
        apply(second, "");
        assertThat(imports.rows(clerk, second))
                .allSatisfy(row -> assertThat(row.stored().state()).isEqualTo(ImportedRow.State.APPLIED));
        assertThat(holdings("早任领导")).containsExactly("2026-01-01");
        assertThat(leaders("早任企业三", LocalDate.of(2026, 1, 15))).containsExactly("早任领导");
        undo(second);
        assertThat(holdings("早任领导")).containsExactly("2026-03-01");
        assertThat(imports.rows(clerk, second))
                .allSatisfy(row -> assertThat(row.stored().state()).isEqualTo(ImportedRow.State.UNDONE));
    }

    @Test
    void an_earlier_beginning_is_refused_where_somebody_else_held_the_post() {
        String heading = "联系领导,职务,企业名称,所在县市,联系期限";
        ImportRunId first = reader.open(
                clerk, write("前任甲", "", heading, "前任领导甲,前任副州长（甲）,前任企业一,若羌,2026-01-01至2026-12-31"), "前任甲.csv");
        apply(first, "");
        PostId post = new PostId(jdbc.sql("select id from post where title = '前任副州长（甲）'")
                .query(UUID.class)
                .single());
        people.appoint(
                clerk,
                post,
                people.registerPerson(clerk, new PersonName("前任领导乙")),
                Period.openFrom(LocalDate.of(2026, 6, 1)),
                null);
        ImportRunId second = reader.open(
                clerk, write("前任乙", "", heading, "前任领导乙,前任副州长（甲）,前任企业二,若羌,2026-01-01至2026-12-31"), "前任乙.csv");
        apply(second, "");
        assertThat(imports.rows(clerk, second).getFirst().stored().note())
                .startsWith("people.holding.otherBefore")
                .contains("前任领导乙", "2026-06-01");
    }

    private List<String> holdings(String name) {
        return jdbc.sql(
                        "select cast(h.valid_from as char) from post_holding h join person p on p.id = h.person_id where p.name = ?")
                .param(name)
                .query(String.class)
                .list();
    }

    @Test
    void taking_back_needs_the_right_to_assign_says_what_it_will_do_and_tells_each_enterprise_once() {
        ImportRunId run =
                reader.open(clerk, write("撤销甲", "撤销领导,撤销副州长（甲）,撤销企业一,和静", "撤销领导,撤销副州长（甲）,撤销企业二,和静"), "撤销甲.csv");
        apply(run, "");
        assertThat(undoing.extent(clerk, run)).isEqualTo(new LeaderListUndo.Extent(2, 0, 2, 3, 0));
        Actor importer = Actors.may(Right.IMPORT_RUN);
        assertThatThrownBy(() -> application.undo(importer, run)).isInstanceOf(RightMissing.class);
        assertThat(runs.run(clerk, run).state()).isEqualTo(ImportRun.State.APPLIED);
        undo(run);
        for (String name : List.of("撤销企业一", "撤销企业二")) {
            EnterpriseId enterprise = new EnterpriseId(jdbc.sql("select id from enterprise where name = ?")
                    .param(name)
                    .query(UUID.class)
                    .single());
            assertThat(timeline.of(clerk, enterprise, 10))
                    .filteredOn(entry -> entry.kind().equals("assignments.timeline.importUndone"))
                    .hasSize(1);
        }
    }

    @Test
    void a_running_import_is_not_begun_again_and_one_taken_over_by_another_applies_nothing_more() {
        ImportRunId run = reader.open(clerk, write("并行", "并行领导,并行副州长（甲）,并行企业,库尔勒市"), "并行.csv");
        CountDownLatch gate = new CountDownLatch(1);
        JobId other = jobs.start(clerk, "test", "占着的任务", "", progress -> await(gate));
        transaction.executeWithoutResult(
                status -> runs.beginApplying(clerk, run, other.value(), Map.of("document", "并〔2026〕1号")));
        assertThat(runs.run(clerk, run).running()).isTrue();
        assertThatThrownBy(() -> application.start(clerk, run, "")).hasMessage("workbench.import.running");
        gate.countDown();
        over(other);

        JobId stranger = jobs.start(clerk, "test", "别人的任务", "", progress -> {
            progress.total(0);
            application.resume(progress.job(), run + " " + Ids.next()).run(progress);
        });
        assertThat(over(stranger).message().key()).isEqualTo("assignments.import.clerkGone");
        apply(run, "并〔2026〕9号");
        assertThat(LeaderListApplication.documentOf(runs.run(clerk, run))).isEqualTo("并〔2026〕1号");
        assertThat(count("select count(*) from assignment where import_run_id = ? and document_no = '并〔2026〕1号'", run))
                .isOne();
        ImportJournal.Turn late = transaction.execute(status -> journal.take(run, other.value(), 3));
        assertThat(late).isEqualTo(ImportJournal.Turn.LOST);
    }

    @Test
    void after_a_crash_it_goes_on_in_the_name_and_scope_of_who_asked_for_it() {
        UUID asker = jdbc.sql("select id from account where login = ?")
                .param(account(Role.COMMERCE_CLERK))
                .query(UUID.class)
                .single();
        ImportRunId run = reader.open(clerk, write("崩溃", "崩溃领导,崩溃副州长（甲）,崩溃企业,库尔勒市"), "崩溃.csv");
        JobId job = jobs.start(clerk, "test", "接着做", "", progress -> {
            transaction.executeWithoutResult(
                    status -> runs.beginApplying(clerk, run, progress.job().value(), Map.of()));
            application.resume(progress.job(), run + " " + asker).run(progress);
        });
        assertThat(over(job).state()).isEqualTo(JobState.DONE);
        assertThat(runs.run(clerk, run).state()).isEqualTo(ImportRun.State.APPLIED);
        assertThat(jdbc.sql("select created_by from assignment where import_run_id = ?")
                        .param(run.value())
                        .query(UUID.class)
                        .list())
                .containsOnly(asker);
    }

    @Test
    void a_refused_row_is_mended_and_applied_later_under_the_same_document_and_day() {
        LocalDate day = OfficeTime.today(clock).plusDays(1);
        ImportRunId first =
                reader.open(clerk, write("补录甲", "补录领导甲,补录副州长（甲）,补录企业一,轮台", "补录领导甲,补录副州长（甲）,补录企业二,轮台"), "补录甲.csv");
        apply(first, "");
        ImportRunId second =
                reader.open(clerk, write("补录乙", "补录领导乙,补录副州长（乙）,补录企业一,轮台", ",补录副州长（乙）,补录企业二,轮台"), "补录乙.csv");
        imports.choose(clerk, second, ListMode.REPLACE, day);
        apply(second, "补录〔2026〕2号");
        assertThat(leaders("补录企业二", day)).containsExactly("补录领导甲");
        ImportRunId byHand = reader.open(clerk, write("补录丙", "补录领导丙,补录副州长（丙）,补录企业三,轮台"), "补录丙.csv");
        apply(byHand, "");

        ImportedRow refused = imports.rows(clerk, second).getLast().stored();
        Map<String, String> mended = new HashMap<>(refused.values());
        mended.put("leader", "补录领导乙");
        runs.mend(clerk, second, refused.number(), mended);
        apply(second, "");
        assertThat(leaders("补录企业二", day)).containsExactly("补录领导乙");
        assertThat(leaders("补录企业二", day.minusDays(1))).containsExactly("补录领导甲");
        assertThat(leaders("补录企业三", day)).as("came after the replacement").containsExactly("补录领导丙");
        assertThat(count(
                        "select count(*) from assignment where import_run_id = ? and document_no = '补录〔2026〕2号' and role = 'LEADER'",
                        second))
                .isEqualTo(2);
        assertThat(runs.run(clerk, second).applied()).isEqualTo(2);
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void the_rows_left_over_are_handed_out_with_a_row_in_the_event_log_alone() {
        ImportRunId run = reader.open(clerk, write("剩余", "剩余领导,剩余副州长（甲）,剩余企业,库尔勒市"), "剩余.csv");
        assertThatThrownBy(() -> rejected.export(Actors.may(Right.IMPORT_RUN), run, Problem::key, key -> key))
                .isInstanceOf(RightMissing.class);
        assertThat(rejected.export(clerk, run, Problem::key, key -> key)).isNotEmpty();
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'list.export' and subject_id = ?")
                        .param(run.toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void the_clerks_columns_are_read_anew_remembered_and_mended_cells_stay() {
        Path list = write("列名奇怪的名单", "", "谁,现任职务,信用代码,对应的企业,县市", "列领导,列副州长（甲）,,列企业,轮台");
        ImportRunId run = reader.open(clerk, list, "列.csv");
        assertThat(imports.rows(clerk, run)).noneMatch(ShownRow::applicable);
        assertThat(reader.file(clerk, run).sheets().getFirst().unused()).containsExactly("谁", "对应的企业");
        ImportedRow row = imports.rows(clerk, run).getFirst().stored();
        Map<String, String> mended = new HashMap<>(row.values());
        mended.put("title", "列副州长（乙）");
        runs.mend(clerk, run, row.number(), mended);

        Map<String, Integer> columns = Map.of("leader", 0, "title", 1, "uscc", 2, "enterprise", 3, "division", 4);
        assertThatThrownBy(() -> reader.reread(clerk, run, "CSV", Map.of("leader", 0, "enterprise", 0)))
                .hasMessage("uikit.columns.twice");
        assertThatThrownBy(() -> reader.reread(clerk, run, "CSV", Map.of("leader", 0)))
                .hasMessage("uikit.columns.missing");
        reader.reread(clerk, run, "CSV", columns);
        ShownRow read = imports.rows(clerk, run).getFirst();
        assertThat(read.applicable()).isTrue();
        assertThat(read.stored().values()).containsEntry("enterprise", "列企业").containsEntry("title", "列副州长（乙）");

        ImportRunId again = reader.open(clerk, list, "列.csv");
        assertThat(imports.rows(clerk, again)).allMatch(ShownRow::applicable);
        runs.discard(clerk, again);
        assertThat(runs.run(clerk, again).state()).isEqualTo(ImportRun.State.DISCARDED);
        assertThatThrownBy(() -> application.start(clerk, again, "")).hasMessage("workbench.import.state");
    }

    @Test
    void a_county_clerk_sees_and_touches_no_run_of_others() {
        ImportRunId run = reader.open(clerk, write("州级名单", "机密领导,州级副州长（密）,机密企业,库尔勒市"), "州级名单.csv");
        Actor.Person county = Actors.with(new Scope.Within(Set.of("652822"), Set.of()), Role.COMMERCE_CLERK);
        assertThat(runs.page(county, LeaderListImport.KIND, 0, 100)).isEmpty();
        assertThat(runs.count(county, LeaderListImport.KIND)).isZero();
        assertThat(runs.page(clerk, LeaderListImport.KIND, 0, 1000))
                .anyMatch(one -> one.id().equals(run));
        List<ThrowingCallable> touches = List.of(
                () -> runs.run(county, run),
                () -> runs.rows(county, run),
                () -> runs.mend(county, run, 3, Map.of()),
                () -> runs.leaveOut(county, run, 3, true),
                () -> runs.rows(county, run, Map.of()),
                () -> imports.rows(county, run),
                () -> application.start(county, run, ""),
                () -> application.undo(county, run),
                () -> runs.finish(county, run),
                () -> runs.finishUndoing(county, run, Map.of()));
        assertThat(touches).allSatisfy(touch -> assertThatThrownBy(touch).hasMessage("workbench.import.unknown"));

        ImportRunId own = reader.open(county, write("县级名单", "县里领导,轮台县副县长（甲）,县里企业,轮台"), "县级名单.csv");
        assertThat(runs.page(county, LeaderListImport.KIND, 0, 100))
                .extracting(ImportRun::id)
                .containsExactly(own);
        assertThat(imports.rows(county, own)).hasSize(1);
    }

    @Test
    void a_clerk_uploads_sees_and_mends_in_the_browser() throws Exception {
        String login = account(Role.COMMERCE_CLERK);
        Path broken = folder.resolve("图片.xlsx");
        Files.write(broken, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0});
        for (int width : List.of(1440, 390)) {
            Page page = open(width, 900);
            signIn(page, login);
            show(page, "imports");
            accessible(page);
            page.locator("vaadin-upload input[type=file]").setInputFiles(broken);
            page.getByText("这不是表格文件").first().waitFor();
            page.locator("vaadin-upload-file")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.locator("vaadin-upload input[type=file]").setInputFiles(LIST);
            page.getByText("可导入 55 行，有错误 2 行").waitFor();
            settle(page);
            picture(page, "import-" + width);
            accessible(page);
            page.locator("vaadin-radio-button", new Page.LocatorOptions().setHasText("有错误"))
                    .click();
            settle(page);
            page.getByText("已被表格软件变成数字").first().waitFor();
            assertThat(page.locator("main").innerText()).contains("已被表格软件变成数字", "校验位不符");
            picture(page, "import-errors-" + width);
            accessible(page);
            page.getByLabel("第 44 行 统一社会信用代码").fill("");
            page.getByLabel("第 44 行 统一社会信用代码").press("Enter");
            page.getByText("可导入 56 行，有错误 1 行").waitFor();
            page.getByText("全量替换：以本名单为准").click();
            page.getByText("新增（").waitFor();
            picture(page, "import-replace-" + width);
            accessible(page);
            page.getByText("增补：只添加").click();
            page.getByText("新增（").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            settle(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("工作表与列对应"))
                    .click();
            settle(page);
            accessible(page);
            page.getByLabel("工作表“Sheet1”的列对应").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("重新读取"))
                    .waitFor();
            settle(page);
            picture(page, "import-columns-" + width);
            accessible(page);
            page.keyboard().press("Escape");
        }
    }

    /** Applies in the background and waits for it. */
    private void apply(ImportRunId run, String document) {
        JobId job = application.start(clerk, run, document);
        assertThat(over(job).state()).isEqualTo(JobState.DONE);
    }

    /** Takes back in the background and waits for it. */
    private void undo(ImportRunId run) {
        assertThat(over(application.undo(clerk, run)).state()).isEqualTo(JobState.DONE);
    }

    private JobRow over(JobId job) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(clerk, job).orElseThrow().state().isOver());
        return jobs.find(clerk, job).orElseThrow();
    }

    private List<String> leaders(String enterprise, LocalDate day) {
        return jdbc.sql("""
                        select p.name from assignment a join enterprise e on e.id = a.enterprise_id
                        join post_holding h on h.post_id = a.post_id join person p on p.id = h.person_id
                        where e.name = ? and a.role = 'LEADER' and a.valid_from <= ? and a.valid_to > ?
                        """).params(enterprise, day, day).query(String.class).list();
    }

    private Path write(String title, String... lines) {
        String heading = lines[0].isEmpty() ? "" : "联系领导,职务,企业名称,所在县市\n";
        try {
            return Files.writeString(
                    folder.resolve(title + ".csv"), title + "\n" + heading + String.join("\n", lines) + "\n");
        } catch (java.io.IOException cannotWrite) {
            throw new java.io.UncheckedIOException(cannotWrite);
        }
    }

    private ShownRow row(ImportRunId run, int number) {
        return imports.rows(clerk, run).stream()
                .filter(row -> row.stored().number() == number)
                .findFirst()
                .orElseThrow();
    }

    private long count(String sql, ImportRunId run) {
        return jdbc.sql(sql).param(run.value()).query(Long.class).single();
    }
}
