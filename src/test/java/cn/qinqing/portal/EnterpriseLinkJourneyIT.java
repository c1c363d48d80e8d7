package cn.qinqing.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.BrowserTest;
import cn.qinqing.identity.Role;
import cn.qinqing.links.HandedOver;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitRoutes;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An enterprise opens its link on a telephone without scripts, corrects the record, and the staff reads it. */
class EnterpriseLinkJourneyIT extends BrowserTest {

    private static final String WORDS = "那天来的是两位同志，问题属实。";

    @Autowired
    ApplicationContext context;

    @Test
    void a_link_is_opened_corrected_and_read_beside_the_record() {
        Asked asked = new Asked(context);
        VisitId visit = asked.visit(asked.reachable());
        HandedOver link = asked.link(visit);
        Page telephone = openWithoutScript(390, 844);
        telephone.navigate(address(Asked.path(link)));
        assertThat(telephone.locator("h1").innerText()).isEqualTo("请核对这次走访");
        assertThat(telephone.locator("body").innerText())
                .contains(asked.unitName, "园区道路破损")
                .doesNotContain(Asked.SECRET);
        picture(telephone, "link-form-390");
        telephone.locator("input[value=CORRECTED]").check();
        telephone.locator("button").click();
        assertThat(telephone.locator("#we").innerText()).contains("请写明哪里不对");
        assertThat(telephone.locator("input[value=CORRECTED]").isChecked()).isTrue();
        picture(telephone, "link-refused-390");
        telephone.locator("textarea").fill(WORDS);
        telephone.locator("button").click();
        assertThat(telephone.locator("h1").innerText()).isEqualTo("答复已收到，谢谢");
        assertThat(telephone.context().cookies()).isEmpty();
        picture(telephone, "link-done-390");
        telephone.reload();
        assertThat(telephone.locator("h1").innerText()).isEqualTo("答复已收到，谢谢");

        Page desk = open(1440, 900);
        signIn(desk, account(Role.COMMERCE_REVIEWER));
        show(desk, VisitRoutes.details(visit));
        desk.getByText(WORDS).waitFor();
        assertThat(desk.locator("main").innerText()).contains("企业提出更正", Asked.SECRET);
        picture(desk, "link-record-1440");
    }

    @Test
    void the_code_is_typed_where_there_is_no_camera() {
        Asked asked = new Asked(context);
        VisitId visit = asked.visit(asked.reachable());
        HandedOver link = asked.link(visit);
        Page telephone = openWithoutScript(390, 844);
        telephone.navigate(address("/t"));
        telephone.locator("#code").fill(link.code());
        telephone.locator("#digits").fill("0000");
        telephone.locator("button").click();
        assertThat(telephone.locator("#e").innerText()).contains("编号或电话后四位不对");
        assertThat(telephone.locator("#code").inputValue()).isEqualTo(link.code());
        telephone.locator("#digits").fill(Asked.LAST_DIGITS);
        telephone.locator("button").click();
        assertThat(telephone.locator("h1").innerText()).isEqualTo("请核对这次走访");
        telephone.locator("input[value=CONFIRMED]").check();
        telephone.locator("button").click();
        assertThat(telephone.locator("h1").innerText()).isEqualTo("答复已收到，谢谢");
    }
}
