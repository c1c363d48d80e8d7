package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.notification.Inbox;
import cn.qinqing.notification.NoticeFilter;
import cn.qinqing.notification.NoticeRow;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A visit is noted in a leader's name under a dated authorisation, and checked by the leader alone. */
class RecordingForLeadersIT extends DatabaseTest {

    @Autowired
    VisitService visits;

    @Autowired
    VisitQueries queries;

    @Autowired
    PeopleService people;

    @Autowired
    RecordingAuthorities authorities;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    Inbox inbox;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private EnterpriseId enterprise;
    private PersonId leader;
    private PostId post;
    private Actor secretary;

    @BeforeEach
    void people() {
        enterprise = enterprises.create(
                clerk, EnterpriseForms.named("代录测试企业" + Ids.next(), "652801", ListingConsent.NOT_ASKED));
        leader = people.registerPerson(clerk, new PersonName("代录领导"));
        post = people.createPost(clerk, new PostForm("代录副州长" + Ids.next(), null, Organ.GOVERNMENT, true, "652800"));
        people.appoint(clerk, post, leader, Period.openFrom(today().minusYears(1)), null);
        secretary = somebody(people.registerPerson(clerk, new PersonName("代录秘书")), Role.LIAISON_OFFICER);
    }

    @Test
    void the_authority_is_dated_and_kept_by_who_keeps_the_posts() {
        assertThatThrownBy(() -> note(today())).hasMessage("visits.behalf.notAllowed");
        assertThatThrownBy(() -> authorities.grant(secretary, post, secretaryPerson(), today(), null))
                .isInstanceOf(RightMissing.class);
        UUID authority = authorities.grant(clerk, post, secretaryPerson(), today().minusDays(9), "巴商〔2026〕1号");
        assertThatThrownBy(() -> authorities.grant(clerk, post, secretaryPerson(), today(), null))
                .hasMessage("people.authority.twice");
        assertThatThrownBy(() -> authorities.end(clerk, authority, today().minusDays(9)))
                .hasMessage("people.authority.endBeforeStart");
        note(today());
        authorities.end(clerk, authority, today());
        assertThatThrownBy(() -> note(today())).hasMessage("visits.behalf.notAllowed");
        note(today().minusDays(1));
        assertThat(authorities.ofLeader(clerk, leader, today())).isEmpty();
        assertThatThrownBy(() -> authorities.end(clerk, authority, today())).hasMessage("people.authority.unknown");
    }

    @Test
    void the_leader_alone_confirms_and_then_nobody_changes_it() {
        authorities.grant(clerk, post, secretaryPerson(), today().minusDays(9), null);
        VisitId id = note(today());
        Actor self = somebody(leader, Role.LEADER);
        assertThat(queries.details(secretary, id).confirmable()).isFalse();
        assertThat(queries.details(self, id).confirmable()).isTrue();
        int version = queries.details(self, id).version();
        assertThatThrownBy(() -> visits.confirm(secretary, id, version)).hasMessage("visits.confirm.notYours");
        assertThatThrownBy(() -> visits.confirm(self, id, version + 1)).hasMessage("visits.clash");
        visits.confirm(self, id, version);
        VisitDetails confirmed = queries.details(secretary, id);
        assertThat(confirmed.confirmed()).isTrue();
        assertThat(confirmed.hindrance()).isEqualTo("visits.change.confirmed");
        assertThatThrownBy(() -> visits.withdraw(secretary, id, confirmed.version(), "改主意"))
                .asInstanceOf(type(RuleViolation.class))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("visits.change.confirmed");
                    assertThat(refused.arguments()).containsExactly("代录领导");
                });
        assertThatThrownBy(() -> visits.confirm(self, id, confirmed.version())).hasMessage("visits.confirm.notYours");
    }

    @Test
    void the_leader_is_told_once_and_no_more_when_it_is_checked_or_withdrawn() {
        authorities.grant(clerk, post, secretaryPerson(), today().minusDays(9), null);
        Actor self = somebody(leader, Role.LEADER);
        VisitId checked = note(today());
        VisitId withdrawn = note(today().minusDays(1));
        assertThat(inbox.page(self, NoticeFilter.open(), 0, 9))
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.kind()).isEqualTo(VisitNotices.TO_CHECK.name());
                    assertThat(row.due()).as("neutral: no day by which").isNull();
                })
                .extracting(NoticeRow::link)
                .containsExactlyInAnyOrder(VisitRoutes.details(checked), VisitRoutes.details(withdrawn));
        visits.confirm(self, checked, queries.details(self, checked).version());
        visits.withdraw(
                secretary, withdrawn, queries.details(secretary, withdrawn).version(), "记错了");
        assertThat(inbox.page(self, NoticeFilter.open(), 0, 9)).isEmpty();
    }

    private VisitId note(LocalDate day) {
        return visits.record(
                        secretary,
                        new RecordVisit(
                                enterprise,
                                day,
                                VisitMode.ON_SITE,
                                List.of(),
                                List.of("厂长"),
                                "代为记录",
                                List.of(),
                                leader,
                                Ids.next()))
                .id();
    }

    private PersonId secretaryPerson() {
        return secretary.personId().orElseThrow();
    }

    private static Actor somebody(PersonId person, Role role) {
        return new Actor.Person(
                AccountId.create(), person, UnitId.create(), null, "测试人员", role.rights(), Scope.all("test"));
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }
}
