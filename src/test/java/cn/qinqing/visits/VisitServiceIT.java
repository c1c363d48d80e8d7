package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.Timeline;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueDetails;
import cn.qinqing.issues.IssueFilter;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueQueries;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class VisitServiceIT extends DatabaseTest {

    private static final String SECRET = "秘方绝不外传";

    @Autowired
    VisitService visits;

    @Autowired
    VisitQueries queries;

    @Autowired
    IssueQueries issues;

    @Autowired
    IssueService raising;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    Timeline timeline;

    @Autowired
    ContactLog contacts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor officer = Actors.with(Role.LIAISON_OFFICER);

    @Test
    void a_visit_with_two_issues_gives_each_its_number_and_is_found_from_both_sides() {
        EnterpriseId enterprise = enterprise();
        Recorded recorded = visits.record(officer, visit(enterprise, today(), List.of("缺水", "缺电"), Ids.next()));
        assertThat(recorded.issues())
                .hasSize(2)
                .allSatisfy(issue -> assertThat(issue.number()).matches("巴企诉〔\\d{4}〕\\d{4,}号"));
        assertThat(recorded.issues().get(0).number())
                .isNotEqualTo(recorded.issues().get(1).number());
        IssueDetails first =
                issues.details(officer, recorded.issues().getFirst().id());
        assertThat(first.text()).isEqualTo("缺水");
        assertThat(first.history()).extracting(IssueDetails.Step::command).containsExactly("REGISTER");
        assertThat(queries.details(officer, recorded.id()).row().issues()).isEqualTo(2);
        assertThat(timeline.of(officer, enterprise, 10))
                .extracting(Timeline.Entry::kind)
                .contains("visits.timeline.ON_SITE", "issues.timeline.registered");
        assertThat(contacts.lastHeld(enterprise)).isEqualTo(today());
    }

    @Test
    void sent_twice_it_is_one_visit_with_the_same_numbers() {
        RecordVisit record = visit(enterprise(), today(), List.of("路不平"), Ids.next());
        Recorded first = visits.record(officer, record);
        assertThat(visits.record(officer, record)).isEqualTo(first);
    }

    @Test
    void another_visit_under_the_same_key_is_refused_and_never_taken_for_the_first() {
        EnterpriseId enterprise = enterprise();
        UUID key = Ids.next();
        RecordVisit first = visit(enterprise, today(), List.of("路不平"), key);
        visits.record(officer, first);
        List<RecordVisit> others = List.of(
                visit(enterprise(), today(), List.of("路不平"), key),
                visit(enterprise, today().minusDays(1), List.of("路不平"), key),
                visit(enterprise, today(), List.of("路不平", "缺水"), key),
                new RecordVisit(
                        enterprise,
                        today(),
                        VisitMode.ON_SITE,
                        List.of(),
                        List.of(),
                        "另一次谈话",
                        first.issues(),
                        null,
                        key));
        assertThat(others)
                .allSatisfy(other ->
                        assertThatThrownBy(() -> visits.record(officer, other)).hasMessage("visits.sent.other"));
        assertThatThrownBy(() -> visits.record(Actors.with(Role.LIAISON_OFFICER), first))
                .hasMessage("visits.sent.other");
    }

    @Test
    void a_visit_without_an_issue_is_legal() {
        Recorded recorded = visits.record(officer, visit(enterprise(), today(), List.of(), Ids.next()));
        assertThat(recorded.issues()).isEmpty();
    }

    @Test
    void wrong_days_texts_and_names_are_refused_and_nothing_is_stored() {
        EnterpriseId enterprise = enterprise();
        assertThatThrownBy(() -> visits.record(officer, visit(enterprise, today().plusDays(1), List.of(), Ids.next())))
                .hasMessage("visits.day.future");
        assertThatThrownBy(() ->
                        visits.record(officer, visit(enterprise, LocalDate.of(1999, 1, 1), List.of(), Ids.next())))
                .hasMessage("visits.day.early");
        assertThatThrownBy(() -> visits.record(officer, visit(enterprise, today(), List.of("好的", " "), Ids.next())))
                .hasMessage("issues.text.missing");
        RecordVisit twice = new RecordVisit(
                enterprise,
                today(),
                VisitMode.PHONE,
                List.of(new RecordVisit.Participant("艾力江‧吐尔逊", null), new RecordVisit.Participant("艾力江·吐尔逊", null)),
                List.of(),
                "",
                List.of(),
                null,
                Ids.next());
        assertThatThrownBy(() -> visits.record(officer, twice)).hasMessage("visits.participant.twice");
        RecordVisit behalf = new RecordVisit(
                enterprise,
                today(),
                VisitMode.PHONE,
                List.of(),
                List.of(),
                "",
                List.of(),
                PersonId.create(),
                Ids.next());
        assertThatThrownBy(() -> visits.record(officer, behalf)).hasMessage("visits.behalf.notAllowed");
        assertThat(queries.count(officer, VisitFilter.ofEnterprise(enterprise))).isZero();
        assertThat(jdbc.sql("select count(*) from issue where enterprise_id = ?")
                        .param(enterprise.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_confidential_issue_shows_its_words_to_triage_and_its_writer_alone() {
        EnterpriseId enterprise = enterprise();
        RecordVisit record = new RecordVisit(
                enterprise,
                today(),
                VisitMode.ON_SITE,
                List.of(),
                List.of(),
                "座谈",
                List.of(new RecordVisit.Said(SECRET, IssuePrivacy.CONFIDENTIAL)),
                null,
                Ids.next());
        var raised = visits.record(officer, record).issues().getFirst();
        Actor handler = Actors.with(Role.HANDLER);
        assertThat(issues.details(handler, raised.id()).text()).isNull();
        assertThat(issues.page(handler, IssueFilter.ofEnterprise(enterprise), List.of(), 0, 10))
                .allSatisfy(row -> assertThat(row.toString()).doesNotContain(SECRET));
        assertThat(issues.count(handler, new IssueFilter(SECRET, null, null, null, null, false, null)))
                .isZero();
        assertThat(timeline.of(handler, enterprise, 10))
                .allSatisfy(entry -> assertThat(entry.summary()).doesNotContain(SECRET));
        assertThat(issues.details(Actors.with(Role.COMMERCE_CLERK), raised.id()).text())
                .isEqualTo(SECRET);
        assertThat(issues.details(officer, raised.id()).text()).isEqualTo(SECRET);
    }

    @Test
    void the_timeline_repeats_nothing_of_what_was_said() {
        EnterpriseId enterprise = enterprise();
        VisitId id = visits.record(officer, visit(enterprise, today(), List.of("缺水"), Ids.next()))
                .id();
        visits.correct(
                officer,
                new CorrectVisit(
                        id,
                        queries.details(officer, id).version(),
                        today(),
                        VisitMode.PHONE,
                        List.of(),
                        List.of(),
                        "改后",
                        "原先写了二期已封顶"));
        jdbc.sql("""
                        insert into timeline_entry (id, enterprise_id, happened_on, noted_at, kind, summary, visibility, actor_name, ref_kind, ref_id)
                        values (?, ?, ?, now(6), 'visits.timeline.PHONE', '二期已封顶', 'STAFF', '早先', 'visit', ?)
                        """)
                .params(Ids.next(), enterprise.value(), today(), id.value())
                .update();
        assertThat(timeline.of(officer, enterprise, 10))
                .hasSizeGreaterThan(3)
                .allSatisfy(entry -> assertThat(entry.summary()).doesNotContain("二期已封顶"))
                .anySatisfy(entry -> assertThat(entry.summary()).contains("缺水"));
        assertThat(timeline.of(Actors.with(Role.REGISTER_PUBLISHER), enterprise, 10))
                .allSatisfy(entry -> assertThat(entry.summary()).doesNotContain("缺水", "二期已封顶"));
    }

    @Test
    void the_database_keeps_visits_and_their_enterprise() {
        VisitId id = visits.record(officer, visit(enterprise(), today(), List.of(), Ids.next()))
                .id();
        EnterpriseId other = enterprise();
        for (String statement : List.of(
                "delete from visit where id = :id",
                "update visit set enterprise_id = :other where id = :id",
                "update visit set issue_count = 1 where id = :id",
                "update visit set on_behalf_of = :other where id = :id",
                "update visit set confirmed_at = now(6) where id = :id",
                "update visit_participant set person_id = :other where visit_id = :id",
                "update contact_log set mode = 'WALK' where ref_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(statement)
                            .param("id", id.value())
                            .param("other", other.value())
                            .update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void an_enterprise_is_found_however_its_name_is_spelt_and_the_text_comes_whole() {
        EnterpriseId enterprise = enterprises.create(
                Actors.with(Role.COMMERCE_CLERK),
                EnterpriseForms.named("括号（新疆）棉业" + Ids.next(), "652801", ListingConsent.NOT_ASKED));
        String said = "话".repeat(80);
        Recorded recorded = visits.record(
                officer,
                new RecordVisit(
                        enterprise,
                        today(),
                        VisitMode.PHONE,
                        List.of(),
                        List.of(),
                        said,
                        List.of(new RecordVisit.Said("缺水", IssuePrivacy.NORMAL)),
                        null,
                        Ids.next()));
        VisitFilter filter = new VisitFilter("括号(新疆) 棉", null, null, null, null, false, enterprise);
        assertThat(queries.page(officer, filter, List.of(), 0, 5))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.text()).isEqualTo(said);
                    assertThat(row.excerpt()).isEqualTo("话".repeat(60) + "…");
                });
        assertThat(issues.page(
                        officer,
                        new IssueFilter("括号(新疆) 棉", null, null, enterprise, null, false, null),
                        List.of(),
                        0,
                        5))
                .extracting(row -> row.id())
                .containsExactly(recorded.issues().getFirst().id());
    }

    @Test
    void an_issue_is_refused_for_an_early_day_and_a_key_used_for_another() {
        EnterpriseId enterprise = enterprise();
        UUID key = Ids.next();
        Origin desk = new Origin(Origin.Kind.DESK, null);
        RaiseIssue first = new RaiseIssue(enterprise, "缺水", IssuePrivacy.NORMAL, today(), key);
        assertThat(raising.raise(officer, desk, first)).isEqualTo(raising.raise(officer, desk, first));
        assertThatThrownBy(() -> raising.raise(
                        officer, desk, new RaiseIssue(enterprise, "缺电", IssuePrivacy.NORMAL, today(), key)))
                .hasMessage("issues.sent.other");
        assertThatThrownBy(() -> raising.raise(
                        officer,
                        desk,
                        new RaiseIssue(enterprise, "缺电", IssuePrivacy.NORMAL, LocalDate.of(1999, 1, 1), null)))
                .hasMessage("issues.day.early");
    }

    @Test
    void rights_and_scope_hold_on_every_query() {
        EnterpriseId enterprise = enterprise();
        VisitId id = visits.record(officer, visit(enterprise, today(), List.of("缺人"), Ids.next()))
                .id();
        Actor elsewhere = Actors.with(new Scope.Within(Set.of("652824"), Set.of()), Role.LIAISON_OFFICER);
        assertThatThrownBy(() -> queries.details(elsewhere, id)).hasMessage("visits.unknown");
        assertThat(queries.count(elsewhere, VisitFilter.ofEnterprise(enterprise)))
                .isZero();
        assertThat(issues.count(elsewhere, IssueFilter.ofEnterprise(enterprise)))
                .isZero();
        assertThatThrownBy(() -> visits.record(elsewhere, visit(enterprise, today(), List.of(), Ids.next())))
                .hasMessage("enterprises.unknown");
        assertThatThrownBy(() ->
                        visits.record(Actors.with(Role.HANDLER), visit(enterprise, today(), List.of(), Ids.next())))
                .isInstanceOf(RightMissing.class);
    }

    private RecordVisit visit(EnterpriseId enterprise, LocalDate day, List<String> said, UUID key) {
        return new RecordVisit(
                enterprise,
                day,
                VisitMode.ON_SITE,
                List.of(new RecordVisit.Participant("陪同甲", null)),
                List.of("厂长"),
                "二期已封顶",
                said.stream()
                        .map(text -> new RecordVisit.Said(text, IssuePrivacy.NORMAL))
                        .toList(),
                null,
                key);
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }

    private EnterpriseId enterprise() {
        return enterprises.create(
                Actors.with(Role.COMMERCE_CLERK),
                EnterpriseForms.named("走访测试企业" + Ids.next(), "652801", ListingConsent.NOT_ASKED));
    }
}
