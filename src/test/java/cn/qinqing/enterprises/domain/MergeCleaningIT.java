package cn.qinqing.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.assignments.Liaisons;
import cn.qinqing.audit.AuditLog;
import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.Merges;
import cn.qinqing.shared.EnterpriseId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** After the last day of reversal nobody can read a contact's telephone in the journal of a merge. */
class MergeCleaningIT extends DatabaseTest {

    private static final String TELEPHONE = "0996-2198765";

    @Autowired
    ApplicationContext context;

    @Autowired
    Merges merges;

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private Liaisons made;
    private EnterpriseId kept;
    private UUID merge;

    @BeforeEach
    void a_merge_that_moved_a_contact() {
        made = new Liaisons(context);
        kept = made.enterprise();
        EnterpriseId merged = made.enterprise();
        context.getBean(EnterpriseService.class)
                .addContact(made.clerk, merged, new ContactForm("清除联系人", "主任", TELEPHONE, true));
        merge = merges.merge(made.clerk, kept, merged, "重复建档");
    }

    @Test
    void on_the_last_day_it_is_there_and_the_day_after_it_is_cleared_and_the_fact_stays() {
        after(Merges.DAYS);
        assertThat(telephones()).isEqualTo(2);

        after(Merges.DAYS + 1);
        assertThat(telephones()).isZero();
        assertThat(jdbc.sql(
                                "select count(*) from enterprise_merge_row where merge_id = ? and table_name = 'enterprise_contact'")
                        .param(merge)
                        .query(Long.class)
                        .single())
                .as("that it moved stays known")
                .isOne();
        assertThat(merges.into(made.clerk, kept)).extracting(Merges.Merge::id).contains(merge);
        assertThat(audited()).isOne();
        after(Merges.DAYS + 2);
        assertThat(audited()).as("once").isOne();
        // the contact itself is where the merge moved it
        assertThat(jdbc.sql("select count(*) from enterprise_contact where enterprise_id = ? and phone = ?")
                        .params(kept.value(), TELEPHONE)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(merges.touched(made.clerk, merge)).isEmpty();
    }

    @Test
    void a_reversed_merge_is_cleared_the_night_after() {
        merges.reverse(made.clerk, merge, Set.of(), "不是同一家");
        after(1);
        assertThat(telephones()).isZero();
        assertThat(jdbc.sql("select outcome from enterprise_merge_row where merge_id = ?")
                        .param(merge)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("RESTORED"));
    }

    @Test
    void what_is_cleared_cannot_be_reversed_even_by_a_clock_that_was_set_back() {
        after(Merges.DAYS + 1);
        assertThatThrownBy(() -> merges.reverse(made.clerk, merge, Set.of(), "不是同一家"))
                .hasMessage("enterprises.merge.late");
    }

    private void after(int days) {
        new MergeCleaning(jdbc, audit, transaction, Clock.offset(clock, Duration.ofDays(days))).run();
    }

    /** Rows of the journal, before and after, in which the telephone stands. */
    private long telephones() {
        return jdbc.sql("""
                        select coalesce(sum((row_before like :number) + (row_after like :number)), 0)
                        from enterprise_merge_row where merge_id = :merge""")
                .param("number", "%" + TELEPHONE + "%")
                .param("merge", merge)
                .query(Long.class)
                .single();
    }

    private long audited() {
        return jdbc.sql("select count(*) from audit_event where action = 'MERGE_CLEARED' and subject_id = ?")
                .param(kept.toString())
                .query(Long.class)
                .single();
    }
}
