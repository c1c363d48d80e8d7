package cn.qinqing.serviceplans.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.BrowserTest;
import cn.qinqing.identity.Role;
import cn.qinqing.serviceplans.CaseDecisionCycle;
import cn.qinqing.serviceplans.CaseDecisionId;
import cn.qinqing.serviceplans.CaseDecisionRoutes;
import cn.qinqing.serviceplans.CaseDecisionState;
import cn.qinqing.shared.UnitId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A proposed matter goes through opinion, reviews and meeting by three people in a real browser. */
class CaseJourneyIT extends BrowserTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient tables;

    @Test
    void a_matter_goes_from_the_joint_review_to_the_meeting() {
        CaseDecisionCycle made = new CaseDecisionCycle(beans);
        String handler = account(Role.HANDLER);
        UnitId unit = new UnitId(tables.sql("select unit_id from account where login = ?")
                .param(handler)
                .query(UUID.class)
                .single());
        CaseDecisionId id = made.proposed();
        made.service().startReview(made.chair, id, List.of(unit), 5);

        Page page = open(1440, 900);
        signIn(page, handler);
        show(page, CaseDecisionRoutes.OPINIONS);
        page.getByText("用气指标单列").first().waitFor();
        // others of the unit may have the same title
        show(page, CaseDecisionRoutes.details(id));
        assertThat(page.locator("main")).containsText("还缺");
        both(page, "case-joint");
        button(page, "出具本单位意见").click();
        Locator form = page.locator("vaadin-dialog[opened]");
        form.getByLabel("有条件同意").check();
        form.getByLabel("理由").fill("同意，价格按现行规定执行");
        button(page, "提交意见").click();
        form.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        assertThat(page.locator("main")).containsText("价格按现行规定执行");
        page.close();

        page = open(1440, 900);
        signIn(page, account(Role.COMMERCE_CLERK));
        show(page, CaseDecisionRoutes.details(id));
        button(page, "结束联审").click();
        page.locator("vaadin-dialog[opened]").getByLabel("联审结论").fill("同意，写明价格");
        page.locator("vaadin-dialog[opened] vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("结束联审"))
                .last()
                .click();
        assertThat(page.locator("main")).containsText("联审完成");
        page.close();

        page = open(1440, 900);
        signIn(page, account(Role.LEGAL_REVIEWER));
        for (String kind : List.of("合法性审查", "公平竞争审查")) {
            show(page, CaseDecisionRoutes.details(id));
            page.locator(".qq-heading vaadin-button")
                    .filter(new Locator.FilterOptions().setHasText(kind))
                    .click();
            Locator review = page.locator("vaadin-dialog[opened]");
            if (kind.equals("公平竞争审查")) {
                review.getByLabel("不含个别税费优惠").check();
            }
            review.getByLabel("通过", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            review.getByLabel("审查文号").fill("州审〔2026〕1号");
            button(page, "登记结果").click();
            review.waitFor(new Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        }
        assertThat(page.locator("main")).containsText("可以上会");
        assertThat(made.stateOf(id)).isEqualTo(CaseDecisionState.CLEARED);
        both(page, "case-cleared");
        page.close();

        page = open(1440, 900);
        signIn(page, account(Role.COMMERCE_CLERK));
        show(page, CaseDecisionRoutes.details(id));
        button(page, "登记会议决定").click();
        Locator meeting = page.locator("vaadin-dialog[opened]");
        meeting.getByLabel("会议同意（有修改）").check();
        meeting.getByLabel("会议", new Locator.GetByLabelOptions().setExact(true)).fill("第 12 次常务会议");
        meeting.getByLabel("纪要文号").fill("〔2026〕12号");
        meeting.getByLabel("修改内容或不同意的理由").fill("指标减半");
        button(page, "登记决定").click();
        assertThat(page.locator("main")).containsText("指标减半");
        assertThat(made.stateOf(id)).isEqualTo(CaseDecisionState.APPROVED_CHANGED);
        both(page, "case-approved");
        button(page, "呈报表").click();
        assertThat(page.locator("vaadin-dialog[opened]")).containsText("文书已生成");
        page.keyboard().press("Escape");
        show(page, CaseDecisionRoutes.LIST + "?q=" + made.name.substring(4));
        both(page, "case-list");
    }

    /** At the desk and on a telephone, each looked at by axe. */
    private void both(Page page, String name) {
        settle(page);
        accessible(page);
        picture(page, name + "-1440");
        page.setViewportSize(390, 844);
        settle(page);
        accessible(page);
        picture(page, name + "-390");
        page.setViewportSize(1440, 900);
        settle(page);
    }

    private static Locator button(Page page, String words) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
    }
}
