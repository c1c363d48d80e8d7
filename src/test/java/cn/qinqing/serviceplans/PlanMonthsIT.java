package cn.qinqing.serviceplans;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Scope;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each number of a month opens exactly its rows. */
class PlanMonthsIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    PlanMonths months;

    private TimelineFixture made;
    private Actor.Person unit;

    @BeforeEach
    void a_plan_in_force() {
        made = new TimelineFixture(context);
        made.submit();
        made.bean(PlanService.class).agree(made.clerk, made.plan, "企业来函同意");
        made.bean(PlanService.class).enterIntoForce(made.clerk, made.plan);
        unit = new Actor.Person(
                made.clerk.account(),
                made.clerk.person(),
                made.asked.unit,
                null,
                "本单位",
                made.clerk.rights(),
                new Scope.Within(Set.of(), Set.of(made.asked.unit)));
    }

    @Test
    void counts_open_their_rows() {
        YearMonth now = YearMonth.from(made.today);
        PlanMonth month = months.of(unit, now);
        assertThat(month.of(PlanMonthFigure.OPENED)).isEqualTo(1);
        assertThat(month.of(PlanMonthFigure.AGREED)).isEqualTo(1);
        YearMonth later = YearMonth.from(made.monday);
        for (YearMonth one : List.of(now, later)) {
            PlanMonth found = months.of(unit, one);
            for (PlanMonthFigure figure : PlanMonthFigure.values()) {
                PlanMonthFilter filter = new PlanMonthFilter(one, figure, null);
                assertThat(months.rows(unit, filter, List.of(), 0, 50))
                        .as(one + " " + figure)
                        .hasSize((int) found.of(figure));
                assertThat(months.count(unit, filter)).isEqualTo(found.of(figure));
            }
        }
        assertThat(months.of(unit, later).of(PlanMonthFigure.DUE)).isPositive();
    }

    @Test
    void a_moved_milestone_counts_once_whatever_it_drew_along() {
        PlanDates dates = made.bean(PlanDates.class);
        List<PlanMove> moves = dates.preview(
                        made.clerk, made.report, made.monday, made.monday.plusDays(7), ShiftFollowing.KEEP_DISTANCE)
                .moves();
        dates.change(
                made.clerk,
                new ShiftForm(
                        made.report, made.monday, made.monday.plusDays(7), ShiftFollowing.KEEP_DISTANCE, "推迟", moves));
        assertThat(months.rows(
                        unit,
                        new PlanMonthFilter(YearMonth.from(made.today), PlanMonthFigure.MOVED, made.asked.unit),
                        List.of(),
                        0,
                        50))
                .extracting(PlanMonthRow::milestone)
                .containsExactly("环评批复");
    }
}
