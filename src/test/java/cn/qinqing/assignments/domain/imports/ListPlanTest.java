package cn.qinqing.assignments.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.assignments.AssignmentId;
import cn.qinqing.assignments.AssignmentRole;
import cn.qinqing.assignments.domain.imports.CurrentAssignments.Current;
import cn.qinqing.assignments.domain.imports.ListPlan.Entry;
import cn.qinqing.assignments.domain.imports.ListPlan.Kind;
import cn.qinqing.assignments.domain.imports.ListPlan.Question;
import cn.qinqing.assignments.domain.imports.ListPlan.ReadyRow;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListPlanTest {

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
        ListPlan plan = plan(List.of(row(5, "张三", "乙公司", YEAR)), List.of(), leader("张三", "甲公司", YEAR));
        assertThat(plan.count(Kind.ENDED)).isOne();
        assertThat(plan.count(Kind.NEW)).isOne();
        assertThat(plan.endingUnnamed(Instant.EPOCH)).hasSize(1);
        assertThat(plan.byRow().get(5)).noneMatch(Entry::ends);
    }

    @Test
    void what_a_later_row_supersedes_holds_until_that_row_begins() {
        LocalDate august = DAY.plusMonths(1);
        ListPlan plan =
                plan(List.of(row(5, "李四", "甲公司", Period.openFrom(august))), List.of(), leader("张三", "甲公司", YEAR));
        assertThat(plan.byRow().get(5))
                .filteredOn(Entry::ends)
                .extracting(Entry::on)
                .containsExactly(august);
        ListPlan over =
                plan(List.of(row(5, "李四", "甲公司", Period.openFrom(YEAR.to()))), List.of(), leader("张三", "甲公司", YEAR));
        assertThat(over.byRow().get(5)).as("over by then anyway").noneMatch(Entry::ends);
    }

    @Test
    void a_list_that_updates_touches_only_what_its_rows_name() {
        LeaderListRow row = row(5, "李四", "甲公司", YEAR);
        ListPlan plan = plan(
                ListMode.UPDATE,
                List.of(ready(row, AssignmentRole.LEADER)),
                List.of(),
                List.of(
                        leader("张三", "甲公司", YEAR),
                        unit(AssignmentRole.LEAD_UNIT, "州商务局", "甲公司"),
                        leader("王五", "乙公司", YEAR)),
                List.of());
        assertThat(plan.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(Kind.CHANGED);
            assertThat(entry.before()).isEqualTo("张三");
            assertThat(entry.after()).isEqualTo("李四 副州长");
            assertThat(entry.on()).isEqualTo(DAY);
        });
    }

    @Test
    void of_several_officers_only_those_who_differ_change() {
        LeaderListRow row = row(5, "张三", "甲公司", YEAR, List.of("李四", "赵六"));
        ListPlan plan = plan(
                ListMode.UPDATE,
                List.of(ready(row, AssignmentRole.LEADER, AssignmentRole.LIAISON_OFFICER)),
                List.of(),
                List.of(leader("张三", "甲公司", YEAR), officer("王五", "甲公司"), officer("李四", "甲公司"), officer("周七", "甲公司")),
                List.of());
        assertThat(plan.entries().stream()
                        .filter(entry -> entry.role() == AssignmentRole.LIAISON_OFFICER)
                        .map(entry -> entry.kind() + " " + entry.before() + " " + entry.after()))
                .containsExactlyInAnyOrder("KEPT 李四 李四", "CHANGED 王五 赵六 州商务局", "ENDED 周七 null");
    }

    @Test
    void a_row_without_a_period_asks_for_no_other_end() {
        LeaderListRow said = row(5, "张三", "甲公司", YEAR);
        LeaderListRow unsaid = unsaid(said);
        Current open = leader("张三", "甲公司", Period.openFrom(YEAR.from()));
        assertThat(plan(
                                ListMode.UPDATE,
                                List.of(ready(unsaid, AssignmentRole.LEADER)),
                                List.of(),
                                List.of(open),
                                List.of())
                        .entries())
                .extracting(Entry::kind)
                .containsExactly(Kind.KEPT);
        assertThat(plan(
                                ListMode.UPDATE,
                                List.of(ready(said, AssignmentRole.LEADER)),
                                List.of(),
                                List.of(open),
                                List.of())
                        .entries())
                .extracting(Entry::kind)
                .containsExactly(Kind.CHANGED);
    }

    @Test
    void a_list_that_adds_ends_nothing_and_one_that_updates_doubles_no_past_day() {
        LeaderListRow row = row(5, "李四", "甲公司", YEAR);
        List<ReadyRow> ready = List.of(ready(row, AssignmentRole.LEADER));
        Current stands = leader("张三", "甲公司", YEAR);
        assertThat(plan(ListMode.ADD, ready, List.of(), List.of(stands), List.of())
                        .entries())
                .extracting(Entry::kind)
                .containsExactly(Kind.NEW);
        Current over = leader("张三", "甲公司", new Period(YEAR.from(), DAY.minusMonths(1)));
        assertThat(plan(ListMode.UPDATE, ready, List.of(), List.of(), List.of(over))
                        .entries())
                .extracting(Entry::on)
                .containsExactly(DAY.minusMonths(1));
    }

    @Test
    void what_is_added_to_an_enterprise_that_has_a_leader_begins_on_the_day_of_the_list() {
        LeaderListRow row = row(5, "张三", "甲公司", YEAR, List.of("李四"));
        ListPlan plan = plan(
                ListMode.UPDATE,
                List.of(ready(row, AssignmentRole.LEADER, AssignmentRole.LIAISON_OFFICER)),
                List.of(),
                List.of(leader("张三", "甲公司", YEAR)),
                List.of());
        assertThat(plan.entries())
                .filteredOn(entry -> entry.role() == AssignmentRole.LIAISON_OFFICER)
                .extracting(Entry::on)
                .containsExactly(DAY);
    }

    @Test
    void what_a_row_did_before_a_crash_is_not_wanted_again() {
        LeaderListRow done = row(5, "李四", "甲公司", YEAR);
        LeaderListRow left = row(6, "赵六", "甲公司", YEAR);
        ListPlan plan = plan(
                ListMode.UPDATE,
                List.of(
                        new ReadyRow(done, true, EnumSet.of(AssignmentRole.LEADER)),
                        ready(left, AssignmentRole.LEADER)),
                List.of(),
                List.of(leader("王五", "甲公司", YEAR)),
                List.of());
        assertThat(plan.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.row()).isEqualTo(6);
            assertThat(entry.before()).isEqualTo("王五");
            assertThat(entry.after()).isEqualTo("赵六 副州长");
        });
    }

    @Test
    void a_list_that_replaces_speaks_in_each_county_of_the_roles_of_its_own_sheet() {
        LeaderListRow row = row(5, "张三", "甲公司", YEAR);
        ListPlan plan = ListPlan.of(new Question(
                ListMode.REPLACE,
                DAY,
                List.of(ready(row, AssignmentRole.LEADER)),
                List.of(),
                List.of(leader("张三", "甲公司", YEAR), unit(AssignmentRole.CO_UNIT, "州工信局", "乙公司")),
                List.of(),
                Map.of("652801", EnumSet.of(AssignmentRole.LEADER))));
        assertThat(plan.entries()).extracting(Entry::kind).containsExactly(Kind.KEPT);
    }

    private static List<Kind> kinds(List<LeaderListRow> ready, List<CheckedRow> others, Current... current) {
        return plan(ready, others, current).entries().stream().map(Entry::kind).toList();
    }

    private static ListPlan plan(List<LeaderListRow> ready, List<CheckedRow> others, Current... current) {
        return plan(
                ListMode.REPLACE,
                ready.stream().map(row -> ready(row, AssignmentRole.LEADER)).toList(),
                others,
                List.of(current),
                List.of());
    }

    private static ListPlan plan(
            ListMode mode, List<ReadyRow> ready, List<CheckedRow> others, List<Current> standing, List<Current> over) {
        return ListPlan.of(new Question(
                mode, DAY, ready, others, standing, over, Map.of("652801", EnumSet.of(AssignmentRole.LEADER))));
    }

    private static ReadyRow ready(LeaderListRow row, AssignmentRole... roles) {
        return new ReadyRow(row, false, Set.of(roles));
    }

    private static EnterpriseId id(String enterprise) {
        return new EnterpriseId(UUID.nameUUIDFromBytes(enterprise.getBytes(StandardCharsets.UTF_8)));
    }

    private static Current leader(String name, String enterprise, Period period) {
        return current(AssignmentRole.LEADER, Set.of(CurrentAssignments.key(name, "副州长")), name, enterprise, period);
    }

    private static Current officer(String name, String enterprise) {
        return current(
                AssignmentRole.LIAISON_OFFICER, Set.of(CurrentAssignments.key(name, "州商务局")), name, enterprise, YEAR);
    }

    private static Current unit(AssignmentRole role, String unit, String enterprise) {
        return current(role, Set.of(CurrentAssignments.key(null, unit)), unit, enterprise, YEAR);
    }

    private static Current current(
            AssignmentRole role, Set<String> keys, String holder, String enterprise, Period period) {
        return new Current(
                AssignmentId.create(),
                0,
                id(enterprise),
                enterprise,
                NameKey.of(enterprise).value(),
                null,
                "652801",
                role,
                keys,
                holder,
                null,
                period,
                null,
                Instant.EPOCH);
    }

    private static LeaderListRow row(int number, String leader, String enterprise, Period period) {
        return row(number, leader, enterprise, period, List.of());
    }

    private static LeaderListRow row(
            int number, String leader, String enterprise, Period period, List<String> officers) {
        return row(number, leader, enterprise, period, officers, true);
    }

    private static LeaderListRow unsaid(LeaderListRow said) {
        return row(said.number(), said.leader().value(), said.enterprise(), said.period(), List.of(), false);
    }

    private static LeaderListRow row(
            int number, String leader, String enterprise, Period period, List<String> officers, boolean periodGiven) {
        return new LeaderListRow(
                number,
                "名单",
                number,
                id(enterprise),
                false,
                new PersonName(leader),
                "副州长",
                enterprise,
                EnterpriseKind.ENTERPRISE,
                false,
                null,
                "652801",
                null,
                officers.isEmpty() ? null : "州商务局",
                List.of(),
                officers.stream()
                        .map(name -> new LeaderListRow.Officer(new PersonName(name), "州商务局", List.of()))
                        .toList(),
                period,
                periodGiven,
                null,
                false,
                null);
    }
}
