package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger and the figures of a bulletin tell nothing that was said in confidence. */
class VisitReportsIT extends DatabaseTest {

    @Autowired
    VisitService visits;

    @Autowired
    VisitQueries queries;

    @Autowired
    VisitReports reports;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private final Actor officer = Actors.with(Role.LIAISON_OFFICER);
    private EnterpriseId korla;
    private EnterpriseId luntai;

    @BeforeEach
    void enterprises() {
        korla = enterprise("652801");
        luntai = enterprise("652822");
    }

    @Test
    void each_issue_is_a_line_and_a_visit_without_any_too() {
        VisitId first = visit(korla, 2, said("缺水", IssuePrivacy.NORMAL), said("缺电", IssuePrivacy.NORMAL));
        VisitId second = visit(luntai, 1);
        List<LedgerRow> rows = reports.ledger(officer, ids(second, first), 0, 10);
        assertThat(rows).extracting(LedgerRow::visit).containsExactly(first, first, second);
        assertThat(rows).extracting(LedgerRow::issue).containsExactly("缺水", "缺电", null);
        assertThat(rows)
                .extracting(LedgerRow::status)
                .containsExactly(IssueStatus.REGISTERED, IssueStatus.REGISTERED, null);
        assertThat(reports.ledger(officer, ids(second, first), 2, 10)).hasSize(1);
        assertThat(reports.ledger(officer, List.of(), 0, 10)).isEmpty();
    }

    @Test
    void words_told_in_confidence_are_hidden_in_the_ledger_and_absent_from_the_bulletin() {
        VisitId visit = visit(
                korla,
                1,
                said("公开的问题", IssuePrivacy.NORMAL),
                said("保密的问题", IssuePrivacy.CONFIDENTIAL),
                said("匿名的问题", IssuePrivacy.ANONYMOUS));
        assertThat(reports.ledger(officer, ids(visit), 0, 10))
                .hasSize(3)
                .filteredOn(LedgerRow::hidden)
                .allSatisfy(row -> {
                    assertThat(row.issue()).isNull();
                    assertThat(row.status()).isNull();
                });
        assertThat(reports.ledger(officer, ids(visit), 0, 10).toString()).doesNotContain("保密的问题", "匿名的问题");
        assertThat(reports.figures(clerk, ids(visit)).issues())
                .extracting(VisitFigures.Told::title)
                .containsExactly("公开的问题");
    }

    @Test
    void figures_count_enterprises_once_and_places_by_their_number() {
        List<UUID> all = ids(visit(korla, 3), visit(korla, 2), visit(luntai, 1), visit(enterprise("652801"), 1));
        VisitFigures figures = reports.figures(officer, all);
        assertThat(figures.visits()).isEqualTo(4);
        assertThat(figures.enterprises()).isEqualTo(3);
        assertThat(figures.from()).isEqualTo(today().minusDays(3));
        assertThat(figures.to()).isEqualTo(today().minusDays(1));
        assertThat(figures.byMode()).containsEntry(VisitMode.ON_SITE, 4);
        assertThat(figures.byDivision()).containsExactly(Map.entry("652801", 2), Map.entry("652822", 1));
    }

    @Test
    void what_is_out_of_scope_or_taken_back_is_left_out() {
        VisitId here = visit(korla, 1);
        VisitId there = visit(luntai, 1);
        Actor inKorla = Actors.with(new Scope.Within(Set.of("652801"), Set.of()), Role.LIAISON_OFFICER);
        assertThat(reports.ledger(inKorla, ids(here, there), 0, 10))
                .extracting(LedgerRow::visit)
                .containsExactly(here);
        assertThatThrownBy(() -> reports.figures(inKorla, ids(there))).hasMessage("visits.bulletin.none");
        visits.withdraw(officer, here, queries.details(officer, here).version(), "记错了");
        assertThat(reports.ledger(officer, ids(here), 0, 10)).isEmpty();
        assertThatThrownBy(() -> reports.figures(officer, List.of())).hasMessage("visits.bulletin.none");
    }

    private static List<UUID> ids(VisitId... visits) {
        return Stream.of(visits).map(VisitId::value).toList();
    }

    private static RecordVisit.Said said(String text, IssuePrivacy privacy) {
        return new RecordVisit.Said(text, privacy);
    }

    private VisitId visit(EnterpriseId enterprise, int daysAgo, RecordVisit.Said... issues) {
        return visits.record(
                        officer,
                        new RecordVisit(
                                enterprise,
                                today().minusDays(daysAgo),
                                VisitMode.ON_SITE,
                                List.of(),
                                List.of(),
                                "",
                                List.of(issues),
                                null,
                                Ids.next()))
                .id();
    }

    private EnterpriseId enterprise(String division) {
        return enterprises.create(
                clerk, EnterpriseForms.named("台账输出企业" + Ids.next(), division, ListingConsent.NOT_ASKED));
    }

    private LocalDate today() {
        return OfficeTime.today(clock);
    }
}
