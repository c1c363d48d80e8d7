package cn.qinqing.policies.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.BrowserTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.policies.PolicyRoutes;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk takes a policy in, and an enterprise's page says why it fits; at a desk and on a telephone. */
class PolicyJourneyIT extends BrowserTest {

    @Autowired
    EnterpriseService enterprises;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);

    @Test
    void a_policy_is_taken_in_and_the_enterprise_says_why_it_fits() {
        EnterpriseId enterprise =
                enterprises.create(clerk, EnterpriseForms.named("和静政策测试有限公司", "652827", ListingConsent.NOT_ASKED));
        Page page = open(1440, 900);
        signIn(page, account(Role.COMMERCE_CLERK));
        show(page, PolicyRoutes.LIST);
        page.locator("vaadin-button").filter(having("登记政策")).click();
        Locator dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("政策名称").fill("和静县旅游企业宣传补助");
        dialog.getByLabel("文号").fill("静政办发〔2026〕3号");
        dialog.getByLabel("发文机关").fill("和静县政府办公室");
        dialog.getByLabel("层级").click();
        page.locator("vaadin-select-overlay vaadin-select-item:visible, vaadin-select-item:visible")
                .filter(having("州"))
                .last()
                .click();
        dialog.getByLabel("施行日期").fill("2026-01-01");
        dialog.getByLabel("政策内容").fill("对在疆外投放广告的旅游企业给予补助。");
        dialog.getByLabel("给付内容").fill("按实际支出补助百分之三十，最高十万元");
        dialog.getByLabel("所在地").fill("和静");
        page.locator("vaadin-multi-select-combo-box-item")
                .filter(having("和静县"))
                .first()
                .click();
        accessible(page);
        picture(page, "policy-form-1440");
        page.keyboard().press("Escape");
        dialog.locator("vaadin-button").filter(having("保存")).click();
        page.getByText("所在地：和静县").first().waitFor();
        accessible(page);
        picture(page, "policy-1440");
        page.setViewportSize(390, 844);
        show(page, EnterpriseRoutes.details(enterprise));
        Locator fit = page.getByText("所在地：和静县，符合“和静县”").first();
        Locator more = page.locator("vaadin-button").filter(having("再显示"));
        fit.or(more).first().waitFor();
        // the suite may have left more than the first page of policies that fit everybody
        if (more.count() > 0) {
            more.first().click();
        }
        fit.waitFor();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        accessible(page);
        picture(page, "policy-enterprise-390");
        show(page, PolicyRoutes.LIST);
        page.getByText("和静县旅游企业宣传补助").first().waitFor();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        accessible(page);
        picture(page, "policies-390");
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
