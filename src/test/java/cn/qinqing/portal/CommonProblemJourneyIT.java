package cn.qinqing.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.BrowserTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.ConsentWay;
import cn.qinqing.enterprises.ContactConsent;
import cn.qinqing.enterprises.ContactConsents;
import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.CommonAnswers;
import cn.qinqing.issues.CommonProblemId;
import cn.qinqing.issues.DispatchIssue;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueHandling;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRatings;
import cn.qinqing.issues.IssueService;
import cn.qinqing.issues.IssueTriage;
import cn.qinqing.issues.OutcomeCode;
import cn.qinqing.issues.RaiseIssue;
import cn.qinqing.issues.domain.IssueNights;
import cn.qinqing.links.LinkWay;
import cn.qinqing.links.Links;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Origin;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clerk joins what two enterprises raised; the unit answers once; each enterprise reads its own through its link. */
class CommonProblemJourneyIT extends BrowserTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Links links;

    @Autowired
    IssueNights nights;

    private IssueCycle made;

    @Test
    void joined_in_the_list_answered_once_and_read_by_each() {
        made = new IssueCycle(context);
        String key = "供热" + Ids.next().toString().substring(28);
        IssueId one = atWork(enterprise("甲" + key), key);
        IssueId other = atWork(enterprise("乙" + key), key);
        Page page = open(1440, 900);
        signIn(page, account(Role.COMMERCE_CLERK));
        page.navigate(address("/app/issues?q=" + key));
        page.getByText("全选当前筛选").click();
        button(page, "并入共性问题").click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        dialog.getByText("新建共性问题").click();
        page.getByLabel("共性问题", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill("园区" + key);
        page.getByLabel("问题", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill("两家都缺");
        button(page, "保存").click();
        page.waitForURL("**/issues/problems/*");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("园区" + key))
                .waitFor();
        assertThat(page.locator(".qq-table tbody tr").count()).isEqualTo(2);
        picture(page, "common-problem");
        CommonProblemId id = CommonProblemId.of(page.url().replaceAll(".*/problems/", ""));
        made.bean(JdbcClient.class)
                .sql("update common_problem set lead_unit_id = ? where id = ?")
                .params(made.lead.value(), id.value())
                .update();
        CommonAnswers answers = made.bean(CommonAnswers.class);
        assertThat(answers.answer(made.handler, id, 0, "{企业名称}：供热已恢复。", "条例第十条", OutcomeCode.SOLVED))
                .allSatisfy(row -> assertThat(row.refused()).isNull());
        assertThat(answers.sign(made.head, id))
                .allSatisfy(row -> assertThat(row.refused()).isNull());
        nights.ask();
        reads(one, "甲" + key, "乙" + key);
        reads(other, "乙" + key, "甲" + key);
    }

    @Test
    void the_board_is_walked_by_keys_and_folds_on_a_telephone() {
        made = new IssueCycle(context);
        String key = "看板" + Ids.next().toString().substring(28);
        EnterpriseId enterprise = enterprise(key);
        atWork(enterprise, key);
        atWork(enterprise, key);
        made.bean(IssueService.class)
                .raise(
                        made.raiser,
                        new Origin(Origin.Kind.DESK, null),
                        new RaiseIssue(enterprise, key + "新的", IssuePrivacy.NORMAL, made.today, null));
        Page page = open(1440, 900);
        signIn(page, account(Role.COMMERCE_CLERK));
        page.navigate(address("/app/issues/board?q=" + key));
        Locator cards = page.locator("a.qq-issue-card");
        cards.first().waitFor();
        assertThat(cards.count()).isEqualTo(3);
        picture(page, "issue-board");
        cards.first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(focused(page)).contains(key + "不足");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowLeft");
        assertThat(focused(page)).contains(key + "新的");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.matches(".*/issues/[0-9a-f-]{36}.*"));
        page.setViewportSize(390, 844);
        page.navigate(address("/app/issues/board?q=" + key));
        cards.first().waitFor();
        page.waitForCondition(() -> cards.count() == 1);
        picture(page, "issue-board-phone");
        accessible(page);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.innerText");
    }

    private void reads(IssueId issue, String own, String foreign) {
        String token = Asked.token(
                links.handOver(made.otherDeskOfAnotherUnit(), IssueRatings.PURPOSE, issue.value(), LinkWay.SLIP));
        Page page = open(390, 844);
        page.navigate(address("/t/" + token));
        assertThat(page.locator("body").innerText())
                .contains(own + "有限公司：供热已恢复。")
                .doesNotContain(foreign);
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .last();
    }

    private EnterpriseId enterprise(String name) {
        EnterpriseId id = made.bean(EnterpriseService.class)
                .create(made.desk, EnterpriseForms.named(name + "有限公司", "652801", ListingConsent.REFUSED));
        UUID contact = made.bean(EnterpriseService.class)
                .addContact(made.desk, id, new ContactForm("联系甲", "主任", Asked.PHONE, true));
        made.bean(ContactConsents.class)
                .give(made.desk, contact, new ContactConsent("联系甲", made.today, ConsentWay.ORAL, "诉求办理"));
        return id;
    }

    private IssueId atWork(EnterpriseId enterprise, String key) {
        IssueId id = made.bean(IssueService.class)
                .raise(
                        made.raiser,
                        new Origin(Origin.Kind.DESK, null),
                        new RaiseIssue(enterprise, key + "不足", IssuePrivacy.NORMAL, made.today, null))
                .id();
        made.bean(IssueTriage.class)
                .dispatch(
                        made.desk,
                        new DispatchIssue(id, "UTILITIES", "ORDINARY", made.lead, List.of(), List.of(), "", ""));
        made.bean(IssueHandling.class).acknowledge(made.handler, id);
        return id;
    }
}
