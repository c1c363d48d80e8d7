package cn.qinqing.serviceplans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.BrowserTest;
import cn.qinqing.identity.Role;
import cn.qinqing.links.HandedOver;
import cn.qinqing.links.LinkWay;
import cn.qinqing.links.Links;
import cn.qinqing.portal.Asked;
import cn.qinqing.serviceplans.PlanAgreement;
import cn.qinqing.serviceplans.PlanPageRoutes;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.serviceplans.TimelineFixture;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The main path: the time line, a change of days by keyboard, what moved, and the enterprise's word measure by measure. */
class PlanJourneyIT extends BrowserTest {

    @Autowired
    ApplicationContext context;

    @Test
    void days_are_changed_by_keyboard_and_the_enterprise_agrees_measure_by_measure() {
        TimelineFixture made = new TimelineFixture(context);
        Page desk = open(1440, 900);
        signIn(desk, account(Role.COMMERCE_CLERK));
        show(desk, PlanPageRoutes.timeline(made.plan));
        desk.locator(".qq-gantt-table").waitFor();
        accessible(desk);
        picture(desk, "plan-timeline-1440");
        desk.pdf(new Page.PdfOptions()
                .setPath(Path.of("target", "pictures", "plan-timeline.pdf"))
                .setPreferCSSPageSize(true));

        desk.locator("button.qq-gantt-open").first().focus();
        desk.keyboard().press("ArrowDown");
        assertThat(focused(desk)).isEqualTo("施工许可");
        desk.keyboard().press("Alt+ArrowRight");
        desk.getByText("将带动 1 个后续节点").waitFor();
        accessible(desk);
        picture(desk, "plan-shift-1440");
        desk.locator("vaadin-dialog vaadin-text-area textarea").fill("图审意见需补正一天");
        desk.getByText("保存改期").click();
        desk.getByText("原因：图审意见需补正一天").waitFor();
        assertThat(desk.locator("main").innerText()).contains("带动 1 个节点");

        made.submit();
        HandedOver link = context.getBean(Links.class)
                .handOver(made.caller(), PlanAgreement.PURPOSE, made.plan.value(), LinkWay.SLIP);
        Page telephone = openWithoutScript(390, 844);
        telephone.navigate(address(Asked.path(link)));
        assertThat(telephone.locator("h1").innerText()).isEqualTo("请确认服务方案");
        picture(telephone, "plan-link-390");
        telephone.locator("#p-" + made.gas + " input[value=COMMENT]").check();
        telephone.locator("#p-" + made.gas + " textarea").fill("希望十二月底前通气");
        telephone.locator("button").click();
        assertThat(telephone.locator("[role=alert]").first().innerText()).contains("措施 2：请选择");
        assertThat(telephone.locator("#p-" + made.gas + " textarea").inputValue())
                .isEqualTo("希望十二月底前通气");
        picture(telephone, "plan-link-refused-390");
        telephone.locator("#p-" + made.staff + " input[value=ACKNOWLEDGE]").check();
        telephone.locator("button").click();
        assertThat(telephone.locator("h1").innerText()).isEqualTo("答复已收到，谢谢");

        desk = open(1440, 900);
        signIn(desk, account(Role.COMMERCE_CLERK));
        show(desk, PlanPageRoutes.versions(made.plan));
        desk.getByText("希望十二月底前通气").first().waitFor();
        accessible(desk);
        picture(desk, "plan-versions-1440");
        assertThat(made.details().state()).isEqualTo(PlanState.DRAFT);
        show(desk, PlanPageRoutes.onePage(made.plan));
        desk.getByText("请领导决定").first().waitFor();
        accessible(desk);
        picture(desk, "plan-one-page-1440");
        desk.pdf(new Page.PdfOptions()
                .setPath(Path.of("target", "pictures", "plan-one-page.pdf"))
                .setPreferCSSPageSize(true));
    }

    @Test
    void on_a_telephone_the_bars_stand_below_their_rows() {
        TimelineFixture made = new TimelineFixture(context);
        Page telephone = open(390, 844);
        signIn(telephone, account(Role.COMMERCE_CLERK));
        show(telephone, PlanPageRoutes.timeline(made.plan));
        telephone.locator(".qq-gantt-row").first().waitFor();
        assertThat(telephone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        accessible(telephone);
        picture(telephone, "plan-timeline-390");
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.innerText");
    }
}
