package cn.qinqing.serviceplans.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.serviceplans.PlanDifference;
import cn.qinqing.serviceplans.PlanDifference.Field;
import cn.qinqing.serviceplans.PlanDifference.Kind;
import cn.qinqing.serviceplans.PlanSnapshot;
import cn.qinqing.serviceplans.PlanSnapshot.Measure;
import cn.qinqing.serviceplans.PlanSnapshot.Milestone;
import cn.qinqing.serviceplans.PlanSnapshot.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two versions of a plan, compared field by field. */
class PlanComparingTest {

    private static final Named TRADE = new Named(new UUID(1, 1), "州商务局");
    private static final Named HOUSING = new Named(new UUID(1, 2), "州住建局");
    private static final Named WATER = new Named(new UUID(1, 3), "州水利局");
    private static final Milestone REPORT = milestone(1, "环评批复", "2026-10-08", "2026-11-06", null);
    private static final Milestone PERMIT = milestone(2, "施工许可", "2026-11-09", "2026-12-01", new UUID(3, 1));

    private final Measure first = measure(1, 1, "协调天然气接入", "2026-12-01", REPORT, PERMIT);
    private final Measure second = measure(2, 2, "落实用工补贴", "2026-12-31");

    @Test
    void two_equal_versions_differ_in_nothing() {
        assertThat(PlanComparing.between(plan(1, first, second), plan(2, first, second)))
                .isEmpty();
    }

    @Test
    void a_changed_due_day_is_told_with_both_days() {
        assertThat(PlanComparing.between(
                        plan(1, first), plan(2, measure(1, 1, "协调天然气接入", "2027-01-15", REPORT, PERMIT))))
                .containsExactly(new PlanDifference(Kind.CHANGED, 1, null, Field.DUE, "2026-12-01", "2027-01-15"));
    }

    @Test
    void measures_come_and_go() {
        Measure third = measure(3, 2, "开通招工专场", "2027-03-01");
        assertThat(PlanComparing.between(plan(1, first, second), plan(2, first, third)))
                .containsExactly(
                        new PlanDifference(Kind.ADDED, 2, null, null, "", "开通招工专场"),
                        new PlanDifference(Kind.REMOVED, 2, null, null, "落实用工补贴", ""));
    }

    @Test
    void milestones_are_compared_in_their_measure() {
        Milestone later = milestone(2, "施工许可证", "2026-11-09", "2026-12-15", null);
        Milestone added = milestone(3, "开工", "2026-12-16", "2026-12-16", new UUID(3, 2));
        assertThat(PlanComparing.between(plan(1, first), plan(2, measure(1, 1, "协调天然气接入", "2026-12-01", later, added))))
                .containsExactly(
                        new PlanDifference(Kind.CHANGED, 1, "施工许可证", Field.NAME, "施工许可", "施工许可证"),
                        new PlanDifference(Kind.CHANGED, 1, "施工许可证", Field.END, "2026-12-01", "2026-12-15"),
                        new PlanDifference(Kind.CHANGED, 1, "施工许可证", Field.PREDECESSOR, "环评批复", ""),
                        new PlanDifference(Kind.ADDED, 1, "开工", null, "", "2026-12-16 – 2026-12-16"),
                        new PlanDifference(Kind.REMOVED, 1, "环评批复", null, "2026-10-08 – 2026-11-06", ""));
    }

    @Test
    void units_are_the_same_by_id_whatever_they_are_called() {
        Measure renamed = new Measure(
                first.id(),
                1,
                first.need(),
                first.text(),
                first.basis(),
                new Named(HOUSING.id(), "州住房城乡建设局"),
                first.co(),
                null,
                null,
                first.due(),
                first.milestones());
        assertThat(PlanComparing.between(plan(1, first), plan(2, renamed))).isEmpty();
        Measure handed = new Measure(
                first.id(),
                1,
                first.need(),
                first.text(),
                first.basis(),
                WATER,
                List.of(HOUSING),
                null,
                null,
                first.due(),
                first.milestones());
        assertThat(PlanComparing.between(plan(1, first), plan(2, handed)))
                .containsExactly(
                        new PlanDifference(Kind.CHANGED, 1, null, Field.LEAD, "州住建局", "州水利局"),
                        new PlanDifference(Kind.CHANGED, 1, null, Field.CO_UNITS, "", "州住建局"));
    }

    @Test
    void another_order_is_one_difference() {
        Measure last = measure(1, 2, "协调天然气接入", "2026-12-01", REPORT, PERMIT);
        Measure ahead = measure(2, 1, "落实用工补贴", "2026-12-31");
        assertThat(PlanComparing.between(plan(1, first, second), plan(2, ahead, last)))
                .containsExactly(new PlanDifference(Kind.CHANGED, 0, null, Field.ORDER, "1、2", "2、1"));
    }

    @Test
    void the_plan_itself_is_compared_first() {
        PlanSnapshot before = plan(1, first);
        PlanSnapshot after = new PlanSnapshot(
                2, before.number(), before.enterprise(), null, "年产二十万锭", "LANDING", HOUSING, TRADE, before.measures());
        assertThat(PlanComparing.between(before, after))
                .extracting(PlanDifference::field)
                .containsExactly(Field.FACTS, Field.STAGE, Field.UNIT, Field.STEWARD);
    }

    private static PlanSnapshot plan(int version, Measure... measures) {
        return new PlanSnapshot(
                version, "巴企策〔2026〕0001号", "某某纺织有限公司", null, "年产十万锭", "FOUNDING", TRADE, null, List.of(measures));
    }

    private static Measure measure(int id, int number, String text, String due, Milestone... milestones) {
        return new Measure(
                new UUID(2, id),
                number,
                "生产要素",
                text,
                "",
                HOUSING,
                List.of(),
                null,
                null,
                LocalDate.parse(due),
                List.of(milestones));
    }

    private static Milestone milestone(int id, String name, String start, String end, @Nullable UUID predecessor) {
        return new Milestone(new UUID(3, id), name, LocalDate.parse(start), LocalDate.parse(end), predecessor);
    }
}
