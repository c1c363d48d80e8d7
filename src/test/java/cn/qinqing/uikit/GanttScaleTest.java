package cn.qinqing.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which days a time line shows, and where each stands. */
class GanttScaleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void months_begin_with_the_first_and_end_with_the_last_whole_one() {
        GanttScale scale = GanttScale.over(List.of(row("2026-09-14", "2027-01-20")), TODAY, GanttScale.Unit.MONTHS);
        assertThat(scale.first()).isEqualTo("2026-09-01");
        assertThat(scale.end()).isEqualTo("2027-02-01");
        assertThat(scale.at(scale.first())).isZero();
        assertThat(scale.at(scale.end())).isEqualTo(100);
        assertThat(scale.at(LocalDate.of(2026, 11, 16))).isBetween(49.0, 50.5);
    }

    @Test
    void weeks_begin_on_mondays() {
        GanttScale scale = GanttScale.over(List.of(row("2026-11-25", "2026-12-11")), TODAY, GanttScale.Unit.WEEKS);
        assertThat(scale.first()).isEqualTo("2026-11-23");
        assertThat(scale.end()).isEqualTo("2026-12-14");
    }

    @Test
    void today_is_shown_when_it_is_near_and_never_squeezes_an_old_plan() {
        GanttScale near = GanttScale.over(List.of(row("2026-12-07", "2027-01-20")), TODAY, GanttScale.Unit.MONTHS);
        assertThat(near.shows(TODAY)).isTrue();
        GanttScale old = GanttScale.over(List.of(row("2024-03-01", "2024-06-28")), TODAY, GanttScale.Unit.MONTHS);
        assertThat(old.shows(TODAY)).isFalse();
        assertThat(old.end()).isEqualTo("2024-07-01");
    }

    @Test
    void what_is_short_is_shown_in_weeks_and_long_weeks_scroll() {
        assertThat(GanttScale.fitting(List.of(row("2026-12-07", "2027-01-20")))).isEqualTo(GanttScale.Unit.WEEKS);
        assertThat(GanttScale.fitting(List.of(row("2026-01-07", "2027-01-20")))).isEqualTo(GanttScale.Unit.MONTHS);
        assertThat(GanttScale.over(List.of(row("2026-01-07", "2027-01-20")), TODAY, GanttScale.Unit.WEEKS)
                        .leastWidth())
                .isGreaterThan(1000);
        assertThat(GanttScale.over(List.of(row("2026-01-07", "2027-01-20")), TODAY, GanttScale.Unit.MONTHS)
                        .leastWidth())
                .isZero();
    }

    private static GanttRow row(String from, String to) {
        return new GanttRow(
                from + to,
                "节点",
                "",
                "",
                LocalDate.parse(from),
                LocalDate.parse(to),
                null,
                null,
                GanttRow.Light.NONE,
                null,
                false);
    }
}
