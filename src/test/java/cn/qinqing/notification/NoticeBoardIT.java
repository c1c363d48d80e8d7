package cn.qinqing.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.notification.NoticeKind.InMail;
import cn.qinqing.notification.domain.Deputies;
import cn.qinqing.people.AbsenceService;
import cn.qinqing.people.PeopleService;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.TestAccounts;
import cn.qinqing.workbench.WorkbenchNotices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One inbox: told once, gone when it is settled, with the deputy while somebody is away. */
class NoticeBoardIT extends DatabaseTest {

    @Autowired
    NoticeBoard board;

    @Autowired
    Inbox inbox;

    @Autowired
    Deputies deputies;

    @Autowired
    PeopleService people;

    @Autowired
    AbsenceService absences;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private final UUID matter = Ids.next();
    private PersonId reader;

    @BeforeEach
    void somebody_to_be_told() {
        reader = people.registerPerson(clerk, new PersonName("收消息的人"));
    }

    @Test
    void a_sweep_that_runs_twice_and_on_several_nodes_tells_once() throws InterruptedException {
        var failed = new CopyOnWriteArrayList<Throwable>();
        var nodes = IntStream.range(0, 8)
                .mapToObj(node -> Thread.ofVirtual()
                        .uncaughtExceptionHandler((thread, thrown) -> failed.add(thrown))
                        .start(() -> tell("first", "甲")))
                .toList();
        for (Thread node : nodes) {
            node.join();
        }
        assertThat(failed).as("none may spoil the work of who tells").isEmpty();
        tell("first", "甲");
        assertThat(open(reader)).singleElement().satisfies(row -> {
            assertThat(row.says()).endsWith("\u001f甲");
            assertThat(row.times()).isOne();
            assertThat(row.unread()).isTrue();
        });
    }

    @Test
    void a_later_occasion_takes_the_place_of_the_earlier_and_counts() {
        tell("first", "甲");
        inbox.readAll(as(reader));
        tell("second", "乙");
        assertThat(open(reader)).singleElement().satisfies(row -> {
            assertThat(row.says()).endsWith("乙");
            assertThat(row.times()).isEqualTo(2);
            assertThat(row.unread()).as("told anew").isTrue();
        });
        assertThat(inbox.count(as(reader), new NoticeFilter(NoticeFilter.Show.CLOSED, null)))
                .as("what was replaced is no finished work")
                .isZero();
    }

    @Test
    void the_words_of_an_occasion_are_brought_up_to_date_without_telling_it_again() {
        tell("first", "五项");
        inbox.readAll(as(reader));
        tell("first", "三项");
        assertThat(open(reader)).singleElement().satisfies(row -> {
            assertThat(row.says()).endsWith("三项");
            assertThat(row.unread()).isFalse();
        });
    }

    @Test
    void what_is_settled_disappears_and_stays_findable() {
        tell("first", "甲");
        board.withdraw(WorkbenchNotices.JOB_DONE, matter);
        assertThat(open(reader)).isEmpty();
        assertThat(inbox.unread(as(reader))).isZero();
        assertThat(inbox.page(as(reader), new NoticeFilter(NoticeFilter.Show.CLOSED, null), 0, 9))
                .extracting(NoticeRow::state)
                .containsExactly(NoticeState.WITHDRAWN);
        tell("first", "甲");
        assertThat(open(reader)).as("the same occasion is not told again").isEmpty();
    }

    @Test
    void a_notice_of_a_transaction_that_failed_was_never_told() {
        transaction.executeWithoutResult(status -> {
            tell("first", "甲");
            status.setRollbackOnly();
        });
        assertThat(open(reader)).isEmpty();
    }

