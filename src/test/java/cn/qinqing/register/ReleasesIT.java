package cn.qinqing.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.register.domain.Digests;
import cn.qinqing.register.domain.EditionStore;
import cn.qinqing.register.domain.ReleasePlan;
import cn.qinqing.register.domain.Releases;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobRow;
import cn.qinqing.workbench.JobState;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.TestAccounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens to the files or to the process, the public reads a whole release. */
class ReleasesIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RegisterService register;

    @Autowired
    RegisterQueries queries;

    @Autowired
    PublicationService publication;

    @Autowired
    Releases releases;

    @Autowired
    EditionStore store;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private RegisterFixture office;

    @BeforeEach
    void people() {
        office = new RegisterFixture(context);
        office.finishOpen();
    }

    @Test
    void lost_and_damaged_files_are_made_anew_byte_for_byte() throws IOException {
        office.listed("修复一号有限公司", "修复领导甲");
        office.published();
        Map<String, String> before = files();
        int number = number();
        Path current = releases.current().orElseThrow();
        replace(current.resolve("index.html"), "damaged");
        replace(current.resolve("zh/list/index.html.gz"), "damaged");
        Files.delete(current.resolve("data/v1/changes.csv"));
        releases.repair();
        assertThat(files()).isEqualTo(before);
        assertThat(number()).isEqualTo(number);
        Path everything = releases.current().orElseThrow();
        org.springframework.util.FileSystemUtils.deleteRecursively(everything);
        releases.repair();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void files_that_cannot_be_made_as_they_were_become_a_release_of_their_own_that_says_so() throws IOException {
        office.listed("修复二号有限公司", "修复领导乙");
        office.published();
        int number = number();
        String manifest = manifest(number);
        // as after an update of the templates: the same words, other bytes
        Path list = releases.current().orElseThrow().resolve("manifest.txt");
        String other =
                Files.readString(list).replaceFirst("(?m)^[0-9a-f]{64}  404.html$", "0".repeat(64) + "  404.html");
        asOwner("update register_release set manifest_hash = '" + Digests.of(other) + "' where number = " + number);
        replace(list, other);
        releases.repair();
        assertThat(number()).isEqualTo(number + 1);
        assertThat(jdbc.sql("select note from register_release where number = ?")
                        .param(number + 1)
                        .query(String.class)
                        .single())
                .contains("第 " + number + " 次公布", "404.html");
        assertThat(jdbc.sql("select prev_hash from register_release where number = ?")
                        .param(number + 1)
                        .query(String.class)
                        .single())
                .isEqualTo(Digests.of(other))
                .isNotEqualTo(manifest);
        assertThat(releases.current().orElseThrow().getFileName().toString()).isEqualTo(Integer.toString(number + 1));
        whole();
    }

    @Test
    void a_crash_between_building_and_swapping_leaves_the_old_release_whole() throws IOException {
        office.listed("修复三号有限公司", "修复领导丙");
        office.published();
        Map<String, String> before = files();
        int number = number();
        office.listed("修复四号有限公司", "修复领导丁");
        EditionId edition = office.approved();
        // built, and then the process is gone
        releases.build(
                new ReleasePlan(
                        number + 1,
                        store.publishedWith(edition.value(), clock.instant()),
                        manifest(number),
                        clock.instant()),
                (done, total) -> {});
        assertThat(files()).isEqualTo(before);
        releases.repair();
        assertThat(files()).isEqualTo(before);
        assertThat(releases.current().orElseThrow().resolveSibling(Integer.toString(number + 1)))
                .doesNotExist();
        whole();
        office.publish(edition);
        assertThat(number()).isEqualTo(number + 1);
        whole();
    }

    @Test
    void a_crash_between_the_commit_and_the_swap_is_made_good_at_the_next_start() throws IOException {
        office.listed("修复五号有限公司", "修复领导戊");
        office.published();
        int old = number();
        office.listed("修复六号有限公司", "修复领导己");
        office.published();
        Map<String, String> fresh = files();
        releases.swapTo(old);
        releases.repair();
        assertThat(files()).isEqualTo(fresh);
    }

    @Test
    void a_publication_runs_in_the_background_and_a_failed_one_changes_nothing() throws IOException {
        office.listed("修复七号有限公司", "修复领导庚");
        Actor publisher = withAccount();
        EditionId edition = office.approved();
        JobId job = publication.publish(publisher, edition, office.digest(edition));
        assertThatThrownBy(() -> register.giveBack(office.reviewer, edition, "晚了"))
                .hasMessageMatching("register\\.(publish\\.running|state\\.wrong\\.PUBLISHED)");
        JobRow row = await(publisher, job);
        assertThat(row.state()).as(String.valueOf(row.message())).isEqualTo(JobState.DONE);
        assertThat(row.done()).isEqualTo(row.total()).isPositive();
        assertThat(queries.edition(publisher, edition).state()).isEqualTo(EditionState.PUBLISHED);
        whole();

        Map<String, String> before = files();
        office.listed("电话13912345678有限公司", "修复领导辛");
        EditionId bad = office.approved();
        JobRow failed = await(publisher, publication.publish(publisher, bad, office.digest(bad)));
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.message().key()).isEqualTo("register.check.mobile");
        assertThat(publication.status(publisher, bad).orElseThrow().running()).isFalse();
        assertThat(publication.status(publisher, bad).orElseThrow().message().key())
                .isEqualTo("register.check.mobile");
        assertThat(queries.edition(publisher, bad).state()).isEqualTo(EditionState.APPROVED);
        assertThat(files()).isEqualTo(before);
        jdbc.sql("update enterprise set name = '电话没有了有限公司' where name like '电话139%'")
                .update();
        jdbc.sql("update post set title = '电话没有了联系岗' where title like '电话139%'").update();
        register.giveBack(office.reviewer, bad, "名称里有手机号");
        register.refresh(office.clerk, bad);
        register.submit(office.clerk, bad);
        register.approve(office.reviewer, bad, office.digest(bad));
        await(publisher, publication.publish(publisher, bad, office.digest(bad)));
        assertThat(queries.edition(publisher, bad).state()).isEqualTo(EditionState.PUBLISHED);
    }

    @Test
    void pages_of_an_older_version_stay_the_same_file_over_other_releases() throws IOException {
        EnterpriseId enterprise = office.listed("修复八号有限公司", "修复领导壬");
        office.published();
        jdbc.sql("update enterprise set name = '修复八号改名有限公司' where id = ?")
                .param(enterprise.value())
                .update();
        office.published();
        String id = jdbc.sql("select public_id from register_entry where subject_id = ?")
                .param(enterprise.value())
                .query(String.class)
                .single();
        List<String> paths = List.of(
                "zh/e/" + id + "/v/1/index.html",
                "zh/e/" + id + "/v/2/index.html",
                "zh/e/" + id + "/index.html",
                "zh/e/" + id + "/history/index.html.gz",
                "zh/privacy/index.html");
        Map<String, Object> before = new TreeMap<>();
        for (String path : paths) {
            before.put(path, inode(path));
        }
        office.listed("修复九号有限公司", "修复领导癸");
        office.published();
        for (String path : paths) {
            assertThat(inode(path)).as(path).isEqualTo(before.get(path));
        }
        assertThat(Files.readString(releases.current().orElseThrow().resolve(paths.getFirst())))
                .contains("修复八号有限公司", "已不是最新内容")
                .doesNotContain("改名");
    }

    @Test
    void what_an_edition_changes_is_read_with_few_questions_however_many_there_are() {
        for (int i = 0; i < 5; i++) {
            office.listed("修复清单" + i + "有限公司", "修复领导子");
        }
        EditionId edition = register.draft(office.clerk, cn.qinqing.shared.OfficeTime.today(clock));
        transaction.executeWithoutResult(one -> {
            long before = questions();
            assertThat(register.content(office.clerk, edition).changes()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(questions() - before).isLessThanOrEqualTo(8);
        });
    }

    private long questions() {
        return jdbc.sql("show session status like 'Questions'")
                .query((row, n) -> row.getLong(2))
                .single();
    }

    private Actor withAccount() {
        Actor.Person stored = TestAccounts.stored(jdbc, Right.REGISTER_READ, Right.REGISTER_PUBLISH);
        Actor.Person person = office.person(cn.qinqing.identity.Role.REGISTER_PUBLISHER);
        return new Actor.Person(stored.account(), person.person(), null, null, "发布人", person.rights(), person.scope());
    }

    private JobRow await(Actor actor, JobId job) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(actor, job).orElseThrow().state().isOver());
        return jobs.find(actor, job).orElseThrow();
    }

    /** Every file of the present release as the public reads it, with its hash. */
    private Map<String, String> files() throws IOException {
        Path current = releases.current().orElseThrow();
        Map<String, String> files = new TreeMap<>();
        try (var all = Files.walk(current)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(current.relativize(file).toString(), Digests.of(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    /** The manifest is that of the database, and every file is what it says. */
    private void whole() throws IOException {
        Path current = releases.current().orElseThrow();
        byte[] manifest = Files.readAllBytes(current.resolve("manifest.txt"));
        assertThat(Digests.of(manifest)).isEqualTo(manifest(number()));
        for (String line : new String(manifest, StandardCharsets.UTF_8).split("\n")) {
            if (!line.startsWith("#")) {
                assertThat(Digests.of(Files.readAllBytes(current.resolve(line.substring(66)))))
                        .as(line)
                        .isEqualTo(line.substring(0, 64));
            }
        }
    }

    private Object inode(String path) throws IOException {
        return Files.getAttribute(releases.current().orElseThrow().resolve(path), "unix:ino");
    }

    /** A new file in its place, as damage does not follow hard links. */
    private static void replace(Path file, String content) throws IOException {
        Files.delete(file);
        Files.writeString(file, content);
    }

    private int number() {
        return jdbc.sql("select max(number) from register_release where state = 'READY'")
                .query(Integer.class)
                .single();
    }

    private String manifest(int number) {
        return jdbc.sql("select manifest_hash from register_release where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private void asOwner(String sql) {
        var access = databaseAccess();
        try (var owner =
                        java.sql.DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
                var statement = owner.createStatement()) {
            String trigger;
            try (var row = statement.executeQuery("show create trigger register_release_guard_update")) {
                row.next();
                trigger = row.getString("SQL Original Statement");
            }
            statement.execute("drop trigger register_release_guard_update");
            statement.execute(sql);
            statement.execute(trigger);
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
