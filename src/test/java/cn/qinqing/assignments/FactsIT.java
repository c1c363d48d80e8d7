package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.CountedStatements;
import cn.qinqing.DatabaseTest;
import cn.qinqing.assignments.domain.facts.FactKeeper;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseRow;
import cn.qinqing.enterprises.EnterpriseSort;
import cn.qinqing.identity.Role;
import cn.qinqing.people.PeopleFilter;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What is counted in memory is what the database finds: within a transaction the same queries ask the database. */
class FactsIT extends DatabaseTest {

    private static final int ENTERPRISES = 150;
    private static final int TRIES = 60;
    private static final int ALL = 100_000;

    @Autowired
    ApplicationContext context;

    @Autowired
    AssignmentQueries assignments;

    @Autowired
    EnterpriseQueries enterprises;

    @Autowired
    PeopleQueries people;

    @Autowired
    Coverage coverage;

    @Autowired
    FactKeeper facts;

    @Autowired
    TransactionTemplate transaction;

    private Liaisons made;
    private RandomLiaisons random;

    @BeforeEach
    void fixture() {
        made = new Liaisons(context);
        random = new RandomLiaisons(made, 2026);
        random.enterprises(ENTERPRISES);
    }

    @Test
    void a_list_of_assignments_is_the_same_in_memory_and_in_the_database() {
        for (int i = 0; i < TRIES; i++) {
            AssignmentFilter filter = filter();
            Actor actor = i % 4 == 0 ? within("652824", "652801") : made.clerk;
            AssignmentSort sort = random.pick(List.of(AssignmentSort.values()));
            boolean descending = i % 2 == 0;
            var memory = assignments.page(actor, filter, sort, descending, 0, ALL);
            var database = asked(() -> assignments.page(actor, filter, sort, descending, 0, ALL));
            assertThat(memory).as(filter.toString()).containsExactlyInAnyOrderElementsOf(database);
            assertThat(order(memory, sort)).as("in the order of " + sort).isEqualTo(order(database, sort));
            assertThat(assignments.count(actor, filter)).isEqualTo(memory.size());
            assertThat((long) asked(() -> assignments.count(actor, filter))).isEqualTo(memory.size());
            assertThat(assignments.ids(actor, filter, ALL))
                    .containsExactlyInAnyOrderElementsOf(asked(() -> assignments.ids(actor, filter, ALL)));
        }
    }

    @Test
    void pages_follow_one_another() {
        AssignmentFilter filter = new AssignmentFilter(made.today, null, null, null);
        for (AssignmentSort sort : AssignmentSort.values()) {
            var all = assignments.page(made.clerk, filter, sort, true, 0, ALL);
            var seen = new HashSet<AssignmentId>();
            for (int offset = 0; offset < all.size(); offset += 30) {
                assignments
                        .page(made.clerk, filter, sort, true, offset, 30)
                        .forEach(row -> assertThat(seen.add(row.id())).isTrue());
            }
            assertThat(seen).hasSameSizeAs(all);
        }
    }

    @Test
    void a_list_of_enterprises_under_a_figure_is_the_same_in_memory_and_in_the_database() {
        for (CoverageFigure figure : CoverageFigure.of(CoverageFigure.Of.ENTERPRISES)) {
            for (int i = 0; i < TRIES / 6; i++) {
                Map<String, String> narrowed = new HashMap<>(Map.of("gap", figure.name()));
                String tier = random.maybe(random.pick(List.of("PREFECTURE", "COUNTY", "UNKNOWN")));
                if (tier != null) {
                    narrowed.put("tier", tier);
                }
                EnterpriseFilter filter = new EnterpriseFilter(
                        null,
                        random.maybe(random.pick(RandomLiaisons.DIVISIONS)),
                        null,
                        null,
                        i % 5 == 0,
                        random.maybe("C"),
                        random.maybe("UNKNOWN"),
                        random.day(800),
                        narrowed);
                Actor actor = i % 4 == 0 ? within("652824") : made.clerk;
                assertThat(enterprises.count(actor, filter))
                        .as(filter.toString())
                        .isEqualTo(asked(() -> enterprises.count(actor, filter)));
                assertThat(enterprises.page(actor, filter, EnterpriseSort.NAME, false, 0, ALL))
                        .extracting(EnterpriseRow::id)
                        .containsExactlyElementsOf(
                                asked(() -> enterprises.page(actor, filter, EnterpriseSort.NAME, false, 0, ALL))
                                        .stream()
                                        .map(EnterpriseRow::id)
                                        .toList());
            }
        }
    }

