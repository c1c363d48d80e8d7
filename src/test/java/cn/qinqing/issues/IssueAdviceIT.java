package cn.qinqing.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.search.SearchHit;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Origin;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What past issues say of a new one, and that what was told in confidence shows nowhere in it. */
class IssueAdviceIT extends DatabaseTest {

    private static final String BRINE = "卤水输送管道结盐堵塞，蒸发池供卤中断";
    private static final String SECRET = "焉耆某副局长索要鹿茸";

    @Autowired
    ApplicationContext beans;

    @Autowired
    IssueService service;

    @Autowired
    IssueIntake intake;

    @Autowired
    IssueAdvice advice;

    @Autowired
    IssueChecks checks;

    @Autowired
    IssueFinder finder;

    @Autowired
    IssueTriage triage;

    @Autowired
    IssueQueries queries;

    @Autowired
    SearchIndex index;

    private IssueCycle cycle;

    @BeforeEach
    void people() {
        cycle = new IssueCycle(beans);
    }

    private IssueId raised(String text, IssuePrivacy privacy) {
        return service.raise(
                        cycle.raiser,
                        new Origin(Origin.Kind.DESK, null),
                        new RaiseIssue(cycle.enterprise, text, privacy, cycle.today, null))
                .id();
    }

    private void indexed(Actor reader, String words, IssueId id) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(index.like(words, reader, "issue", 60)).contains(id.value()));
    }

    @Test
    void similar_issues_say_to_which_category_and_unit_they_went_and_how_many_they_are() {
        for (String more : List.of("，急需清管", "，厂里两天没有开工", "，请协调清管队")) {
            IssueId past = raised(BRINE + more, IssuePrivacy.NORMAL);
            triage.dispatch(cycle.desk, cycle.dispatch(past, ""));
            indexed(cycle.desk, BRINE, past);
        }
        IssueId open = raised(BRINE, IssuePrivacy.NORMAL);
        indexed(cycle.desk, BRINE, open);
        IssueAdvice.Advice told = advice.of(cycle.desk, open);
        assertThat(told.suggestions()).isNotEmpty();
        IssueAdvice.Suggestion first = told.suggestions().getFirst();
        assertThat(first.category().code()).isEqualTo("UTILITIES");
        assertThat(first.unit()).isEqualTo(cycle.lead);
        assertThat(first.agreeing()).isGreaterThanOrEqualTo(3);
        assertThat(first.similar()).isGreaterThanOrEqualTo(first.agreeing());
        assertThat(told.open())
                .extracting(one -> one.row().id())
                .doesNotContain(open)
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void what_no_past_issue_speaks_of_gets_no_suggestion() {
        IssueId strange = raised("zzqx wvvk jjpq", IssuePrivacy.NORMAL);
        assertThat(advice.of(cycle.desk, strange)).isEqualTo(new IssueAdvice.Advice(List.of(), List.of()));
    }

    @Test
    void the_same_open_issue_of_the_enterprise_is_shown_before_it_is_registered_again() {
        IssueId open = raised("厂区门口的限高杆撞坏了，大货车出不去", IssuePrivacy.NORMAL);
        assertThat(advice.again(cycle.desk, cycle.enterprise, "厂区门口限高杆坏了，货车出不去"))
                .extracting(one -> one.row().id())
                .containsExactly(open);
        assertThat(advice.again(cycle.desk, cycle.enterprise, "贷款续不上")).isEmpty();
    }

    @Test
    void what_was_told_in_confidence_betrays_itself_in_no_list_hint_or_search() {
        for (IssuePrivacy privacy : List.of(IssuePrivacy.CONFIDENTIAL, IssuePrivacy.ANONYMOUS)) {
            Raised raised = intake.raise(
                    cycle.raiser,
                    new Origin(Origin.Kind.HOTLINE_12345, null),
                    new RaiseIssue(cycle.enterprise, SECRET, privacy, cycle.today, null),
                    IntakeFacts.of("告密人", "13700009999").from("", "秘" + cn.qinqing.shared.Ids.next()));
            triage.dispatch(
                    cycle.desk,
                    new DispatchIssue(
                            raised.id(), "CHARGES", "COMPLEX", cycle.lead, List.of(), List.of(), "某企业反映收费问题", ""));
            indexed(cycle.desk, SECRET, raised.id());
            for (Actor reader : List.of(
                    cycle.handler, cycle.federation, cycle.office, cycle.somebody(cycle.lead, Role.LIAISON_OFFICER))) {
                assertThat(index.like(SECRET, reader, "issue", 60))
                        .doesNotContain(raised.id().value());
                assertThat(index.find(SECRET, reader, Set.of(), 20))
                        .extracting(SearchHit::id)
                        .doesNotContain(raised.id().value());
                assertThat(finder.find(reader, "13700009999")).isEmpty();
                assertThat(finder.find(reader, raised.number()))
                        .extracting(IssueRow::title)
                        .doesNotContain(SECRET);
                assertThat(queries.rows(reader, List.of(raised.id())).toString())
                        .doesNotContain(SECRET);
                IssueOrigin origin = checks.of(reader, raised.id());
                assertThat(origin.toString()).doesNotContain("告密人", "秘", "9999");
            }
            assertThat(advice.again(cycle.federation, cycle.enterprise, SECRET)).isEmpty();
        }
    }
}
