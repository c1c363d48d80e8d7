package cn.qinqing.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.identity.Role;
import cn.qinqing.notification.Inbox;
import cn.qinqing.notification.NoticeFilter;
import cn.qinqing.notification.NoticeRow;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.JobId;
import cn.qinqing.workbench.JobState;
import cn.qinqing.workbench.JobWork;
import cn.qinqing.workbench.Jobs;
import cn.qinqing.workbench.StoredFiles;
import cn.qinqing.workbench.TestAccounts;
import cn.qinqing.workbench.WorkbenchNotices;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who left the page hears of the end of a job; who still looks does not. */
class JobNewsTest extends UiTest {

    @Autowired
    Jobs jobs;

    @Autowired
    Inbox inbox;

    @Autowired
    StoredFiles files;

    @Autowired
    JdbcClient jdbc;

    private final CountDownLatch go = new CountDownLatch(1);
    private Actor.Person me;

    @BeforeEach
    void account() {
        me = TestAccounts.stored(jdbc, Right.EXPORT);
        Actors.signIn(me.account(), null, null, Role.COMMERCE_CLERK);
        UI.getCurrent().navigate("imports");
        // what a request of a browser does
        VaadinSession.getCurrent().setLastRequestTimestamp(System.currentTimeMillis());
    }

    @Test
    void who_still_looks_at_the_page_is_not_told() {
        ended(start(progress -> waitFor(go)));
        assertThat(told()).isEmpty();
    }

    @Test
    void who_went_elsewhere_is_told_and_finds_it_among_the_own_jobs() {
        JobId job = start(progress -> waitFor(go));
        leave("enterprises");
        ended(job);
        assertThat(told()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(WorkbenchNotices.JOB_DONE.name());
            assertThat(row.says()).endsWith("长任务");
            assertThat(row.link()).isEqualTo("jobs");
        });
        UI.getCurrent().navigate("jobs");
        assertThat(told()).as("seen there").isEmpty();
    }

    @Test
    void a_failure_is_told_too() {
        JobId failed = start(progress -> {
            waitFor(go);
            throw new RuleViolation("workbench.file.large", 20);
        });
        leave("enterprises");
        ended(failed);
        assertThat(told()).extracting(NoticeRow::kind).containsExactly(WorkbenchNotices.JOB_FAILED.name());
    }

    @Test
    void who_cancelled_it_knows() {
        JobId cancelled = start(progress -> {
            waitFor(go);
            progress.total(2);
        });
        jobs.cancel(me, cancelled);
        leave("enterprises");
        ended(cancelled);
        assertThat(jobs.find(me, cancelled).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
        assertThat(told()).isEmpty();
    }

    @Test
    void a_file_to_fetch_is_told_on_the_page_where_it_was_asked_for() {
        ended(start(progress -> {
            waitFor(go);
            progress.result(
                    files.store(me, "企业.csv", "text/csv", out -> out.write(1)).id());
        }));
        assertThat(told()).hasSize(1);
    }

    @Test
    void a_window_that_is_silent_for_long_is_taken_for_left() {
        JobId job = start(progress -> waitFor(go));
        VaadinSession.getCurrent().setLastRequestTimestamp(System.currentTimeMillis() - 60_000);
        ended(job);
        assertThat(told()).hasSize(1);
    }

    private JobId start(JobWork work) {
        return jobs.start(me, "test", "长任务", "", work);
    }

    /** Later than one goes on to the page that shows the job. */
    private static void leave(String page) {
        try {
            Thread.sleep(PageWatch.ON_THE_WAY.plusMillis(200));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        UI.getCurrent().navigate(page);
    }

    private void ended(JobId job) {
        go.countDown();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> jobs.find(me, job).orElseThrow().state().isOver());
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        MockVaadin.clientRoundtrip(true);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<NoticeRow> told() {
        return inbox.page(me, NoticeFilter.open(), 0, 9);
    }
}
