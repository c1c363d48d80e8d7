package cn.qinqing.visits.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.BrowserTest;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cadre notes a visit on a telephone. */
class RecordVisitIT extends BrowserTest {

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries queries;

    @Test
    void by_initials_with_two_issues_and_a_reload_on_the_way() throws InterruptedException {
        var clerk = Actors.with(Role.COMMERCE_CLERK);
        enterprises.create(
                clerk,
                new EnterpriseForm(
                        EnterpriseKind.ENTERPRISE,
                        "若羌腾龙钾盐股份有限公司",
                        "腾龙钾盐",
                        null,
                        "652824",
                        null,
                        null,
                        null,
                        null,
                        EnterpriseState.OPERATING,
                        ListingConsent.GIVEN,
                        false,
                        null,
                        null,
                        null));
        for (int i = 0; i < 50 && queries.pick(clerk, "rqtljy", 5).isEmpty(); i++) {
            Thread.sleep(100);
        }
        String login = account(Role.LIAISON_OFFICER);
        Page page = open(390, 844);
        signIn(page, login);
        show(page, "visits/new");
        accessible(page);
        Locator picker = page.getByLabel("企业、商会").first();
        picker.fill("rqtljy");
        page.locator("vaadin-combo-box-item").first().waitFor();
        page.locator("vaadin-combo-box-item").first().click();
        page.getByLabel("谈了什么").fill("选矿二期已封顶，计划明年4月试车。");
        page.getByText("再记一条").click();
        page.getByLabel("问题 1").fill("探矿权延续手续卡在窗口");
        page.waitForTimeout(2600);
        picture(page, "visit-new-390");
        page.reload();
        page.getByLabel("问题 1").waitFor();
        assertThat(page.getByLabel("谈了什么").inputValue()).isEqualTo("选矿二期已封顶，计划明年4月试车。");
        assertThat(page.getByLabel("问题 1").inputValue()).isEqualTo("探矿权延续手续卡在窗口");
        page.locator(".qq-savebar vaadin-button").first().click();
        Locator alert = page.locator(".qq-form-error");
        alert.waitFor();
        page.waitForFunction("document.activeElement.classList.contains('qq-form-error')");
        assertThat(
                        (Boolean)
                                alert.evaluate(
                                        "one => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().bottom <= innerHeight"))
                .isTrue();
        page.getByText("再记一条").click();
        page.getByLabel("问题 2").fill("铁路专用线还没有动静");
        page.locator(".qq-savebar vaadin-button").last().click();
        page.getByText("已保存走访").waitFor();
        assertThat(page.locator("main").innerText()).contains("已登记 2 件诉求").containsPattern("巴企诉〔\\d{4}〕\\d{4}号");
        picture(page, "visit-saved-390");
        accessible(page);
        show(page, "issues");
        page.getByText("铁路专用线还没有动静").first().waitFor();
        picture(page, "issues-390");
        accessible(page);
        page.getByText("铁路专用线还没有动静").first().click();
        page.getByText("企业原话").waitFor();
        accessible(page);
        show(page, "visits");
        picture(page, "visits-390");
        accessible(page);
    }
}
