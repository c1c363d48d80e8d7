package cn.qinqing.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DraftsIT extends DatabaseTest {

    @Autowired
    private Drafts drafts;

    @Autowired
    private JdbcClient jdbc;

    private Actor cadre;

    @BeforeEach
    void account() {
        cadre = TestAccounts.stored(jdbc, Right.VISIT_RECORD);
    }

    @Test
    void what_was_typed_comes_back_until_the_form_is_saved() {
        drafts.save(cadre, "visit", Drafts.NEW, null, "{\"text\":\"走访𫖯岳矿业\"}");
        drafts.save(cadre, "visit", Drafts.NEW, null, "{\"text\":\"走访𫖯岳矿业，企业反映用电\"}");
        drafts.save(cadre, "enterprise", "0199b000-0000-7000-8000-000000000001", 7, "{}");
        assertThat(drafts.load(cadre, "visit", Drafts.NEW).orElseThrow().content())
                .contains("用电");
        assertThat(drafts.load(cadre, "enterprise", "0199b000-0000-7000-8000-000000000001")
                        .orElseThrow()
                        .openedVersion())
                .isEqualTo(7);
        assertThat(drafts.mine(cadre)).extracting(Draft::form).containsExactly("enterprise", "visit");

        drafts.clear(cadre, "visit", Drafts.NEW);
        assertThat(drafts.load(cadre, "visit", Drafts.NEW)).isEmpty();
    }

    @Test
    void nobody_sees_the_draft_of_another_account() {
        Actor other = TestAccounts.stored(jdbc, Right.VISIT_RECORD);
        drafts.save(cadre, "visit", Drafts.NEW, null, "只给自己看");
        assertThat(drafts.load(other, "visit", Drafts.NEW)).isEmpty();
        assertThat(drafts.mine(other)).isEmpty();
        drafts.clear(other, "visit", Drafts.NEW);
        assertThat(drafts.load(cadre, "visit", Drafts.NEW)).isPresent();
    }

    @Test
    void a_job_has_no_drafts_and_a_book_is_no_draft() {
        assertThatThrownBy(() -> drafts.save(new Actor.Job("test", Set.of()), "visit", Drafts.NEW, null, ""))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("workbench.account.missing");
        assertThatThrownBy(() -> drafts.save(cadre, "visit", Drafts.NEW, null, "长".repeat(Drafts.LONGEST + 1)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("workbench.draft.long");
    }

    @Test
    void sixteen_windows_typing_at_once_leave_one_whole_draft() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var tasks = IntStream.range(0, 160)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        drafts.save(cadre, "visit", Drafts.NEW, null, "内容" + i);
                        return null;
                    })
                    .toList();
            for (var saved : threads.invokeAll(tasks)) {
                saved.get();
            }
        }
        assertThat(drafts.mine(cadre))
                .hasSize(1)
                .first()
                .extracting(Draft::content)
                .asString()
                .startsWith("内容");
    }
}
