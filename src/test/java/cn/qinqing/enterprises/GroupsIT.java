package cn.qinqing.enterprises;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.Refusals;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GroupsIT extends DatabaseTest {

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    Groups groups;

    @Autowired
    Timeline timeline;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);

    @Test
    void parent_and_subsidiary_see_each_other_until_it_leaves() {
        EnterpriseId parent = made();
        EnterpriseId subsidiary = made();
        join(subsidiary, parent);
        assertThat(groups.of(clerk, subsidiary).parent().id()).isEqualTo(parent);
        assertThat(groups.of(clerk, parent).subsidiaries())
                .extracting(Groups.Member::id)
                .containsExactly(subsidiary);
        assertThat(timeline.of(clerk, parent, 5))
                .extracting(Timeline.Entry::kind)
                .contains("enterprises.timeline.subsidiary");
        groups.leave(clerk, subsidiary, groups.of(clerk, subsidiary).version());
        assertThat(groups.of(clerk, parent).subsidiaries()).isEmpty();
        Refusals.refused(
                "enterprises.parent.none",
                () -> groups.leave(
                        clerk, subsidiary, groups.of(clerk, subsidiary).version()));
    }

    @Test
    void nobody_stands_above_himself() {
        EnterpriseId head = made();
        EnterpriseId middle = made();
        EnterpriseId other = made();
        Refusals.refused("enterprises.parent.self", () -> join(head, head));
        Refusals.refused("enterprises.parent.missing", () -> join(head, null));
        join(middle, head);
        Refusals.refused("enterprises.parent.hasSubsidiaries", () -> join(head, other));
        Refusals.refused("enterprises.parent.isSubsidiary", () -> join(other, middle));
        Refusals.refused("enterprises.parent.isSubsidiary", () -> join(head, middle));
    }

    @Test
    void a_chamber_an_ended_one_and_a_stale_form_are_refused() {
        EnterpriseId one = made();
        EnterpriseId ended = made();
        enterprises.end(clerk, ended, "注销");
        Refusals.refused("enterprises.parent.ended", () -> join(one, ended));
        EnterpriseId chamber = enterprises.create(clerk, EnterpriseForms.chamber("集团商会" + Ids.next(), "652801"));
        Refusals.refused("enterprises.parent.chamber", () -> join(one, chamber));
        EnterpriseId parent = made();
        Refusals.refused("enterprises.clash", () -> groups.join(clerk, one, 99, parent));
    }

    private void join(EnterpriseId subsidiary, EnterpriseId parent) {
        groups.join(clerk, subsidiary, groups.of(clerk, subsidiary).version(), parent);
    }

    private EnterpriseId made() {
        return enterprises.create(clerk, EnterpriseForms.named("集团企业" + Ids.next(), "652801", ListingConsent.REFUSED));
    }
}
