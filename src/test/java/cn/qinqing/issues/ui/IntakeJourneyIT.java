package cn.qinqing.issues.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qinqing.BrowserTest;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.IssueTriage;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Origin;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody rings, the desk opens a case, triage takes what past issues suggest, and it goes to a unit. */
class IntakeJourneyIT extends BrowserTest {

    private static final String WORDS = "棉花加工季夜间限电，轧花机停了三晚，籽棉堆在场地上";

    @Autowired
    ApplicationContext beans;

    @Autowired
    IssueService service;

    @Autowired
    IssueTriage triage;

    @Autowired
    SearchIndex index;

    @Test
    void a_call_becomes_a_case_and_goes_where_similar_ones_went() {
        IssueCycle cycle = new IssueCycle(beans);
        for (String more : new String[] {"，请协调", "，雨天怕霉变", "，工人在等"}) {
            IssueId past = service.raise(
                            cycle.raiser,
                            new Origin(Origin.Kind.DESK, null),
                            new RaiseIssue(cycle.enterprise, WORDS + more, IssuePrivacy.NORMAL, cycle.today, null))
                    .id();
            triage.dispatch(cycle.desk, cycle.dispatch(past, ""));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(index.like(WORDS, cycle.desk, "issue", 60))
                            .contains(past.value()));
        }
        Page page = open(1440, 900);
        signIn(page, account(Role.COMMERCE_CLERK));
        show(page, "desk");
        picture(page, "desk-1440");
        button(page, "登记来电").click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        dialog.getByLabel("企业原话").fill(WORDS);
        dialog.getByLabel("不在联系名单里（个体户、未建档企业）").check();
        String name = "塔里木轧花作坊" + Ids.next().toString().substring(24);
        dialog.getByLabel("名称", new Locator.GetByLabelOptions().setExact(true)).fill(name);
        dialog.getByLabel("回访电话").fill("13612345678");
        dialog.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("所在县市"))
                .click();
        page.locator("vaadin-select-item").getByText("库尔勒市").click();
        picture(page, "desk-open-1440");
        dialog.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("登记"))
                .last()
                .click();
        assertThat(page.locator(".qq-desk-case")).containsText("联络办公室");
        assertThat(page.locator(".qq-desk-case")).containsText(name);
        picture(page, "desk-case-1440");
        page.setViewportSize(390, 844);
        picture(page, "desk-case-390");
        page.setViewportSize(1440, 900);

        page.locator(".qq-desk-case").getByText("打开诉求").click();
        button(page, "核实主体").click();
        button(page, "确定").click();
        Locator suggestion = page.locator(".qq-suggestion").first();
        assertThat(suggestion).containsText("归“水电气暖”");
        picture(page, "triage-1440");
        page.setViewportSize(390, 844);
        picture(page, "triage-390");
        page.setViewportSize(1440, 900);
        suggestion.locator("vaadin-button").click();
        dialog.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("交办"))
                .last()
                .click();
        assertThat(page.locator("main")).containsText("已交办");
        assertThat(page.locator("main")).containsText("主办局");
    }

    private static Locator button(Page page, String words) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
    }
}
