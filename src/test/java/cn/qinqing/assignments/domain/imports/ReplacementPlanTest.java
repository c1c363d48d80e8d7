package cn.qinqing.assignments.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.assignments.AssignmentId;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.domain.imports.CurrentAssignments.Current;
import cn.qinqing.assignments.domain.imports.ReplacementPlan.Entry;
import cn.qinqing.assignments.domain.imports.ReplacementPlan.Kind;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonName;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplacementPlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final Period YEAR = Period.inclusive(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    @Test
    void the_same_holder_to_the_same_day_is_kept_and_to_another_day_changed() {
        assertThat(kinds(List.of(row(5, "张三", "甲公司", YEAR)), List.of(), leader("张三", "甲公司", YEAR)))
                .containsExactly(Kind.KEPT);
        assertThat(kinds(List.of(row(5, "张三", "甲公司", Period.openFrom(DAY))), List.of(), leader("张三", "甲公司", YEAR)))
                .containsExactly(Kind.CHANGED);
    }

    @Test
    void two_leaders_of_one_enterprise_that_the_list_names_both_stay() {
        assertThat(kinds(
                        List.of(row(5, "张三", "甲公司", YEAR), row(6, "李四", "甲公司", YEAR)),
                        List.of(),
                        leader("张三", "甲公司", YEAR),
                        leader("李四", "甲公司", YEAR)))
                .containsExactly(Kind.KEPT, Kind.KEPT);
    }

    @Test
    void of_two_leaders_the_one_no_longer_named_ends_with_the_row_of_the_other() {
        List<Entry> entries = plan(
                        List.of(row(5, "张三", "甲公司", YEAR)),
                        List.of(),
                        leader("张三", "甲公司", YEAR),
                        leader("李四", "甲公司", YEAR))
                .entries();
        assertThat(entries).extracting(Entry::kind).containsExactlyInAnyOrder(Kind.KEPT, Kind.ENDED);
        assertThat(entries).allMatch(entry -> entry.row() == 5);
    }

    @Test
    void a_spoiled_row_or_a_later_beginning_touches_nothing() {
        CheckedRow spoiled = new CheckedRow(7, Map.of(LeaderListColumns.ENTERPRISE, "甲公司"), List.of(), null);
        assertThat(kinds(List.of(), List.of(spoiled), leader("张三", "甲公司", YEAR)))
                .containsExactly(Kind.HELD);
        assertThat(kinds(List.of(), List.of(), leader("张三", "甲公司", Period.openFrom(DAY.plusDays(1)))))
                .containsExactly(Kind.HELD);
    }

    @Test
    void what_no_row_names_ends_and_what_nobody_has_is_new() {
        ReplacementPlan plan = plan(List.of(row(5, "张三", "乙公司", YEAR)), List.of(), leader("张三", "甲公司", YEAR));
        assertThat(plan.count(Kind.ENDED)).isOne();
        assertThat(plan.count(Kind.NEW)).isOne();
        assertThat(plan.endingWith(0)).hasSize(1);
        assertThat(plan.endingWith(5)).isEmpty();
    }

    @Test
    void what_a_later_row_supersedes_holds_until_that_row_begins() {
        LocalDate august = DAY.plusMonths(1);
        ReplacementPlan plan =
                plan(List.of(row(5, "李四", "甲公司", Period.openFrom(august))), List.of(), leader("张三", "甲公司", YEAR));
        assertThat(plan.endingWith(5)).extracting(Entry::on).containsExactly(august);
        ReplacementPlan over =
                plan(List.of(row(5, "李四", "甲公司", Period.openFrom(YEAR.to()))), List.of(), leader("张三", "甲公司", YEAR));
        assertThat(over.endingWith(5)).as("over by then anyway").isEmpty();
    }

    private static List<Kind> kinds(List<LeaderListRow> ready, List<CheckedRow> others, Current... current) {
        return plan(ready, others, current).entries().stream().map(Entry::kind).toList();
    }

    private static ReplacementPlan plan(List<LeaderListRow> ready, List<CheckedRow> others, Current... current) {
        return ReplacementPlan.of(DAY, ready, others, List.of(current), EnumSet.of(AssignmentRole.LEADER));
    }

    private static Current leader(String name, String enterprise, Period period) {
        return new Current(
                AssignmentId.create(),
                0,
                EnterpriseId.create(),
                enterprise,
                NameKey.of(enterprise).value(),
                null,
                AssignmentRole.LEADER,
                Set.of(CurrentAssignments.key(name, "副州长")),
                name,
                period,
                null);
    }

    private static LeaderListRow row(int number, String leader, String enterprise, Period period) {
        return new LeaderListRow(
                number,
                new PersonName(leader),
                "副州长",
                enterprise,
                EnterpriseKind.ENTERPRISE,
                false,
                null,
                "652801",
                null,
                null,
                List.of(),
                period,
                false,
                null,
                null);
    }
}