    @Test
    void a_kind_that_no_catalog_declares_is_refused() {
        var stray = NoticeKind.of("workbench.notice.stray", "workbench.notice.jobDone.says", InMail.NAME);
        assertThatThrownBy(
                        () -> board.tell(new Notice(Recipient.of(reader), stray, matter, "x", List.of(), "jobs", null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_reads_or_puts_aside_what_is_anothers() {
        tell("first", "甲");
        UUID id = open(reader).getFirst().id().value();
        Actor other = as(people.registerPerson(clerk, new PersonName("别人")));
        inbox.read(other, List.of(id));
        inbox.finish(other, List.of(id));
        assertThat(inbox.page(other, NoticeFilter.open(), 0, 9)).isEmpty();
        assertThat(open(reader)).singleElement().matches(NoticeRow::unread);
        inbox.finish(as(reader), List.of(id));
        assertThat(open(reader)).isEmpty();
        inbox.reopen(other, List.of(id));
        assertThat(open(reader)).isEmpty();
        inbox.reopen(as(reader), List.of(id));
        assertThat(open(reader)).hasSize(1);
    }

    @Test
    void what_is_told_to_the_account_of_a_person_is_told_to_the_person() {
        Actor.Person actor = TestAccounts.stored(jdbc, Right.EXPORT);
        jdbc.sql("update account set person_id = ? where id = ?")
                .params(reader.value(), actor.account().value())
                .update();
        tellTo(Recipient.of(actor.account()), "first", "甲");
        assertThat(open(reader)).hasSize(1);
        Actor.Person administrator = TestAccounts.stored(jdbc, Right.MAIL_OPERATE);
        tellTo(Recipient.of(administrator.account()), "first", "甲");
        assertThat(inbox.unread(administrator)).isOne();
    }

    @Test
    void while_somebody_is_away_the_deputy_has_it_too_marked_with_the_name() {
        PersonId deputy = people.registerPerson(clerk, new PersonName("代理的人"));
        absence(deputy);
        tell("first", "甲");
        assertThat(open(reader)).as("who is away still has it").hasSize(1);
        assertThat(open(deputy))
                .singleElement()
                .satisfies(row -> assertThat(row.forName()).isEqualTo("收消息的人"));
        tell("second", "乙");
        assertThat(open(deputy))
                .singleElement()
                .satisfies(row -> assertThat(row.says()).endsWith("乙"));
        board.withdraw(WorkbenchNotices.JOB_DONE, matter);
        assertThat(open(deputy)).isEmpty();
    }

    @Test
    void an_absence_that_begins_later_hands_over_what_is_open_and_its_end_takes_it_back() {
        PersonId deputy = people.registerPerson(clerk, new PersonName("代理的人"));
        tell("first", "甲");
        UUID absence = absence(deputy);
        deputies.round();
        deputies.round();
        assertThat(open(deputy)).hasSize(1);
        absences.end(clerk, absence, today());
        deputies.round();
        assertThat(open(deputy)).isEmpty();
        assertThat(open(reader)).hasSize(1);
        absence(deputy);
        deputies.round();
        assertThat(open(deputy)).as("away again").hasSize(1);
    }

    @Test
    void a_deputy_who_is_told_as_well_has_it_once_and_keeps_it() {
        PersonId deputy = people.registerPerson(clerk, new PersonName("代理的人"));
        UUID absence = absence(deputy);
        tell("first", "甲");
        tellTo(Recipient.of(deputy), "first", "甲");
        assertThat(open(deputy))
                .singleElement()
                .satisfies(row -> assertThat(row.forName()).isNull());
        absences.end(clerk, absence, today());
        deputies.round();
        assertThat(open(deputy)).hasSize(1);
    }

    private UUID absence(PersonId deputy) {
        return absences.note(clerk, reader, deputy, new Period(today(), today().plusDays(5)), "出差");
    }

    private void tell(String occasion, String fact) {
        tellTo(Recipient.of(reader), occasion, fact);
    }

    private void tellTo(Recipient to, String occasion, String fact) {
        board.tell(new Notice(to, WorkbenchNotices.JOB_DONE, matter, occasion, List.of(fact), "jobs", null));
    }

    private List<NoticeRow> open(PersonId person) {
        return inbox.page(as(person), NoticeFilter.open(), 0, 50);
    }

    private static Actor as(PersonId person) {
        Actor.Person some = Actors.with(Role.LIAISON_OFFICER);
        return new Actor.Person(some.account(), person, UnitId.create(), null, "收消息的人", some.rights(), some.scope());
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }
}
