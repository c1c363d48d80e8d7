package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.CountedStatements;
import cn.qinqing.DatabaseTest;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class FieldKitsIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    FieldKits kits;

    private BookingFixture made;
    private FieldFixture fields;

    @BeforeEach
    void fixtures() {
        made = new BookingFixture(context);
        fields = new FieldFixture(context, 0);
    }

    @Test
    void it_takes_as_many_statements_for_one_enterprise_as_for_many() {
        Actor.Person one = made.officer("带一家的人");
        Actor.Person many = made.officer("带多家的人");
        with(one, 1);
        with(many, 6);
        kits.take(one);
        List<String> few = CountedStatements.during(() -> kits.take(one));
        List<String> more = CountedStatements.during(() -> kits.take(many));
        assertThat(more).hasSameSizeAs(few);
        assertThat(few).hasSizeBetween(3, 20);
    }

    @Test
    void bookings_are_those_of_a_week_back_and_two_ahead_that_are_open() {
        Actor.Person officer = made.officer("看预约的人");
        List<BookingId> near = new ArrayList<>();
        for (int days : List.of(0, 14)) {
            near.add(made.book(officer, made.enterprise(), made.today.plusDays(days)));
        }
        made.book(officer, made.enterprise(), made.today.plusDays(15));
        BookingId cancelled = made.book(officer, made.enterprise(), made.today.plusDays(2));
        made.bean(Bookings.class)
                .cancel(officer, cancelled, made.details(officer, cancelled).version(), "企业停产检修");
        assertThat(kits.take(officer).bookings())
                .extracting(FieldKit.Appointment::id)
                .containsExactlyElementsOf(near);
    }

    @Test
    void who_answers_for_nothing_gets_an_empty_one() {
        FieldKit kit = kits.take(made.officer("新来的人"));
        assertThat(kit.enterprises()).isEmpty();
        assertThat(kit.bookings()).isEmpty();
        assertThat(kit.day()).isEqualTo(made.today);
    }

    private void with(Actor.Person officer, int enterprises) {
        for (int i = 0; i < enterprises; i++) {
            EnterpriseId enterprise = made.enterprise();
            fields.answersFor(officer, enterprise, AssignmentRole.LIAISON_OFFICER);
        }
    }
}
