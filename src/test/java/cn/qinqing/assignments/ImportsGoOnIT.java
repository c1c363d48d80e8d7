package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.assignments.domain.imports.LeaderListApplication;
import cn.qinqing.assignments.domain.imports.LeaderListReader;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.RegistryImports;
import cn.qinqing.enterprises.RegistryOutcome;
import cn.qinqing.enterprises.TestCodes;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.ImportRuns;
import cn.qinqing.workbench.StoredClerk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a dead process left of an import goes on by itself; {@link ImportsSurviveKillIT} really kills one. */
class ImportsGoOnIT extends DatabaseTest {

    @Autowired
    RegistryImports registry;

    @Autowired
    LeaderListReader reader;

    @Autowired
    LeaderListApplication application;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    ImportRuns runs;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Actor.Person clerk;
    private final String mark = Ids.next().toString().substring(24);

    @BeforeEach
    void account() {
        clerk = StoredClerk.in(beans);
    }

    @Test
    void a_comparison_goes_on_and_keeps_what_was_mended() throws IOException {
        String code = TestCodes.next("652801");
        enterprises.create(
                clerk,
                EnterpriseForms.named("续核甲" + mark, "652801", ListingConsent.GIVEN)
                        .withUscc(code));
        ImportRunId run =
                registry(code + ",续核甲" + mark + ",库尔勒市,一号", TestCodes.next("652801") + ",续核乙" + mark + ",库尔勒市,二号");
        registry.mend(clerk, run, 2, Map.of("uscc", code, "name", "续核甲" + mark, "division", "库尔勒市", "address", "九号"));
        jdbc.sql("delete from import_row where run_id = ? and row_no = 3")
                .param(run.value())
                .update();
        jdbc.sql("update import_row set outcome = null where run_id = ?")
                .param(run.value())
                .update();
        died(run);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> registry.state(clerk, run).counts().size() == 2);
        assertThat(registry.state(clerk, run).counts())
                .isEqualTo(Map.of(RegistryOutcome.CHANGED, 1L, RegistryOutcome.FRESH, 1L));
        assertThat(registry.page(clerk, run, RegistryOutcome.CHANGED, 0, 1)
                        .getFirst()
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo("九号"));
    }

    @Test
    void applying_and_taking_back_a_registry_file_go_on() throws IOException {
        ImportRunId run = registry(
                TestCodes.next("652801") + ",续导甲" + mark + ",库尔勒市,",
                TestCodes.next("652801") + ",续导乙" + mark + ",库尔勒市,");
        registry.apply(clerk, run);
        idle(run);
        jdbc.sql("update import_run set state = 'APPLYING' where id = ?")
                .param(run.value())
                .update();
        died(run);
        await().atMost(Duration.ofSeconds(60)).until(() -> state(run) == ImportRun.State.APPLIED);
        assertThat(made()).as("applied once").isEqualTo(2);

        registry.undo(clerk, run);
        idle(run);
        jdbc.sql("update import_run set state = 'UNDOING' where id = ?")
                .param(run.value())
                .update();
        died(run);
        await().atMost(Duration.ofSeconds(60)).until(() -> state(run) == ImportRun.State.UNDONE);
    }

    @Test
    void taking_back_a_list_goes_on() throws IOException {
        Path list = Files.writeString(folder.resolve("续撤.csv"), "联系领导,职务,企业名称,所在县市\n续撤领导,续撤副州长,续撤企业" + mark + ",和静县\n");
        ImportRunId run = reader.open(clerk, list, "续撤.csv");
        application.start(clerk, run, "");
        await().atMost(Duration.ofSeconds(60)).until(() -> state(run) == ImportRun.State.APPLIED);
        application.undo(clerk, run);
        await().atMost(Duration.ofSeconds(60)).until(() -> state(run) == ImportRun.State.UNDONE);
        // as if it had died before it was over
        jdbc.sql("update import_run set state = 'UNDOING' where id = ?")
                .param(run.value())
                .update();
        died(run);
        await().atMost(Duration.ofSeconds(60)).until(() -> state(run) == ImportRun.State.UNDONE);
        assertThat(jdbc.sql("select count(*) from assignment where import_run_id = ?")
                        .param(run.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private ImportRun.State state(ImportRunId run) {
        return runs.run(clerk, run).state();
    }

    private int made() {
        return jdbc.sql("select count(*) from enterprise where name like ?")
                .param("续导%" + mark)
                .query(Integer.class)
                .single();
    }

    private void idle(ImportRunId run) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !runs.run(clerk, run).running());
    }

    private ImportRunId registry(String... lines) throws IOException {
        Path file = Files.writeString(
                folder.resolve(Ids.next() + ".csv"), "统一社会信用代码,企业名称,行政区划,住所\n" + String.join("\n", lines) + "\n");
        ImportRunId run = registry.open(clerk, file, "续.csv");
        idle(run);
        return run;
    }

    /** Makes the job of the run that of a process that is dead. */
    private void died(ImportRunId run) {
        jdbc.sql("""
                        update job set state = 'RUNNING', ended_at = null, heartbeat_at = ?, process = ?
                        where id = (select cast(json_value(options, '$.worker') as uuid) from import_run where id = ?)""")
                .params(OfficeTime.column(Instant.now().minusSeconds(60)), UUID.randomUUID(), run.value())
                .update();
    }
}
