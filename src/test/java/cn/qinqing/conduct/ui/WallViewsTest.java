package cn.qinqing.conduct.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.UiTest;
import cn.qinqing.conduct.ConductQueries;
import cn.qinqing.conduct.Declarants;
import cn.qinqing.conduct.Receipt;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.UnitId;
import cn.qinqing.uikit.ShownList;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What 纪委 sees, and what somebody sees who was granted the right by mistake. */
class WallViewsTest extends UiTest {

    @Autowired
    ConductQueries queries;

    @Autowired
    ApplicationContext beans;

    private Declarants made;
    private Receipt gift;

    @BeforeEach
    void declared() {
        made = new Declarants(beans);
        Actor.Person officer = made.officer();
        gift = made.declare(officer, Declarants.gift("和田玉摆件", made.today.minusMonths(2), null));
        made.declare(officer, Declarants.meal());
    }

    @Test
    void declarations_are_filtered_by_kind_and_open_with_the_log_of_reads() {
        signIn(made.discipline);
        show("conduct/declarations?unit=" + made.unit);
        assertThat(rows()).isEqualTo(2);
        show("conduct/declarations?unit=" + made.unit + "&kind=GIFT_RECEIVED");
        assertThat(rows()).isEqualTo(1);
        show("conduct/declarations?unit=" + made.unit + "&to=2020-01-01");
        assertThat(shown()).contains("没有符合条件的申报");
        show("conduct/" + gift.id());
        assertThat(shown()).contains("和田玉摆件", "逾期未上交", "查看记录", "全部内容", "您这次查看已记录");
        assertThat(shown()).doesNotContain("补充");
    }

    @Test
    void the_register_of_gifts_says_what_is_late() {
        signIn(made.discipline);
        show("conduct/gifts?unit=" + made.unit);
        assertThat(rows()).isEqualTo(1);
        show("conduct/gifts?unit=" + made.unit + "&state=handed_in");
        assertThat(shown()).contains("没有符合条件的申报");
        show("conduct/gifts?unit=" + made.unit + "&state=open");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void no_list_behind_the_wall_is_handed_out_as_a_file() {
        signIn(made.discipline);
        for (String path : new String[] {"conduct/declarations", "conduct/gifts", "conduct/mine"}) {
            if (path.equals("conduct/mine")) {
                closeAndSignInAsOfficer();
            }
            show(path);
            assertThat(((ShownList) UI.getCurrent().getCurrentView()).file())
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void the_right_without_the_office_opens_nothing() {
        signIn(made.unit);
        show("conduct/declarations?unit=" + made.unit);
        assertThat(shown()).contains("有这项权限还不够");
        show("conduct/gifts");
        assertThat(shown()).contains("有这项权限还不够");
        show("conduct/" + gift.id());
        assertThat(shown()).contains("有这项权限还不够").doesNotContain("和田玉摆件");
    }

    private void closeAndSignInAsOfficer() {
        Actors.signIn(AccountId.create(), null, made.unit, Role.LIAISON_OFFICER);
    }

    private static void signIn(UnitId unit) {
        Actors.signIn(AccountId.create(), null, unit, Role.SUPERVISOR);
    }

    private static void show(String path) {
        Location place = new Location(path);
        UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
    }

    private static int rows() {
        return GridKt._size(_get(Grid.class));
    }

    private static String shown() {
        return ((Component) UI.getCurrent().getCurrentView()).getElement().getTextRecursively();
    }
}
