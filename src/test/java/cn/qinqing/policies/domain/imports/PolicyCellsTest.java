package cn.qinqing.policies.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.policies.PolicyLevel;
import cn.qinqing.policies.PolicyStage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How units write the conditions of policies into their sheets. */
class PolicyCellsTest {

    @Test
    void industries_are_written_as_codes_or_names() {
        assertThat(PolicyCells.industry("C")).contains("C");
        assertThat(PolicyCells.industry("制造业")).contains("C");
        assertThat(PolicyCells.industry("13")).contains("C13");
        assertThat(PolicyCells.industry("C13 农副食品加工业")).contains("C13");
        assertThat(PolicyCells.industry("纺织")).contains("C17");
        assertThat(PolicyCells.industry("养龙虾")).isEmpty();
        assertThat(PolicyCells.industry("C99")).isEmpty();
    }

    @Test
    void sizes_are_written_together() {
        assertThat(PolicyCells.sizes("小微企业")).containsExactly(SizeClass.SMALL, SizeClass.MICRO);
        assertThat(PolicyCells.sizes("中小企业")).containsExactly(SizeClass.MEDIUM, SizeClass.SMALL);
        assertThat(PolicyCells.sizes("大型")).containsExactly(SizeClass.LARGE);
        assertThat(PolicyCells.sizes("巨型")).isEmpty();
        assertThat(PolicyCells.stage("生产阶段")).contains(PolicyStage.PRODUCING);
        assertThat(PolicyCells.level("自治区级")).contains(PolicyLevel.REGION);
    }

    @Test
    void days_are_ranges_with_both_ends_or_one() {
        assertThat(PolicyCells.days("2026.3.1至2026.6.30"))
                .contains(new PolicyCells.Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 7, 1)));
        assertThat(PolicyCells.days("2026年3月1日-2026年6月30日"))
                .contains(new PolicyCells.Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 7, 1)));
        assertThat(PolicyCells.days("2020年1月1日以后成立")).contains(new PolicyCells.Days(LocalDate.of(2020, 1, 1), null));
        assertThat(PolicyCells.days("2026-06-30前")).contains(new PolicyCells.Days(null, LocalDate.of(2026, 6, 30)));
        assertThat(PolicyCells.days("截至2026-06-30止")).contains(new PolicyCells.Days(null, LocalDate.of(2026, 7, 1)));
        assertThat(PolicyCells.days("每年上半年")).isEmpty();
        assertThat(PolicyCells.free(" 不限 ")).isTrue();
        assertThat(PolicyCells.free("制造业")).isFalse();
    }
}
