package cn.qinqing.commitments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.audit.AuditLog;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.commitments.CommitmentDetails;
import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentTakings;
import cn.qinqing.commitments.PromiseFixture;
import cn.qinqing.commitments.TakingFilter;
import cn.qinqing.commitments.TakingRow;
import cn.qinqing.identity.Role;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.people.HeldByPerson;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.Settings;
import com.vaadin.flow.i18n.I18NProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A post changes hands: each promise that hangs on it is acknowledged, reminded of, and raised until somebody does. */
class CommitmentTakingsIT extends DatabaseTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    CommitmentTakings takings;

    @Autowired
    TakingSweep sweep;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private PromiseFixture made;

    @BeforeEach
    void people() {
        made = new PromiseFixture(beans);
    }

    private TakingRow open(CommitmentId id) {
        return takings.open(made.clerk, id);
    }

    private TakingSweep at(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(9, 0).atZone(OfficeTime.ZONE).toInstant(), ZoneOffset.UTC);
        return new TakingSweep(
                beans.getBean(TakingKeeper.class),
                beans.getBean(CommitmentStaff.class),
                beans.getBean(NoticeBoard.class),
                days,
                beans.getBean(Settings.class),
                beans.getBean(AuditLog.class),
                beans.getBean(I18NProvider.class),
                jdbc,
                database,
                beans.getBean(TransactionTemplate.class),
                clock,
                3);
    }

    private List<String> told(PersonId person) {
        return jdbc.sql(
                        "select kind from notice where person_id = ? and state = 'OPEN' and kind like 'commitments.%' order by kind")
                .param(person.value())
                .query(String.class)
                .list();
    }

    @Test
    void who_promised_is_not_asked_and_the_successor_is_asked_at_once() {
        CommitmentId id = made.open();
        assertThat(open(id)).isNull();
        PersonId next = made.succeeded(made.today);
        TakingRow asked = open(id);
        assertThat(asked.holder()).isEqualTo("接任人");
        assertThat(asked.beginsOn()).isEqualTo(made.today);
        assertThat(asked.dueOn()).isEqualTo(days.after(made.today, 10));
        Actor.Person leader = made.leader(next);
        assertThat(takings.waitingFor(leader)).isEqualTo(1);
        assertThat(takings.page(leader, new TakingFilter(null, true, false, false), List.of(), 0, 9))
                .extracting(TakingRow::number)
                .containsExactly(made.row(id).number());
        assertThatThrownBy(() -> takings.acknowledge(made.leader(made.promiser), List.of(asked.id()), ""))
                .isInstanceOf(RuleViolation.class);
        takings.acknowledge(leader, List.of(asked.id()), "已了解，按期履行");
        assertThat(open(id)).isNull();
        assertThatThrownBy(() -> takings.acknowledge(leader, List.of(asked.id()), ""))
                .hasMessageContaining("commitments.taking.over");
        assertThat(made.details(id).takings())
                .singleElement()
                .satisfies(taking -> assertThat(taking.words()).isEqualTo("已了解，按期履行"));
        sweep.sweep();
        assertThat(open(id)).as("not asked again").isNull();
    }

    @Test
    void the_next_one_is_asked_anew_and_the_question_to_the_one_before_is_over() {
        CommitmentId id = made.open();
        made.succeeded(made.today.minusDays(1));
        UUID first = open(id).id();
        PersonId third = made.succeeded(made.today);
        assertThat(open(id).id()).isNotEqualTo(first);
        assertThat(takings.waitingFor(made.leader(third))).isEqualTo(1);
        assertThat(made.details(id).takings())
                .extracting(CommitmentDetails.Taking::over)
                .containsExactly(false, true);
    }

    @Test
    void while_the_post_is_vacant_its_unit_is_asked_and_nobody_is_missed() {
        CommitmentId id = made.open();
        made.vacant(made.today);
        at(made.today).sweep();
        TakingRow asked = open(id);
        assertThat(asked.holder()).isNull();
        assertThat(asked.unit()).isNotNull();
        assertThatThrownBy(() -> takings.acknowledge(made.leader(made.promiser), List.of(asked.id()), ""))
                .isInstanceOf(RuleViolation.class);
        takings.acknowledge(made.handler, List.of(asked.id()), "由局党组代管");
        at(made.today).sweep();
        assertThat(open(id)).isNull();
        made.appoint(made.post, made.person("新局长"), made.today);
        assertThat(open(id).holder()).isEqualTo("新局长");
    }

    @Test
    void paper_is_noted_by_the_bureau_alone() {
        CommitmentId id = made.open();
        made.succeeded(made.today);
        UUID asked = open(id).id();
        assertThatThrownBy(() -> takings.acknowledgeOnPaper(made.handler, List.of(asked), "交接单1号", ""))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> takings.acknowledgeOnPaper(made.clerk, List.of(asked), " ", ""))
                .hasMessageContaining("commitments.paper.missing");
        takings.acknowledgeOnPaper(made.clerk, List.of(asked), "交接单1号", "");
        assertThat(made.details(id).takings().getFirst().paper()).isEqualTo("交接单1号");
    }

    @Test
    void asked_reminded_then_the_unit_then_the_office_each_once_and_caught_up_after_a_standstill() {
        CommitmentId id = made.open();
        PersonId next = made.succeeded(made.today);
        PersonId head = stored(Role.UNIT_HEAD);
        TakingRow asked = open(id);
        at(made.today).sweep();
        assertThat(told(next)).containsExactly("commitments.notice.toTake");
        assertThat(at(made.today).sweep().told()).as("nothing comes twice").isZero();
        at(asked.dueOn()).sweep();
        assertThat(steps(id)).isEqualTo("1100");
        assertThat(told(next)).contains("commitments.notice.reminded");
        at(asked.dueOn().plusDays(1)).sweep();
        assertThat(steps(id)).isEqualTo("1110");
        assertThat(told(head)).contains("commitments.notice.late");
        // a standstill: both later steps are caught up with at once
        CommitmentId other = made.late();
        at(days.after(open(other).dueOn(), 9)).sweep();
        assertThat(steps(id)).isEqualTo("1111");
        assertThat(steps(other)).isEqualTo("1011");
        takings.acknowledge(
                made.leader(next), List.of(open(id).id(), open(other).id()), "");
        assertThat(told(next)).isEmpty();
    }

    @Test
    void while_another_node_sweeps_nothing_is_done() throws SQLException {
        CommitmentId id = made.open();
        made.vacant(made.today);
        try (Connection other = database.getConnection()) {
            other.createStatement().executeQuery("select get_lock('qinqing.commitments.sweep', 0)");
            assertThat(at(made.today).sweep().commitments()).isZero();
            other.createStatement().execute("do release_lock('qinqing.commitments.sweep')");
        }
        assertThat(open(id)).isNull();
        at(made.today).sweep();
        assertThat(open(id)).isNotNull();
    }

    @Test
    void they_stand_on_the_handover_sheet_and_follow_the_post() {
        CommitmentId id = made.open();
        HeldByPerson held = beans.getBean(HeldCommitments.class);
        assertThat(held.of(made.promiser, made.today))
                .singleElement()
                .satisfies(
                        thing -> assertThat(thing.what()).contains(made.row(id).number()));
        assertThat(held.ofPost(made.post, made.today)).hasSize(1);
        made.succeeded(made.today);
        assertThat(jdbc.sql("select count(*) from handover_line where kind = 'commitments.held' and what like ?")
                        .param("%" + made.row(id).number() + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private String steps(CommitmentId id) {
        return jdbc.sql("""
                        select concat(told_on is not null, reminded_on is not null, head_on is not null, office_on is not null)
                        from commitment_taking where commitment_id = ? order by id desc limit 1""").param(id.value()).query(String.class).single();
    }

    /** Somebody of the unit with an account and a role. */
    private PersonId stored(Role role) {
        PersonId person = made.person("单位负责人");
        UUID id = cn.qinqing.workbench.TestAccounts.stored(jdbc).account().value();
        jdbc.sql("update account set unit_id = ?, person_id = ? where id = ?")
                .params(made.unit.value(), person.value(), id)
                .update();
        jdbc.sql(
                        "insert into account_role (account_id, role, side, granted_at) values (?, ?, 'BUSINESS', utc_timestamp(6))")
                .params(id, role.name())
                .update();
        return person;
    }
}
