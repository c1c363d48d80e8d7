package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.enterprises.QuietDays;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The disturbance budget: what weighs, what is proposed, what needs a reason, and that it seldom speaks up. */
class DisturbancesIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Bookings bookings;

    @Autowired
    JointVisits joint;

    @Autowired
    BookingQueries queries;

    @Autowired
    Disturbances disturbances;

    private BookingFixture made;
    private Actor.Person officer;
    private Actor.Person other;
    private EnterpriseId enterprise;
    /** A day in the middle of a later month: days around it lie in the same one. */
    private LocalDate day;

    @BeforeEach
    void fixture() {
        made = new BookingFixture(context);
        officer = made.officer("预约员");
        other = made.officer("另一员");
        enterprise = made.enterprise();
        day = YearMonth.from(made.today).plusMonths(2).atDay(10);
    }

    @Test
    void another_visit_within_fifteen_days_is_proposed_to_be_made_together() {
        BookingId first = made.book(officer, enterprise, day);
        Disturbance near = of(day.plusDays(12), VisitMode.ON_SITE, Occasion.ROUTINE);
        assertThat(near.together()).isTrue();
        assertThat(near.near())
                .singleElement()
                .satisfies(one -> assertThat(one.joinable()).isEqualTo(first));
        assertThat(of(day.plusDays(16), VisitMode.ON_SITE, Occasion.ROUTINE).together())
                .isFalse();
        assertThatThrownBy(() -> bookings.book(
                        other, BookingFixture.visit(enterprise, day.plusDays(12), VisitMode.ON_SITE, other.person())))
                .hasMessage("visits.booking.near");
        joint.join(other, first, List.of(other.person()));
        assertThat(made.details(other, first).goers()).hasSize(2);
    }

    @Test
    void beyond_the_budget_of_the_month_a_reason_is_needed_and_the_supervisor_reads_it() {
        made.book(officer, enterprise, day);
        BookVisit again = BookingFixture.visit(enterprise, day.plusDays(18), VisitMode.ON_SITE, other.person());
        assertThat(YearMonth.from(again.on())).isEqualTo(YearMonth.from(day));
        assertThatThrownBy(() -> bookings.book(other, BookingFixture.insisting(again, " ")))
                .hasMessage("visits.booking.overBudget");
        BookingId id = bookings.book(other, BookingFixture.insisting(again, "安全生产专项，州长批示"));
        BookingFilter over = new BookingFilter(null, null, null, null, null, null, true, enterprise);
        Actor supervisor = Actors.with(Role.SUPERVISOR);
        assertThat(queries.page(supervisor, over, List.of(), 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(id))
                .satisfies(row -> assertThat(row.overReason()).isEqualTo("安全生产专项，州长批示"));
        assertThat(of(YearMonth.from(day).plusMonths(1).atDay(20), VisitMode.ON_SITE, Occasion.ROUTINE)
                        .over())
                .as("the month after is another budget")
                .isFalse();
    }

    @Test
    void calls_what_was_asked_for_and_follow_ups_never_weigh() {
        made.book(officer, enterprise, day);
        for (VisitMode mode : List.of(VisitMode.PHONE, VisitMode.VIDEO, VisitMode.LETTER, VisitMode.RECEIVED)) {
            assertThat(of(day, mode, Occasion.ROUTINE).warns()).as(mode.name()).isFalse();
        }
        assertThat(of(day, VisitMode.ON_SITE, Occasion.ASKED).warns()).isFalse();
        assertThat(of(day, VisitMode.ON_SITE, Occasion.FOLLOW_UP).warns()).isFalse();
        EnterpriseId called = made.enterprise();
        bookings.book(officer, BookingFixture.visit(called, day, VisitMode.PHONE, officer.person()));
        bookings.book(
                officer,
                BookingFixture.because(
                        BookingFixture.visit(called, day, VisitMode.ON_SITE, officer.person()), Occasion.ASKED));
        assertThat(disturbances
                        .of(other, called, day, VisitMode.ON_SITE, Occasion.ROUTINE, null)
                        .warns())
                .as("they weigh on nobody else either")
                .isFalse();
    }

    @Test
    void on_a_quiet_day_nobody_comes_unless_the_enterprise_asks() {
        context.getBean(QuietDays.class)
                .add(made.clerk, enterprise, day.getDayOfWeek(), Period.openFrom(made.today), "设备检修");
        BookVisit visit = BookingFixture.visit(enterprise, day, VisitMode.ON_SITE, officer.person());
        assertThatThrownBy(() -> bookings.book(officer, visit)).isInstanceOfSatisfying(RuleViolation.class, refused -> {
            assertThat(refused.key()).isEqualTo("visits.booking.quiet");
            assertThat(refused.arguments()).containsExactly(day, "设备检修");
        });
        assertThat(of(day, VisitMode.PHONE, Occasion.ROUTINE).quiet())
                .as("a call")
                .isNull();
        bookings.book(officer, BookingFixture.because(visit, Occasion.ASKED));
    }

    @Test
    void a_booking_is_not_counted_against_itself_when_it_moves() {
        BookingId id = made.book(officer, enterprise, day);
        int version = made.details(officer, id).version();
        bookings.move(officer, new MoveBooking(id, version, day.plusDays(2), null, false, "会议冲突"));
        assertThat(made.details(officer, id).row().overReason()).isNull();
    }

    /**
     * A month of a house as it works: ninety enterprises of which a third is due for a visit, officers who mostly call, follow-ups
     * of open issues, a few invitations; whoever plans looks at the list of what is due, where what is planned already stands, but
     * now and then somebody does not.
     */
    @Test
    void in_a_month_of_bookings_at_most_one_in_ten_is_warned() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<EnterpriseId> house = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            house.add(made.enterprise());
        }
        List<EnterpriseId> due = new ArrayList<>(house.subList(0, 30));
        int booked = 0;
        int warned = 0;
        LocalDate first = YearMonth.from(made.today).plusMonths(3).atDay(1);
        for (int i = 0; i < 150; i++) {
            Actor.Person who = i % 2 == 0 ? officer : other;
            LocalDate on = first.plusDays(random.nextInt(28));
            int kind = random.nextInt(100);
            BookVisit visit;
            if (kind < 50) {
                visit = BookingFixture.visit(any(random, house), on, VisitMode.PHONE, who.person());
            } else if (kind < 65) {
                EnterpriseId troubled = any(random, house);
                visit = followUp(troubled, on, who);
            } else if (kind < 75) {
                visit = BookingFixture.because(
                        BookingFixture.visit(any(random, house), on, VisitMode.ON_SITE, who.person()), Occasion.ASKED);
            } else {
                boolean careless = due.isEmpty() || random.nextInt(12) == 0;
                EnterpriseId chosen = careless ? any(random, house) : due.removeFirst();
                visit = BookingFixture.visit(chosen, on, VisitMode.ON_SITE, who.person());
            }
            Disturbance disturbance =
                    disturbances.of(who, visit.enterprise(), on, visit.mode(), visit.occasion(), null);
            booked++;
            if (disturbance.warns()) {
                warned++;
            } else {
                bookings.book(who, visit);
            }
        }
        System.out.println("simulated month: " + warned + " of " + booked + " bookings warned, seed " + seed);
        assertThat(warned * 10).as(warned + " of " + booked + ", seed " + seed).isLessThanOrEqualTo(booked);
    }

    private BookVisit followUp(EnterpriseId of, LocalDate on, Actor.Person who) {
        IssueId issue = context.getBean(IssueService.class)
                .raise(
                        made.clerk,
                        new Origin(Origin.Kind.DESK, null),
                        new RaiseIssue(of, "停电多次", IssuePrivacy.NORMAL, made.today, null))
                .id();
        return new BookVisit(
                of,
                on,
                null,
                VisitMode.ON_SITE,
                Occasion.FOLLOW_UP,
                issue,
                "跟进",
                List.of(who.person()),
                true,
                false,
                "",
                Ids.next());
    }

    private static EnterpriseId any(Random random, List<EnterpriseId> house) {
        return house.get(random.nextInt(house.size()));
    }

    private Disturbance of(LocalDate on, VisitMode mode, Occasion occasion) {
        return disturbances.of(other, enterprise, on, mode, occasion, null);
    }
}
