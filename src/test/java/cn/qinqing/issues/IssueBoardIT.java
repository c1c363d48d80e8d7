package cn.qinqing.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.CountedStatements;
import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.SortBy;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The board, the unit's desk, and the list in branches: the same issues, each once, in the fitting place. */
class IssueBoardIT extends DatabaseTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    IssueBoard board;

    @Autowired
    UnitDesk desk;

    @Autowired
    IssueQueries queries;

    @Autowired
    IssueHandling handling;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(beans);
    }

    private static Map<IssueColumn, Integer> most(int number) {
        Map<IssueColumn, Integer> most = new EnumMap<>(IssueColumn.class);
        Arrays.stream(IssueColumn.values()).forEach(one -> most.put(one, number));
        return most;
    }

    private Map<IssueColumn, IssueBoard.Column> columns(Actor actor, int most) {
        Map<IssueColumn, IssueBoard.Column> columns = new EnumMap<>(IssueColumn.class);
        board.columns(actor, IssueFilter.none(), most(most)).forEach(one -> columns.put(one.column(), one));
        return columns;
    }

    /** A unit of our own sees its issues alone. */
    private Actor.Person own() {
        return new Actor.Person(
                made.handler.account(),
                made.handler.person(),
                made.lead,
                null,
                "经办",
                made.handler.rights(),
                new cn.qinqing.shared.Scope.Within(Set.of(), Set.of(made.lead)));
    }

    @Test
    void every_open_issue_stands_in_the_column_of_what_it_waits_for() {
        Map<IssueStatus, IssueId> all = new EnumMap<>(IssueStatus.class);
        Stream.of(
                        IssueStatus.DISPATCHED,
                        IssueStatus.ACKNOWLEDGED,
                        IssueStatus.IN_PROGRESS,
                        IssueStatus.SUSPENDED,
                        IssueStatus.REPLIED,
                        IssueStatus.RATED,
                        IssueStatus.NOT_RATED,
                        IssueStatus.REOPENED,
                        IssueStatus.PARKED,
                        IssueStatus.CLOSED)
                .forEach(status -> all.put(status, made.in(status)));
        IssueId drafted = made.inProgress();
        handling.draftReply(made.handler, IssueCycle.reply(drafted));
        Map<IssueColumn, IssueBoard.Column> shown = columns(own(), 100);
        assertThat(ids(shown, IssueColumn.TO_DISPATCH)).isEmpty();
        assertThat(ids(shown, IssueColumn.TO_ACKNOWLEDGE)).containsExactly(all.get(IssueStatus.DISPATCHED));
        assertThat(ids(shown, IssueColumn.WORKING))
                .containsExactlyInAnyOrder(
                        all.get(IssueStatus.ACKNOWLEDGED),
                        all.get(IssueStatus.IN_PROGRESS),
                        all.get(IssueStatus.REOPENED));
        assertThat(ids(shown, IssueColumn.TO_SIGN)).containsExactly(drafted);
        // its unit learns of a rating the day after
        assertThat(ids(shown, IssueColumn.TO_RATE))
                .containsExactlyInAnyOrder(all.get(IssueStatus.REPLIED), all.get(IssueStatus.RATED));
        assertThat(ids(shown, IssueColumn.TO_CLOSE)).containsExactly(all.get(IssueStatus.NOT_RATED));
        assertThat(ids(shown, IssueColumn.STOPPED))
                .containsExactlyInAnyOrder(all.get(IssueStatus.PARKED), all.get(IssueStatus.SUSPENDED));
        shown.values()
                .forEach(column ->
                        assertThat(column.count()).isEqualTo(column.cards().size()));
        // few are shown, all are counted
        IssueBoard.Column few = columns(own(), 2).get(IssueColumn.WORKING);
        assertThat(few.cards()).hasSize(2);
        assertThat(few.count()).isEqualTo(3);
    }

    private static List<IssueId> ids(Map<IssueColumn, IssueBoard.Column> shown, IssueColumn column) {
        return shown.get(column).cards().stream().map(IssueRow::id).toList();
    }

    @Test
    void the_board_asks_two_statements_and_hides_what_the_list_hides() {
        made.raised(IssuePrivacy.CONFIDENTIAL);
        assertThat(CountedStatements.during(() -> board.columns(made.office, IssueFilter.none(), most(30))))
                .hasSize(2);
        IssueId secret = made.raised(IssuePrivacy.ANONYMOUS);
        IssueFilter enterprise = IssueFilter.ofEnterprise(made.enterprise);
        assertThat(board.columns(made.office, enterprise, most(30)).getFirst().cards())
                .extracting(IssueRow::id)
                .doesNotContain(secret);
        assertThat(board.columns(made.desk, enterprise, most(30)).getFirst().cards())
                .extracting(IssueRow::id)
                .contains(secret);
        assertThat(board.columns(made.office, enterprise, most(30)).getFirst().cards())
                .allSatisfy(card -> assertThat(card.title()).isEmpty());
    }

    @Test
    void a_list_in_branches_has_each_issue_once_over_all_pages() {
        for (int i = 0; i < 5; i++) {
            made.dispatched();
        }
        IssueId assisted = made.raised(IssuePrivacy.NORMAL);
        made.bean(IssueTriage.class)
                .dispatch(
                        made.desk,
                        new DispatchIssue(
                                assisted, "LAND", "HARD", made.parallel, List.of(made.lead), List.of(), "", ""));
        Actor.Person own = own();
        assertThat(queries.count(own, IssueFilter.none())).isEqualTo(6);
        for (IssueSort sort : IssueSort.values()) {
            Set<IssueId> seen = new HashSet<>();
            for (int offset = 0; offset < 6; offset += 2) {
                queries.page(own, IssueFilter.none(), List.of(SortBy.down(sort)), offset, 2)
                        .forEach(row -> seen.add(row.id()));
            }
            assertThat(seen).as(sort.name()).hasSize(6);
        }
        IssueFilter words = new IssueFilter("供气", null, null, null, null, false, null);
        assertThat(queries.page(own, words, List.of(), 0, 50)).isEmpty();
        IssueFilter said = new IssueFilter("用气指标", null, null, null, null, false, null);
        assertThat(queries.count(own, said)).isEqualTo(6);
        assertThat(queries.page(own, said, List.of(), 4, 50)).hasSize(2);
        IssueFilter mine = new IssueFilter("用气指标", null, IssueStatus.DISPATCHED, null, null, true, IssueLight.GREEN);
        assertThat(queries.page(own, mine, List.of(SortBy.up(IssueSort.URGENCY)), 0, 50))
                .hasSize((int) queries.count(own, mine));
    }

    @Test
    void the_unit_sees_what_lies_there_by_name_never_by_number() {
        made.dispatched();
        IssueId drafted = made.inProgress();
        handling.draftReply(made.handler, IssueCycle.reply(drafted));
        made.in(IssueStatus.REOPENED);
        UnitDesk.Picture picture = desk.picture(made.head);
        assertThat(picture.open()).isEqualTo(3);
        assertThat(picture.figures())
                .containsEntry(UnitDesk.Figure.TO_ACKNOWLEDGE, 1L)
                .containsEntry(UnitDesk.Figure.TO_SIGN, 1L)
                .containsEntry(UnitDesk.Figure.REOPENED, 1L)
                .containsEntry(UnitDesk.Figure.PARTNERS, 2L)
                .containsEntry(UnitDesk.Figure.AS_PARTNER, 0L);
        assertThat(picture.handlers()).extracting(UnitDesk.Part::open).containsExactlyInAnyOrder(2L, 1L);
        assertThat(desk.picture(made.partner).figures()).containsEntry(UnitDesk.Figure.AS_PARTNER, 3L);
        assertThat(CountedStatements.during(() -> desk.picture(made.head))).hasSize(3);
        Actor.Person without =
                new Actor.Person(made.head.account(), null, null, null, "甲", made.head.rights(), made.head.scope());
        assertThatThrownBy(() -> desk.picture(without)).hasMessageContaining("issueunit.none");
    }

    @Test
    void each_command_of_the_board_leads_from_the_column_where_it_starts() {
        for (IssueColumn from : IssueColumn.values()) {
            for (IssueColumn to : IssueColumn.values()) {
                from.towards(to)
                        .forEach(command -> assertThat(IssueGuards.of(command).from())
                                .as(from + " to " + to + " by " + command)
                                .containsAnyElementsOf(from.statuses()));
            }
        }
    }
}
