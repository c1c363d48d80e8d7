package cn.qinqing.visits.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.BrowserTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitService;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk takes in a call, mends a visit and takes another back, on a telephone. */
class DeskJourneyIT extends BrowserTest {

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries queries;

    @Autowired
    VisitService visits;

    @Autowired
    Clock clock;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);

    @Test
    void a_call_is_registered_and_a_visit_corrected_and_withdrawn() throws InterruptedException {
        EnterpriseId enterprise =
                enterprises.create(clerk, EnterpriseForms.named("博湖窗口渔业有限公司", "652829", ListingConsent.NOT_ASKED));
        for (int i = 0; i < 50 && queries.pick(clerk, "博湖窗口渔业", 5).isEmpty(); i++) {
            Thread.sleep(100);
        }
        Page page = open(390, 844);
        signIn(page, account(Role.COMMERCE_CLERK));
        show(page, "issues");
        page.locator("vaadin-button").filter(having("登记诉求")).click();
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("企业原话").fill("码头冬季封航，鱼运不出来");
        accessible(page);
        picture(page, "issue-raise-390");
        dialog.getByLabel("企业、商会").first().fill("博湖窗口渔业");
        page.locator("vaadin-combo-box-item").first().click();
        page.keyboard().press("Control+Enter");
        page.getByText("已登记，编号 巴企诉").waitFor();
        page.getByText("码头冬季封航").first().waitFor();

        VisitId visit = visit(enterprise);
        show(page, VisitRoutes.details(visit));
        page.locator("vaadin-button").filter(having("更正")).click();
        page.locator("vaadin-dialog").getByLabel("谈了什么").fill("实为电话了解");
        page.locator("vaadin-dialog").getByLabel("原因").fill("方式记错");
        accessible(page);
        picture(page, "visit-correct-390");
        page.keyboard().press("Control+Enter");
        page.getByText("修改前的内容").waitFor();
        page.waitForFunction("document.activeElement.tagName === 'H1'");
        assertThat(page.locator("main").innerText()).contains("实为电话了解", "原因：方式记错", "去看了码头");
        page.locator("vaadin-button").filter(having("撤回")).click();
        page.getByText("由这次走访登记的 1 件诉求不随之撤回").waitFor();
        page.locator("vaadin-dialog").getByLabel("原因").fill("不是这家企业");
        accessible(page);
        page.keyboard().press("Control+Enter");
        page.getByText("这次走访记录已撤回，不能再改。").waitFor();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        accessible(page);
        picture(page, "visit-withdrawn-390");
        show(page, "jobs");
        page.getByText("还没有后台任务").waitFor();
        accessible(page);
    }

    private VisitId visit(EnterpriseId enterprise) {
        return visits.record(
                        clerk,
                        new RecordVisit(
                                enterprise,
                                OfficeTime.today(clock),
                                VisitMode.ON_SITE,
                                List.of(),
                                List.of(),
                                "去看了码头",
                                List.of(new RecordVisit.Said("缺冷库", IssuePrivacy.NORMAL)),
                                null,
                                Ids.next()))
                .id();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
