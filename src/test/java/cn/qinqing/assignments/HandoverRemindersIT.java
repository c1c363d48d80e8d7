package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.identity.Side;
import cn.qinqing.notification.Inbox;
import cn.qinqing.notification.NoticeFilter;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.NoticeRow;
import cn.qinqing.notification.domain.Deputies;
import cn.qinqing.people.AbsenceService;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The successor hears of the sheet at once and again when it is late, the clerk when it is stuck; then of nothing. */
class HandoverRemindersIT extends DatabaseTest {

    @Autowired
    HandoverReminders reminders;

    @Autowired
    Handovers handovers;

    @Autowired
    Inbox inbox;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountActors actors;

    @Autowired
    PeopleService people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private HandedOver made;
    private PersonId next;
    private HandoverId sheet;

    @BeforeEach
    void a_sheet() {
        made = new HandedOver(context);
        next = made.person("接任提醒者");
        sheet = made.sheet("移交提醒者", next);
    }

    @Test
    void the_successor_is_told_when_the_sheet_is_made() {
        assertThat(told(successor())).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(AssignmentNotices.HANDOVER.name());
            assertThat(row.says()).contains("移交提醒者");
            assertThat(row.due())
                    .isEqualTo(handovers.details(made.clerk, sheet).row().acknowledgeBy());
            assertThat(row.link()).isEqualTo("handovers/" + sheet);
        });
    }

    @Test
    void nobody_is_reminded_before_the_fifth_working_day_is_over() {
        due(made.today);
        reminders.run();
        assertThat(told(successor())).extracting(NoticeRow::kind).containsExactly(AssignmentNotices.HANDOVER.name());
    }

    @Test
    void the_successor_is_reminded_once_in_place_of_the_first_notice() {
        inbox.readAll(successor());
        due(made.today.minusDays(1));
        reminders.run();
        reminders.run();
        assertThat(told(successor())).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(AssignmentNotices.HANDOVER_LATE.name());
            assertThat(row.unread()).isTrue();
            assertThat(row.late(made.today)).isTrue();
        });
    }

    @Test
    void the_clerk_of_the_body_hears_of_it_five_working_days_later_and_others_do_not() {
        Actor korla = clerk("652801");
        Actor elsewhere = clerk("652824");
        Actor prefecture = clerk("652800");
        due(made.today.minusDays(3));
        reminders.run();
        assertThat(stuck(korla)).isEmpty();
        due(made.today.minusDays(20));
        reminders.run();
        reminders.run();
        assertThat(stuck(korla))
                .singleElement()
                .satisfies(row -> assertThat(row.says()).contains("移交提醒者 → 接任提醒者"));
        assertThat(stuck(elsewhere)).isEmpty();
        assertThat(stuck(prefecture)).as("the county has its own clerk").isEmpty();
    }

    @Test
    void the_deputy_reads_the_sheet_but_does_not_take_it_over() {
        Actor deputy = as(made.person("代理提醒者"));
        assertThatThrownBy(() -> handovers.details(deputy, sheet)).hasMessage("assignments.handover.unknown");
        context.getBean(AbsenceService.class)
                .note(
                        made.clerk,
                        next,
                        deputy.personId().orElseThrow(),
                        new Period(made.today, made.today.plusDays(3)),
                        "出差");
        context.getBean(Deputies.class).round();
        assertThat(told(deputy)).extracting(NoticeRow::link).containsExactly("handovers/" + sheet);
        HandoverDetails read = handovers.details(deputy, sheet);
        assertThat(read.row().own()).isFalse();
        assertThatThrownBy(() -> handovers.acknowledge(deputy, sheet, read.version()))
                .hasMessage("assignments.handover.notYours");
    }

    @Test
    void an_acknowledged_sheet_needs_nobody_any_more() {
        Actor korla = clerk("652801");
        due(made.today.minusDays(20));
        reminders.run();
        assertThat(told(successor())).isNotEmpty();
        assertThat(stuck(korla)).isNotEmpty();
        handovers.acknowledge(
                successor(), sheet, handovers.details(made.clerk, sheet).version());
        assertThat(told(successor())).isEmpty();
        assertThat(stuck(korla)).isEmpty();
        reminders.run();
        assertThat(told(successor())).isEmpty();
    }

    private void due(LocalDate day) {
        jdbc.sql("update handover set acknowledge_by = ? where id = ?")
                .params(day, sheet.value())
                .update();
    }

    private List<NoticeRow> told(Actor actor) {
        return inbox.page(actor, NoticeFilter.open(), 0, 20);
    }

    private List<NoticeRow> stuck(Actor actor) {
        NoticeKind kind = AssignmentNotices.HANDOVER_STUCK;
        return inbox.page(actor, new NoticeFilter(null, kind.name()), 0, 50).stream()
                .filter(row -> row.link().endsWith(sheet.toString()))
                .toList();
    }

    private Actor successor() {
        return as(next);
    }

    private static Actor as(PersonId person) {
        Actor.Person some = Actors.with(new Scope.Within(Set.of(), Set.of()), Role.LIAISON_OFFICER);
        return new Actor.Person(some.account(), person, some.unit(), null, "接任提醒者", some.rights(), some.scope());
    }

    /** A clerk with an account in a unit of the division. */
    private Actor clerk(String division) {
        UnitLevel level = division.equals("652800") ? UnitLevel.PREFECTURE : UnitLevel.COUNTY;
        UnitId unit = people.createUnit(
                made.clerk, new UnitForm("提醒局" + Ids.next(), null, Organ.GOVERNMENT, level, division, null, null));
        Actor job = new Actor.Job("测试准备", EnumSet.allOf(Right.class));
        PersonId person = made.person("经办提醒者");
        return actors.find(accounts.provision(
                        job,
                        new NewAccount("k" + Ids.next().toString().replace("-", ""), "经办人", person, unit),
                        Side.BUSINESS,
                        Set.of(Role.COMMERCE_CLERK),
                        "Bosten-Lake-2026"))
                .orElseThrow();
    }
}
