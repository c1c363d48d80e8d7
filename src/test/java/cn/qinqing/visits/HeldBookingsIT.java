package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.assignments.HandoverDetails;
import cn.qinqing.assignments.HandoverFilter;
import cn.qinqing.assignments.Handovers;
import cn.qinqing.enterprises.Merges;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChange.Decision;
import cn.qinqing.people.PersonChanges;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Booked visits of somebody who leaves: shown, moved, and on the handover sheet; and what a merge does with them. */
class HeldBookingsIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Bookings bookings;

    @Autowired
    JointVisits joint;

    @Autowired
    BookingQueries queries;

    @Autowired
    PersonChanges changes;

    private BookingFixture made;
    private Actor.Person officer;
    private EnterpriseId enterprise;
    private LocalDate day;

    @BeforeEach
    void fixture() {
        made = new BookingFixture(context);
        officer = made.officer("交接预约员");
        enterprise = made.enterprise();
        day = made.today.plusDays(10).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
    }

    @Test
    void an_officer_hands_the_booking_on_and_it_stands_on_the_sheet() {
        BookingId id = made.book(officer, enterprise, day);
        PersonId next = made.officer("接手员").person();
        HeldThing thing = booked(officer.person());
        assertThat(thing.usual()).as("nobody else goes: somebody must decide").isNull();
        assertThat(thing.what()).startsWith(day + " ");
        decide(officer.person(), HeldOutcome.TRANSFER, next);
        assertThat(made.details(made.clerk, id).goers())
                .extracting(BookingDetails.Goer::person)
                .containsExactly(next);
        assertThat(made.details(made.clerk, id).history().getFirst().step()).isEqualTo(BookingStep.HAND_OVER);
        assertThat(sheet("接手员").lines())
                .anySatisfy(line -> assertThat(line.kind()).isEqualTo("visits.held.bookings"));
    }

    @Test
    void without_anybody_who_goes_it_is_cancelled() {
        BookingId id = made.book(officer, enterprise, day);
        decide(officer.person(), HeldOutcome.END, null);
        assertThat(made.details(made.clerk, id).row().state()).isEqualTo(BookingState.CANCELLED);
        assertThat(made.details(made.clerk, id).history().getFirst().reason()).isEqualTo("调任");
    }

    @Test
    void where_others_go_too_it_goes_on_without_the_one_who_leaves() {
        BookingId id = made.book(officer, enterprise, day);
        Actor.Person other = made.officer("同去员");
        joint.join(other, id, List.of(other.person()));
        assertThat(booked(officer.person()).usual()).isEqualTo(HeldOutcome.END);
        decide(officer.person(), HeldOutcome.END, null);
        assertThat(made.details(made.clerk, id).row().goers()).isEqualTo("同去员");
        assertThat(made.details(made.clerk, id).row().state()).isEqualTo(BookingState.PLANNED);
    }

    @Test
    void a_leaders_visit_follows_the_post_and_its_day_is_told_to_nobody() {
        PersonId leader = made.leader("离任领导", made.unit());
        made.authorise(leader, officer);
        BookingId id = bookings.book(officer, BookingFixture.visit(enterprise, day, VisitMode.ON_SITE, leader));
        HeldThing thing = booked(leader);
        assertThat(thing.usual()).isEqualTo(HeldOutcome.SUCCESSOR);
        assertThat(thing.what())
                .startsWith(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) + " ")
                .doesNotContain(day.toString());
        PersonId successor = context.getBean(PeopleService.class).registerPerson(made.clerk, new PersonName("继任领导"));
        apply(
                leader,
                held(leader).stream()
                        .map(one -> decision(
                                one,
                                one.kind().equals(PersonChanges.POSTS) ? HeldOutcome.TRANSFER : usual(one),
                                successor))
                        .toList());
        assertThat(made.details(officer, id).goers())
                .extracting(BookingDetails.Goer::person)
                .containsExactly(successor);
        assertThat(made.details(officer, id).row().sensitive()).isTrue();
    }

    @Test
    void while_the_post_is_vacant_it_stands_there_for_the_successor() {
        PersonId leader = made.leader("空缺领导", made.unit());
        PostId post = made.postOf(leader);
        made.authorise(leader, officer);
        BookingId id = bookings.book(officer, BookingFixture.visit(enterprise, day, VisitMode.ON_SITE, leader));
        List<HeldThing> held = held(leader);
        changes.apply(
                made.clerk,
                new PersonChange(
                        leader,
                        made.today,
                        "州党干〔2026〕9号",
                        "调任",
                        List.of(),
                        held.stream().map(HeldThing::id).collect(Collectors.toSet()),
                        Ids.next()));
        assertThat(made.details(officer, id).goers()).singleElement().satisfies(goer -> {
            assertThat(goer.person()).isNull();
            assertThat(goer.name()).startsWith("预约副州长");
        });
        assertThat(made.details(officer, id).row().sensitive()).isTrue();
        PersonId successor = context.getBean(PeopleService.class).registerPerson(made.clerk, new PersonName("后任领导"));
        context.getBean(PeopleService.class)
                .appoint(made.clerk, post, successor, Period.openFrom(made.today), "州党干〔2026〕10号");
        assertThat(made.details(officer, id).goers())
                .extracting(BookingDetails.Goer::person)
                .containsExactly(successor);
        assertThat(made.details(officer, id).history().getFirst().step()).isEqualTo(BookingStep.HAND_OVER);
        assertThat(sheet("后任领导").lines()).anySatisfy(line -> {
            assertThat(line.kind()).isEqualTo("visits.held.bookings");
            assertThat(line.what()).doesNotContain(day.toString());
        });
    }

    @Test
    void whoever_keeps_a_visit_beyond_the_post_keeps_it_in_person() {
        PersonId leader = made.leader("留办领导", made.unit());
        PostId post = made.postOf(leader);
        made.authorise(leader, officer);
        BookingId id = bookings.book(officer, BookingFixture.visit(enterprise, day, VisitMode.ON_SITE, leader));
        apply(leader, List.of(decision(booked(leader), HeldOutcome.KEEP, null)));
        context.getBean(PeopleService.class)
                .appoint(
                        made.clerk,
                        post,
                        context.getBean(PeopleService.class).registerPerson(made.clerk, new PersonName("另一后任")),
                        Period.openFrom(made.today),
                        null);
        assertThat(made.details(officer, id).goers())
                .extracting(BookingDetails.Goer::person)
                .containsExactly(leader);
    }

    @Test
    void a_merge_takes_what_is_booked_to_the_kept_enterprise_and_back() {
        BookingId id = made.book(officer, enterprise, day);
        EnterpriseId kept = made.enterprise();
        Merges merges = context.getBean(Merges.class);
        UUID merge = merges.merge(made.clerk, kept, enterprise, "重复建档");
        assertThat(made.details(officer, id).row().enterprise()).isEqualTo(kept);
        assertThat(queries.next(officer, List.of(kept))).containsKey(kept);
        merges.reverse(made.clerk, merge, Set.of(), "不是同一家");
        assertThat(made.details(officer, id).row().enterprise()).isEqualTo(enterprise);
    }

    private HandoverDetails sheet(String successor) {
        Handovers handovers = context.getBean(Handovers.class);
        return handovers.details(
                made.clerk,
                handovers
                        .page(made.clerk, new HandoverFilter(successor, null), List.of(), 0, 1)
                        .getFirst()
                        .id());
    }

    private static HeldOutcome usual(HeldThing thing) {
        return thing.usual() == null ? HeldOutcome.TRANSFER : thing.usual();
    }

    private List<HeldThing> held(PersonId person) {
        return changes.heldBy(made.clerk, person, made.today);
    }

    private HeldThing booked(PersonId person) {
        return held(person).stream()
                .filter(one -> one.kind().equals("visits.held.bookings"))
                .findFirst()
                .orElseThrow();
    }

    private void decide(PersonId person, HeldOutcome outcome, @Nullable PersonId to) {
        apply(person, List.of(decision(booked(person), outcome, to)));
    }

    private static Decision decision(HeldThing thing, HeldOutcome outcome, @Nullable PersonId to) {
        return new Decision(thing.kind(), thing.id(), thing.version(), outcome, outcome.needsPerson() ? to : null);
    }

    private void apply(PersonId person, List<Decision> decisions) {
        Set<UUID> seen = held(person).stream().map(HeldThing::id).collect(Collectors.toSet());
        changes.apply(
                made.clerk, new PersonChange(person, made.today, "州党干〔2026〕9号", "调任", decisions, seen, Ids.next()));
    }
}
