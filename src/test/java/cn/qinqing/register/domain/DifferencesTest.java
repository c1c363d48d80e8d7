package cn.qinqing.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.register.EditionChange;
import cn.qinqing.register.domain.EditionStore.Version;
import cn.qinqing.register.domain.PublicFacts.PublicPerson;
import cn.qinqing.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final Differences DIFFERENCES = new Differences("长期", "岗位暂缺");

    @Test
    void a_post_that_falls_vacant_says_so() {
        assertThat(DIFFERENCES
                        .between(version("谢明", "UPDATE"), version(null, "UPDATE"))
                        .fields())
                .containsExactly(new EditionChange.Field("leader", "谢明 副主任", "岗位暂缺 副主任"));
    }

    @Test
    void a_new_entry_has_nothing_before_it_and_a_withdrawn_one_nothing_after() {
        assertThat(DIFFERENCES.between(null, version("谢明", "NEW")).fields())
                .allSatisfy(field -> assertThat(field.before()).isEmpty())
                .contains(new EditionChange.Field("period", "", "2026-01-01–长期"));
        assertThat(DIFFERENCES
                        .between(version("谢明", "NEW"), version("谢明", "WITHDRAWAL"))
                        .fields())
                .allSatisfy(field -> assertThat(field.after()).isEmpty())
                .isNotEmpty();
    }

    private static Version version(@Nullable String leader, String change) {
        PublicFacts facts = new PublicFacts(
                "河岸棉业有限公司",
                "ENTERPRISE",
                null,
                "652822",
                "轮台县",
                null,
                LocalDate.of(2026, 1, 1),
                Period.OPEN_END,
                List.of(new PublicPerson("LEADER", leader, "副主任", null, null, "p1")));
        UUID id = UUID.randomUUID();
        return new Version(id, id, "e1", id, 1, id, change, null, facts, "", null, null);
    }
}
