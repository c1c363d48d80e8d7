package cn.qinqing.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.BrowserTest;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.workbench.Settings;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An edition on the screens of those who make it. */
class EditionJourneyIT extends BrowserTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RegisterService register;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void notes_are_reworded_a_stale_screen_cannot_approve_and_the_second_person_publishes_where_allowed() {
        RegisterFixture office = new RegisterFixture(context);
        office.finishOpen();
        EnterpriseId changed = office.listed("旅程一号有限公司", "旅程领导甲");
        office.published();
        jdbc.sql("update enterprise set name = '旅程一号更名有限公司' where id = ?")
                .param(changed.value())
                .update();
        String clerk = account(Role.COMMERCE_CLERK);
        String reviewer = account(Role.COMMERCE_REVIEWER);

        Page page = open(1440, 900);
        signIn(page, clerk);
        show(page, "register");
        page.getByText("编制新版").click();
        page.getByText("本次变更（1 条）").waitFor();
        page.getByText("改说明").click();
        Locator dialog =
                page.locator("vaadin-dialog[opened], vaadin-dialog-overlay").first();
        page.getByLabel("变更说明（公开）").fill("");
        page.getByText("保存").click();
        page.getByText("请写变更说明。").waitFor();
        page.getByLabel("变更说明（公开）").fill("企业更名，现予更新。");
        picture(page, "edition-note-1440");
        accessible(page);
        page.getByText("保存").click();
        page.getByText("企业更名，现予更新。").waitFor();
        page.getByLabel("变更说明（公开）").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        accessible(page);
        page.getByText("送审", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("已送审，请另一位同志审核。").waitFor();
        String address = page.url();

        page = open(1440, 900);
        signIn(page, reviewer);
        page.navigate(address);
        page.getByText("审核通过").waitFor();
        // meanwhile another reviewer gives it back, and it comes again with other words
        EditionId edition = EditionId.of(address.replaceAll(".*/", ""));
        register.giveBack(office.reviewer, edition, "请补充");
        office.listed("旅程二号有限公司", "旅程领导乙");
        register.refresh(office.clerk, edition);
        register.submit(office.clerk, edition);
        page.getByText("审核通过").click();
        page.getByText("内容在您打开之后有变动").waitFor();
        page.getByText("旅程二号有限公司").first().waitFor();
        assertThat(page.locator("main").innerText()).contains("待审核", "企业更名，现予更新。");
        page.getByText("审核通过").click();
        page.getByText("已通过，请第三位同志发布。").waitFor();
        assertThat(page.locator("main").innerText()).contains("您没有发布公示的权限");

        settings.change(
                Actors.may(Right.SETTING_EDIT),
                RegisterSettings.REVIEWER_MAY_PUBLISH,
                null,
                "true",
                OfficeTime.today(clock));
        page.reload();
        Locator publish = page.locator("vaadin-button", new Page.LocatorOptions().setHasText("发布"))
                .first();
        publish.waitFor();
        assertThat(publish.isEnabled()).isTrue();
        publish.click();
        page.getByText("打开公示网页").waitFor();
        picture(page, "edition-published-1440");
        assertThat(page.locator("main").innerText()).contains("已发布");
        accessible(page);
        settings.change(
                Actors.may(Right.SETTING_EDIT),
                RegisterSettings.REVIEWER_MAY_PUBLISH,
                null,
                "false",
                OfficeTime.today(clock));
    }
}
