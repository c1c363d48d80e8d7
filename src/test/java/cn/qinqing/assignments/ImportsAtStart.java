package cn.qinqing.assignments;

import cn.qinqing.assignments.domain.imports.LeaderListApplication;
import cn.qinqing.assignments.domain.imports.LeaderListReader;
import cn.qinqing.enterprises.RegistryImports;
import cn.qinqing.enterprises.TestCodes;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.workbench.ImportRun;
import cn.qinqing.workbench.ImportRunId;
import cn.qinqing.workbench.StoredClerk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a clerk does in a process that {@link ImportsSurviveKillIT} kills. */
@Component
@ConditionalOnProperty("test.imports")
class ImportsAtStart implements ApplicationRunner {

    static final int REGISTRY_ROWS = 20_000;
    static final int LIST_ROWS = 400;

    private final ApplicationContext beans;

    ImportsAtStart(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String step = beans.getEnvironment().getRequiredProperty("test.imports");
        Thread.ofVirtual().start(() -> {
            switch (step) {
                case "begin" -> begin();
                case "apply" -> {
                    ImportRunId run = run("registry");
                    until(() -> registry().state(clerk(), run).compared() == REGISTRY_ROWS
                            && !registry().run(clerk(), run).running());
                    registry().apply(clerk(), run);
                }
                case "undo" -> {
                    ImportRunId run = run("leaders");
                    until(() -> beans.getBean(cn.qinqing.workbench.ImportRuns.class)
                                    .run(clerk(), run)
                                    .state()
                            == ImportRun.State.APPLIED);
                    beans.getBean(LeaderListApplication.class).undo(clerk(), run);
                }
                default -> throw new IllegalArgumentException(step);
            }
        });
    }

    private void begin() {
        Actor clerk = StoredClerk.in(beans);
        ImportRunId list = beans.getBean(LeaderListReader.class)
                .open(
                        clerk,
                        file(
                                "联系领导,职务,企业名称,所在县市,牵头单位,联络员",
                                IntStream.range(0, LIST_ROWS)
                                        .mapToObj(i -> "断电领导,断电副州长,断电企业" + i + "号,库尔勒市,断电局,断电联络员")
                                        .collect(Collectors.joining("\n"))),
                        "断电名单.csv");
        registry()
                .open(
                        clerk,
                        file(
                                "统一社会信用代码,企业名称,行政区划",
                                IntStream.range(0, REGISTRY_ROWS)
                                        .mapToObj(i -> TestCodes.next("652801") + ",登记断电" + i + "号有限公司,库尔勒市")
                                        .collect(Collectors.joining("\n"))),
                        "断电登记.csv");
        beans.getBean(LeaderListApplication.class).start(clerk, list, "");
    }

    private RegistryImports registry() {
        return beans.getBean(RegistryImports.class);
    }

    private ImportRunId run(String kind) {
        return new ImportRunId(beans.getBean(JdbcClient.class)
                .sql("select id from import_run where kind = ?")
                .param(kind)
                .query(UUID.class)
                .single());
    }

    private Actor clerk() {
        UUID account = beans.getBean(JdbcClient.class)
                .sql("select started_by from import_run limit 1")
                .query(UUID.class)
                .single();
        return beans.getBean(AccountActors.class).find(new AccountId(account)).orElseThrow();
    }

    private static void until(BooleanSupplier reached) {
        Awaitility.await().atMost(Duration.ofMinutes(5)).until(reached::getAsBoolean);
    }

    private static Path file(String headings, String lines) {
        try {
            return Files.writeString(Files.createTempFile("killed", ".csv"), headings + "\n" + lines + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
