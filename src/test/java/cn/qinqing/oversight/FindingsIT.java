package cn.qinqing.oversight;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.RequestKind;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.Scope;
import cn.qinqing.visits.VisitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every number of the desk counts what happened, within what its reader oversees, and its rows are exactly as many. */
class FindingsIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Findings findings;

    private Overseen made;
    private LocalDate today;

    @BeforeEach
    void people() {
        made = new Overseen(context);
        today = made.cycle.today;
    }

    private Map<FindingKind, Long> counts(Actor actor) {
        return findings.counts(actor, today, today);
    }

    @Test
    void each_step_is_counted_once_and_opens_its_row() {
        made.cycle.in(IssueStatus.RETURNED);
        made.cycle.in(IssueStatus.SUSPENDED);
        made.cycle.in(IssueStatus.WITHDRAWN);
        made.cycle.in(IssueStatus.REOPENED);
        made.cycle.rated(Satisfaction.SATISFIED);
        made.cycle.replied();
        Map<FindingKind, Long> counts = counts(made.stationed);
        assertThat(counts)
                .containsEntry(FindingKind.RETURNED, 1L)
                .containsEntry(FindingKind.SUSPENDED, 1L)
                .containsEntry(FindingKind.WITHDRAWN, 1L)
                .containsEntry(FindingKind.REOPENED, 1L)
                .containsEntry(FindingKind.SAID_SOLVED, 3L)
                .containsEntry(FindingKind.CONFIRMED_SOLVED, 1L)
                .containsEntry(FindingKind.DENIED_SOLVED, 1L)
                .containsEntry(FindingKind.UNCONFIRMED_SOLVED, 1L)
                .containsEntry(FindingKind.EXTENDED, 0L);
        assertThat(counts).hasSize(FindingKind.values().length);
        for (FindingKind kind : FindingKind.values()) {
            FindingFilter filter = new FindingFilter(kind, today, today, null);
            assertThat(findings.count(made.stationed, filter)).as(kind.name()).isEqualTo(counts.get(kind));
            assertThat(findings.page(made.stationed, filter, 0, 100))
                    .as(kind.name())
                    .hasSize(counts.get(kind).intValue());
        }
        assertThat(findings.page(made.stationed, of(FindingKind.RETURNED), 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.words()).isEqualTo("不属本单位");
                    assertThat(row.who()).isEqualTo("测试人员");
                });
    }

    @Test
    void extensions_declines_and_answers_on_the_spot_are_told_to_who_sees_the_division() {
        IssueId extended = made.cycle.inProgress();
        made.cycle.ask(made.cycle.handler, extended, RequestKind.EXTENSION);
        made.cycle
                .bean(cn.qinqing.issues.IssueRequests.class)
                .decide(made.cycle.office, extended, RequestKind.EXTENSION, true, "情况属实");
        made.cycle.in(IssueStatus.DECLINED);
        made.cycle.in(IssueStatus.ANSWERED_ON_SPOT);
        Actor county = made.supervisor(made.station, Scope.all("x"));
        assertThat(counts(county)).containsEntry(FindingKind.EXTENDED, 1L);
        Actor.Person korla = made.supervisor(made.cycle.unit("库尔勒市纪委"), new Scope.Within(Set.of("652801"), Set.of()));
        assertThat(counts(korla).get(FindingKind.DECLINED)).isPositive();
        assertThat(counts(korla).get(FindingKind.ON_SPOT)).isPositive();
        assertThat(counts(made.elsewhere))
                .allSatisfy((kind, count) -> assertThat(count).isZero());
    }

    @Test
    void the_prefecture_sees_what_a_station_sees_and_more() {
        made.cycle.in(IssueStatus.RETURNED);
        Actor.Person prefecture = made.supervisor(made.discipline("州纪委", null), Scope.all("SUPERVISOR"));
        assertThat(counts(prefecture).get(FindingKind.RETURNED))
                .isGreaterThanOrEqualTo(counts(made.stationed).get(FindingKind.RETURNED));
    }

    @Test
    void visits_without_an_issue_and_those_noted_late_are_told_by_their_day() {
        VisitId late = made.visit(today.minusDays(5));
        made.visit(today);
        FindingFilter noted = new FindingFilter(FindingKind.LATE_RECORD, today.minusDays(10), today, null);
        assertThat(findings.page(made.stationed, noted, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.record()).isEqualTo(late.value());
            assertThat(row.visit()).isTrue();
            assertThat(row.days()).isEqualTo(5);
        });
        assertThat(findings.count(
                        made.stationed, new FindingFilter(FindingKind.ZERO_ISSUE, today.minusDays(10), today, null)))
                .isEqualTo(2);
        assertThat(findings.count(made.stationed, of(FindingKind.ZERO_ISSUE))).isEqualTo(1);
    }

    @Test
    void rows_are_found_by_number_and_by_enterprise_and_by_nothing_else() {
        made.cycle.in(IssueStatus.RETURNED);
        FindingRow row =
                findings.page(made.stationed, of(FindingKind.RETURNED), 0, 10).getFirst();
        for (String found : List.of(row.number(), row.enterpriseName())) {
            assertThat(findings.count(made.stationed, new FindingFilter(FindingKind.RETURNED, today, today, found)))
                    .isEqualTo(1);
        }
        assertThat(findings.count(made.stationed, new FindingFilter(FindingKind.RETURNED, today, today, "查无此%")))
                .isZero();
    }

    @Test
    void a_confidential_issue_shows_its_words_to_who_may_read_them_alone() {
        IssueId id = made.cycle.raised(IssuePrivacy.ANONYMOUS);
        made.cycle
                .bean(cn.qinqing.issues.IssueTriage.class)
                .dispatch(
                        made.cycle.desk,
                        new cn.qinqing.issues.DispatchIssue(
                                id, "UTILITIES", "COMPLEX", made.cycle.lead, List.of(), List.of(), "某企业缺气", ""));
        made.cycle.bean(cn.qinqing.issues.IssueHandling.class).giveBack(made.cycle.handler, id, "秘密的理由");
        assertThat(findings.page(made.stationed, of(FindingKind.RETURNED), 0, 10)
                        .getFirst()
                        .words())
                .isEqualTo("秘密的理由");
        Set<cn.qinqing.shared.Right> rights = new java.util.HashSet<>(Role.SUPERVISOR.rights());
        rights.remove(cn.qinqing.shared.Right.ISSUE_READ_CONFIDENTIAL);
        Actor.Person less = new Actor.Person(
                made.stationed.account(), null, made.station, null, "监督人员", rights, made.stationed.scope());
        assertThat(findings.page(less, of(FindingKind.RETURNED), 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.title()).isEmpty();
                    assertThat(row.words()).isNull();
                    assertThat(row.enterpriseName()).isEmpty();
                });
    }

    @Test
    void a_period_that_cannot_be_is_refused_and_so_is_who_is_no_supervisor() {
        refused("oversight.period.order", () -> findings.counts(made.stationed, today, today.minusDays(1)));
        refused("oversight.period.long", () -> findings.counts(made.stationed, today.minusYears(4), today));
        Assertions.assertThatThrownBy(() -> counts(made.cycle.desk)).isInstanceOf(RightMissing.class);
        Assertions.assertThatThrownBy(() -> counts(made.cycle.handler)).isInstanceOf(RightMissing.class);
    }

    private FindingFilter of(FindingKind kind) {
        return new FindingFilter(kind, today, today, null);
    }
}
