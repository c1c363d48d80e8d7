package cn.qinqing.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DuplicatesIT extends DatabaseTest {

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    Duplicates duplicates;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);

    @Test
    void the_same_code_name_and_sound_are_found_but_not_itself() {
        EnterpriseId known = enterprises.create(
                clerk,
                EnterpriseForms.named("库尔勒市罕闻骊珠棉业有限公司", "652801", ListingConsent.NOT_ASKED)
                        .withUscc("92652801MJ0000018B"));
        await().untilAsserted(() -> assertThat(why("新疆罕闻骊珠棉业有限责任公司", "")).containsExactly(Duplicates.Why.NAME));
        assertThat(why("罕闻骊珠", "")).containsExactly(Duplicates.Why.NAME);
        assertThat(why("罕闻丽珠棉业公司", "")).containsExactly(Duplicates.Why.SOUND);
        assertThat(why("全然不同的名称", "92652801MJ0000018B")).containsExactly(Duplicates.Why.CODE);
        assertThat(why("全然不同的名称", "9265")).isEmpty();
        assertThat(duplicates.of(clerk, "罕闻骊珠棉业", "", known, 5)).isEmpty();
    }

    private List<Duplicates.Why> why(String name, String code) {
        return duplicates.of(clerk, name, code, null, 5).stream()
                .map(Duplicates.Likeness::why)
                .toList();
    }
}
