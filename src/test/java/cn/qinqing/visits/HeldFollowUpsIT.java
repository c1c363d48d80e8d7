package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.people.HeldOutcome;
import cn.qinqing.people.HeldThing;
import cn.qinqing.people.PersonChange;
import cn.qinqing.people.PersonChanges;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is to follow the visits of somebody who leaves: shown, handed over, and never without a holder. */
class HeldFollowUpsIT extends DatabaseTest {

    private static final String KIND = "visits.held.followUps";

    @Autowired
    ApplicationContext context;

    @Autowired
    VisitService visits;

    @Autowired
    VisitFollowUps followUps;

    @Autowired
    PersonChanges changes;

    private BookingFixture made;
    private Actor.Person officer;

    @BeforeEach
    void fixture() {
        made = new BookingFixture(context);
        officer = made.officer("后续员");
    }

    @Test
    void whoever_takes_over_has_it_and_may_note_that_it_is_done() {
        VisitId visit = visit(null);
        Actor.Person next = made.officer("接手后续员");
        HeldThing thing = held();
        assertThat(thing.what()).contains("回访用电情况");
        assertThat(thing.usual()).as("somebody must say who is next").isNull();
        leave(thing, HeldOutcome.TRANSFER, next.person());
        assertThat(followUps.mine(officer, 5)).isEmpty();
        assertThat(followUps.mine(next, 5)).extracting(FollowUpRow::visit).containsExactly(visit);
        followUps.done(next, visit);
        assertThat(followUps.mine(next, 5)).isEmpty();
    }

    @Test
    void handed_over_once_it_hangs_on_the_new_one_who_may_leave_too() {
        visit(null);
        Actor.Person next = made.officer("接手后续员");
        leave(held(), HeldOutcome.TRANSFER, next.person());
        assertThat(of(next.person())).hasSize(1);
        assertThat(of(officer.person())).isEmpty();
    }

    @Test
    void what_nobody_takes_falls_to_the_leader_in_whose_name_it_was_noted() {
        PersonId leader = made.leader("后续领导", made.unit());
        made.authorise(leader, officer);
        VisitId visit = visit(leader);
        changes.apply(
                made.clerk,
                new PersonChange(
                        officer.person(),
                        made.today,
                        "州党干〔2026〕9号",
                        "调任",
                        List.of(),
                        changes.heldBy(made.clerk, officer.person(), made.today).stream()
                                .map(HeldThing::id)
                                .collect(Collectors.toSet()),
                        Ids.next()));
        assertThat(of(leader)).extracting(HeldThing::id).containsExactly(visit.value());
        assertThat(of(officer.person())).isEmpty();
    }

    @Test
    void of_a_leader_the_successor_of_the_post_has_it() {
        PersonId leader = made.leader("离任后续领导", made.unit());
        Actor.Person self = made.actor("离任后续领导", leader, made.unit(), cn.qinqing.identity.Role.LIAISON_OFFICER);
        visits.record(self, record(null));
        assertThat(of(leader))
                .singleElement()
                .satisfies(thing -> assertThat(thing.usual()).isEqualTo(HeldOutcome.SUCCESSOR));
        PersonId successor = made.officer("继任后续领导").person();
        changes.apply(
                made.clerk,
                new PersonChange(
                        leader,
                        made.today,
                        "州党干〔2026〕10号",
                        "调任",
                        changes.heldBy(made.clerk, leader, made.today).stream()
                                .filter(one -> one.kind().equals(PersonChanges.POSTS))
                                .map(one -> new PersonChange.Decision(
                                        one.kind(), one.id(), one.version(), HeldOutcome.TRANSFER, successor))
                                .toList(),
                        Set.of(),
                        Ids.next()));
        assertThat(of(successor)).hasSize(1);
    }

    private VisitId visit(@Nullable PersonId leader) {
        return visits.record(officer, record(leader)).id();
    }

    private RecordVisit record(@Nullable PersonId leader) {
        return new RecordVisit(
                made.enterprise(),
                made.today.minusDays(3),
                VisitMode.ON_SITE,
                List.of(),
                List.of(),
                "看了车间",
                List.of(),
                leader,
                Ids.next(),
                new VisitExtras("", "", "回访用电情况", made.today.plusDays(20)));
    }

    private HeldThing held() {
        return of(officer.person()).getFirst();
    }

    private List<HeldThing> of(PersonId person) {
        return changes.heldBy(made.clerk, person, made.today).stream()
                .filter(one -> one.kind().equals(KIND))
                .toList();
    }

    private void leave(HeldThing thing, HeldOutcome outcome, PersonId to) {
        changes.apply(
                made.clerk,
                new PersonChange(
                        officer.person(),
                        made.today,
                        "州党干〔2026〕9号",
                        "调任",
                        List.of(new PersonChange.Decision(thing.kind(), thing.id(), thing.version(), outcome, to)),
                        changes.heldBy(made.clerk, officer.person(), made.today).stream()
                                .filter(one -> !one.kind().equals(KIND))
                                .map(HeldThing::id)
                                .collect(Collectors.toSet()),
                        Ids.next()));
    }
}
