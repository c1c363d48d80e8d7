package cn.qinqing.visits;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.portal.Asked;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an enterprise answers stands beside the record, and who had a hand in the visit has none in the answer. */
class VisitAnswersIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    VisitAnswers answers;

    @Autowired
    VisitQueries queries;

    @Autowired
    VisitService visits;

    @Autowired
    PeopleService people;

    @Autowired
    RecordingAuthorities authorities;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Asked asked;
    private EnterpriseId enterprise;
    private LocalDate today;

    @BeforeEach
    void asked() {
        asked = new Asked(context);
        enterprise = asked.enterprise();
        today = OfficeTime.today(clock);
    }

    @Test
    void the_leader_whose_name_it_bears_those_who_went_along_and_their_units_are_involved() {
        UnitId leading = unit("带队局");
        UnitId along = unit("同行局");
        PersonId leader = holding(leading, "走访领导");
        PersonId companion = holding(along, "同行甲");
        PersonId secretary = people.registerPerson(asked.desk, new PersonName("代录人"));
        authorities.grant(asked.desk, postOf(leader), secretary, today.minusDays(9), null);
        Actor.Person typist = person(secretary, asked.unit);
        VisitId visit = visits.record(
                        typist,
                        new RecordVisit(
                                enterprise,
                                today,
                                VisitMode.MEETING,
                                List.of(new RecordVisit.Participant("同行甲", companion)),
                                List.of(),
                                "座谈",
                                List.of(),
                                leader,
                                Ids.next()))
                .id();
        for (Actor involved : List.of(
                typist,
                person(leader, UnitId.create()),
                person(companion, UnitId.create()),
                Asked.somebodyOf(leading, Role.COMMERCE_CLERK),
                Asked.somebodyOf(along, Role.FEDERATION),
                Asked.somebodyOf(asked.unit, Role.COMMERCE_CLERK))) {
            assertThat(answers.involves(involved, visit)).isTrue();
            refused("visits.answer.involved", () -> answers.summary(may(involved), visit));
        }
        assertThat(answers.involves(asked.desk, visit)).isFalse();
        assertThat(answers.involves(link(enterprise), visit)).isFalse();
        VisitSummary summary = answers.summary(link(enterprise), visit);
        assertThat(summary.units())
                .as("of the leader and of who went along, not of who typed it")
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("带队局"),
                        second -> assertThat(second).startsWith("同行局"));
        assertThat(summary.issues()).isEmpty();
    }

    @Test
    void a_link_answers_for_its_own_enterprise_alone_and_nobody_without_the_right() {
        VisitId visit = asked.visit(enterprise);
        refused("visits.unknown", () -> answers.summary(link(asked.enterprise()), visit));
        refused("visits.unknown", () -> answers.answer(link(asked.enterprise()), confirmed(visit)));
        assertThatThrownBy(() -> answers.answer(asked.recorder, confirmed(visit)))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() ->
                        answers.answer(new Actor.Link(Ids.next(), enterprise, "别的用途", Set.of()), confirmed(visit)))
                .isInstanceOf(RightMissing.class);
        refused(
                "visits.unknown",
                () -> answers.answer(
                        new Actor.Person(
                                AccountId.create(),
                                null,
                                null,
                                null,
                                "别的县",
                                Role.COMMERCE_CLERK.rights(),
                                new Scope.Within(Set.of("652824"), Set.of())),
                        confirmed(visit)));
        answers.answer(link(enterprise), confirmed(visit));
        assertThat(timeline.of(asked.desk, enterprise, 10))
                .extracting(Timeline.Entry::kind)
                .contains("visits.timeline.answer.CONFIRMED");
        assertThatThrownBy(() -> jdbc.sql("update visit_answer set kind = 'CORRECTED' where visit_id = ?")
                        .param(visit.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_is_confidential_is_counted_but_not_worded() {
        VisitSummary summary = answers.summary(link(enterprise), asked.visit(enterprise));
        assertThat(summary.issues()).hasSize(2);
        assertThat(summary.issues().getFirst().text()).isEqualTo(Asked.RAISED);
        assertThat(summary.issues().getLast().text()).isNull();
        assertThat(summary.issues().getLast().number()).startsWith("巴企诉");
        assertThat(summary.toString()).doesNotContain(Asked.SECRET, Asked.CONFIDENTIAL);
    }

    private AnswerVisit confirmed(VisitId visit) {
        return new AnswerVisit(visit, queries.details(asked.desk, visit).version(), VisitAnswerKind.CONFIRMED, "");
    }

    private static Actor.Link link(EnterpriseId enterprise) {
        return new Actor.Link(Ids.next(), enterprise, "企业", Set.of(Right.VISIT_ANSWER));
    }

    private static Actor may(Actor actor) {
        Actor.Person person = (Actor.Person) actor;
        return new Actor.Person(
                person.account(),
                person.person(),
                person.unit(),
                null,
                person.name(),
                Role.COMMERCE_CLERK.rights(),
                Scope.all("test"));
    }

    private static Actor.Person person(PersonId person, UnitId unit) {
        return new Actor.Person(
                AccountId.create(), person, unit, null, "测试人员", Role.LIAISON_OFFICER.rights(), Scope.all("test"));
    }

    private UnitId unit(String name) {
        return people.createUnit(
                asked.desk,
                new UnitForm(name + Ids.next(), null, Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null));
    }

    private PersonId holding(UnitId unit, String name) {
        PersonId person = people.registerPerson(asked.desk, new PersonName(name));
        PostId post = people.createPost(
                asked.desk, new PostForm(name + "岗" + Ids.next(), unit, Organ.GOVERNMENT, true, "652800"));
        people.appoint(asked.desk, post, person, Period.openFrom(today.minusYears(1)), null);
        return person;
    }

    private PostId postOf(PersonId person) {
        return jdbc.sql("select post_id from post_holding where person_id = ?")
                .param(person.value())
                .query((row, n) -> new PostId(row.getObject(1, java.util.UUID.class)))
                .single();
    }
}