    @Test
    void a_list_of_leaders_under_a_figure_is_the_same_in_memory_and_in_the_database() {
        for (CoverageFigure figure : CoverageFigure.of(CoverageFigure.Of.LEADERS)) {
            for (int i = 0; i < TRIES / 6; i++) {
                PeopleFilter filter =
                        new PeopleFilter(null, null, null, null, random.day(800), Map.of("gap", figure.name()));
                assertThat(people.page(made.clerk, filter, 0, ALL))
                        .as(filter.toString())
                        .containsExactlyElementsOf(asked(() -> people.page(made.clerk, filter, 0, ALL)));
            }
        }
    }

    @Test
    void figures_of_a_county_are_those_of_its_lists() {
        Actor county = within("652826");
        for (int i = 0; i < TRIES / 10; i++) {
            LocalDate day = random.day(800);
            Coverage.Picture picture = coverage.picture(county, day);
            assertThat(picture.current()).isTrue();
            assertThat(picture.parts().get(Coverage.By.DIVISION).keySet()).containsExactly("652826");
            for (CoverageFigure figure : CoverageFigure.of(CoverageFigure.Of.ASSIGNMENTS)) {
                AssignmentFilter filter = new AssignmentFilter(day, null, null, null).only(figure);
                assertThat(picture.total().get(figure))
                        .as(figure + " " + day)
                        .isEqualTo(asked(() -> assignments.count(county, filter)));
                assertThat(coverage.toDo(county, day).figures())
                        .containsEntry(figure, picture.total().get(figure));
            }
        }
    }

    @Test
    void without_changes_one_statement_is_enough_and_with_some_a_few() {
        facts.awaited();
        assertThat(CountedStatements.during(() -> coverage.picture(made.clerk, made.today)))
                .hasSize(1);
        EnterpriseId enterprise = made.enterprise();
        var one = CountedStatements.during(() -> coverage.picture(made.clerk, made.today));
        for (int i = 0; i < 20; i++) {
            made.tier(made.enterprise(), "COUNTY", made.today);
        }
        made.tier(enterprise, "COUNTY", made.today);
        assertThat(CountedStatements.during(() -> coverage.picture(made.clerk, made.today)))
                .hasSameSizeAs(one)
                .hasSizeLessThanOrEqualTo(9);
    }

    private AssignmentFilter filter() {
        return new AssignmentFilter(
                random.day(800),
                random.maybe(random.name().substring(1)),
                random.maybe(random.pick(RandomLiaisons.DIVISIONS)),
                random.maybe(random.pick(List.of(AssignmentRole.values()))),
                random.maybe(random.pick(CoverageFigure.of(CoverageFigure.Of.ASSIGNMENTS))),
                random.maybe(random.pick(List.of("PREFECTURE", "COUNTY", "UNKNOWN"))),
                random.maybe(random.pick(List.of("C", "UNKNOWN"))),
                random.maybe(random.pick(List.of("SMALL", "UNKNOWN"))));
    }

    /** What the order goes by, of enterprises that no other is named like. */
    private List<?> order(List<AssignmentRow> rows, AssignmentSort sort) {
        Set<UUID> own = Set.copyOf(random.enterprises);
        return rows.stream()
                .filter(row -> own.contains(row.enterprise().value()))
                .map(row -> switch (sort) {
                    case DIVISION -> row.divisionCode() + row.enterpriseName();
                    case ENTERPRISE -> row.enterpriseName();
                    case FROM -> row.period().from();
                    case TO -> row.period().to();
                })
                .toList();
    }

    private static Actor within(String... divisions) {
        return Actors.with(new Scope.Within(Set.of(divisions), Set.of()), Role.COMMERCE_CLERK);
    }

    private <T> T asked(Callable<T> question) {
        return Objects.requireNonNull(transaction.execute(status -> {
            try {
                return question.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }));
    }
}
