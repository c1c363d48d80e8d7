package cn.qinqing.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.BrowserTest;
import cn.qinqing.commitments.CommitmentAnswers;
import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentQueries;
import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.commitments.PromiseFixture;
import cn.qinqing.identity.Role;
import cn.qinqing.links.HandedOver;
import cn.qinqing.links.LinkWay;
import cn.qinqing.links.Links;
import cn.qinqing.people.PeopleService;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A promise is written down, its post changes hands, the successor acknowledges it, the enterprise says that it was not kept. */
class CommitmentJourneyIT extends BrowserTest {

    private static final String PROMISE = "按合同交付标准厂房并通电";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient rows;

    @Autowired
    Links links;

    @Test
    void a_promise_of_the_last_holder_still_shows_up() {
        PromiseFixture made = new PromiseFixture(context);
        Page desk = open(1440, 900);
        signIn(desk, account(Role.COMMERCE_CLERK));
        promised(desk, made);
        assertThat(desk.locator("h1")).hasText(PROMISE);
        assertThat(desk.locator("main")).containsText("履行中");
        accessible(desk);
        picture(desk, "commitment-1440");
        desk.setViewportSize(390, 844);
        picture(desk, "commitment-390");
        desk.setViewportSize(1440, 900);
        CommitmentId id = context.getBean(CommitmentQueries.class)
                .ofEnterprise(made.clerk, made.enterprise)
                .getFirst()
                .id();

        String successor = account(Role.LEADER);
        PersonId next = new PersonId(rows.sql("select person_id from account where login = ?")
                .param(successor)
                .query(UUID.class)
                .single());
        context.getBean(PeopleService.class)
                .appoint(Actors.with(Role.COMMERCE_CLERK), made.post, next, Period.openFrom(made.today), "测任〔2026〕9号");
        Page leader = open(1440, 900);
        signIn(leader, successor);
        assertThat(leader.locator("main")).containsText("有 1 项承诺待您确认接续");
        leader.getByText("有 1 项承诺待您确认接续").click();
        assertThat(leader.locator("main")).containsText(PROMISE);
        accessible(leader);
        picture(leader, "commitment-takings-1440");
        leader.setViewportSize(390, 844);
        picture(leader, "commitment-takings-390");
        leader.setViewportSize(1440, 900);
        button(leader.locator("main"), "全部确认接续").click();
        Locator dialog = leader.locator("vaadin-dialog[opened]");
        dialog.getByLabel("说明（可不填）").fill("已了解，按期交付");
        button(dialog, "确认").click();
        assertThat(leader.locator("main")).containsText("没有符合条件的承诺");

        HandedOver link = links.handOver(made.clerk, CommitmentAnswers.PURPOSE, id.value(), LinkWay.SLIP);
        Page telephone = openWithoutScript(390, 844);
        telephone.navigate(address(Asked.path(link)));
        assertThat(telephone.locator("h1")).hasText("政府对贵单位的承诺");
        assertThat(telephone.locator("body")).containsText(PROMISE);
        picture(telephone, "commitment-link-390");
        telephone.locator("input[value=NOT_KEPT_ISSUE]").check();
        telephone.locator("button").click();
        assertThat(telephone.locator("#we")).containsText("请写明哪里没有兑现");
        telephone.locator("textarea").fill("厂房交付了，电没有通");
        telephone.locator("button").click();
        assertThat(telephone.locator("h1")).hasText("答复已收到，谢谢");

        desk = open(1440, 900);
        signIn(desk, account(Role.COMMERCE_CLERK));
        show(desk, CommitmentRoutes.details(id));
        assertThat(desk.locator("main")).containsText("有争议");
        assertThat(desk.locator("main")).containsText("厂房交付了，电没有通");
        assertThat(desk.locator("main")).containsText("已了解，按期交付");
        assertThat(desk.locator("main")).containsText("企业就这项承诺提出的诉求");
        accessible(desk);
        picture(desk, "commitment-disputed-1440");
        desk.locator("main a[href*='issues/']").first().click();
        assertThat(desk.locator("main")).containsText("有关的政府承诺");
        assertThat(desk.locator("main")).containsText(PROMISE);
        show(desk, CommitmentRoutes.LIST + "?q=" + made.name);
        picture(desk, "commitments-1440");
        accessible(desk);
        show(desk, CommitmentRoutes.FIGURES);
        picture(desk, "commitment-figures-1440");
        accessible(desk);
    }

    private void promised(Page desk, PromiseFixture made) {
        show(desk, CommitmentRoutes.LIST);
        button(desk.locator("main"), "登记承诺").click();
        Locator dialog = desk.locator("vaadin-dialog[opened]");
        choose(desk, dialog, "企业", made.name);
        dialog.getByLabel("承诺事项").fill(PROMISE);
        select(desk, dialog, "承诺类别", "合同履约");
        select(desk, dialog, "依据种类", "合同");
        day(dialog, "文件日期", made.today.minusMonths(2));
        dialog.getByLabel("文号", new Locator.GetByLabelOptions().setExact(true)).fill("测合〔2026〕8号");
        choose(desk, dialog, "承诺单位", made.title.substring(0, made.title.length() - 2));
        choose(desk, dialog, "作出承诺的职务", made.title);
        day(dialog, "承诺日期", made.today.minusMonths(2));
        day(dialog, "履行期限", made.today.plusMonths(2));
        dialog.getByLabel("法务审核文号").fill("测法审〔2026〕8号");
        day(dialog, "法务审核日期", made.today.minusMonths(2));
        picture(desk, "commitment-form-1440");
        button(dialog, "保存").click();
    }

    private static void choose(Page page, Locator dialog, String label, String words) {
        Locator field = dialog.locator("vaadin-combo-box")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .locator("input");
        field.fill(words);
        page.locator("vaadin-combo-box-item").getByText(words).first().click();
    }

    private static void select(Page page, Locator dialog, String label, String words) {
        dialog.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("vaadin-select-value-button")
                .click();
        page.locator("vaadin-select-item:visible")
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static void day(Locator dialog, String label, LocalDate day) {
        Locator field = dialog.locator("vaadin-date-picker")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input");
        field.fill(day.toString());
        field.press("Enter");
    }

    private static Locator button(Locator place, String words) {
        return place.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
    }
}
