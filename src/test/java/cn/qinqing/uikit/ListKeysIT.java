package cn.qinqing.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.BrowserTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A list by keys alone, with the details of a row beside it at a desk; by touch on a telephone. */
class ListKeysIT extends BrowserTest {

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseQueries queries;

    private final String key = "按键" + Ids.next().toString().substring(24);

    private EnterpriseId named(String name) {
        return enterprises.create(
                Actors.with(Role.COMMERCE_CLERK),
                EnterpriseForms.named(key + name, "652828", ListingConsent.NOT_ASKED));
    }

    private Page shown(int width) {
        named("丙");
        named("丁");
        named("甲");
        Awaitility.await("search has found them")
                .atMost(Duration.ofSeconds(30))
                .until(() -> queries.count(
                                Actors.with(Role.COMMERCE_CLERK), new EnterpriseFilter(key, null, null, null, false))
                        == 3);
        Page page = open(width, 900);
        signIn(page, account(Role.COMMERCE_CLERK));
        show(page, "enterprises?q=" + URLEncoder.encode(key, StandardCharsets.UTF_8));
        page.getByText(key + "甲").first().waitFor();
        return page;
    }

    @Test
    void the_selection_moves_by_keys_and_the_details_follow() {
        Page page = shown(1440);
        page.keyboard().press("j");
        beside(page, "丙");
        page.waitForURL(url -> url.contains("sel="));
        page.keyboard().press("j");
        beside(page, "丁");
        page.keyboard().press("ArrowDown");
        beside(page, "甲");
        page.keyboard().press("k");
        beside(page, "丁");
        accessible(page);
        picture(page, "ListKeys-side-1440");

        page.keyboard().press("x");
        page.getByText("已选 1 行").waitFor();
        beside(page, "丁");

        page.keyboard().press("Escape");
        gone(page.locator(".qq-side"));
        page.waitForURL(url -> !url.contains("sel="));
        page.keyboard().press("ArrowDown");
        page.waitForTimeout(600);
        assertThat(page.locator(".qq-side").count()).as("closed stays closed").isZero();

        page.keyboard().press("Enter");
        page.waitForURL(url -> url.matches(".*/enterprises/[0-9a-f-]{36}$"));
        page.locator("h1").getByText(key + "甲").waitFor();
        page.goBack();
        page.getByText(key + "丙").first().waitFor();
    }

    @Test
    void a_forwarded_link_shows_the_same_row() {
        Page page = shown(1440);
        page.locator("vaadin-grid").getByText("和硕县").nth(2).click();
        beside(page, "甲");
        page.waitForURL(url -> url.contains("sel="));
        String link = page.url();
        page.navigate("about:blank");
        page.navigate(link);
        beside(page, "甲");
        Locator selected = page.locator("vaadin-grid tr[aria-selected=true]");
        selected.first().waitFor();
        assertThat(selected.count()).isOne();
        page.locator(".qq-side vaadin-button").getByText("修改资料").click();
        page.locator("vaadin-dialog").getByLabel("地址").fill("团结路1号");
        page.keyboard().press("j");
        assertThat(page.locator("vaadin-dialog").getByLabel("地址").inputValue())
                .as("typed, not a key of the list")
                .isEqualTo("团结路1号j");
        page.locator("vaadin-dialog vaadin-button").getByText("保存").click();
        page.locator(".qq-side").getByText("团结路1号j").waitFor();
        assertThat(page.locator("vaadin-grid").getByText(key).count()).isGreaterThan(2);
    }

    @Test
    void single_keys_lead_to_the_search_to_a_new_record_and_to_their_list() {
        Page page = shown(1440);
        page.keyboard().press("/");
        assertThat(focused(page)).as("the search filter").contains("名称");
        page.keyboard().press("n");
        page.waitForTimeout(300);
        assertThat(page.locator("vaadin-dialog[opened]").count()).as("typed").isZero();
        page.locator("h1").click();
        page.keyboard().press("n");
        page.locator("vaadin-dialog[opened]").getByLabel("名称").first().waitFor();
        page.keyboard().press("Escape");
        gone(page.locator("vaadin-dialog[opened]"));
        // while it fades the keys are still its own
        page.waitForTimeout(1000);

        page.keyboard().press("?");
        page.getByText("使用单个字符的快捷键").waitFor();
        page.waitForTimeout(400);
        accessible(page);
        picture(page, "ListKeys-help-1440");
        page.getByText("使用单个字符的快捷键").click();
        page.keyboard().press("Escape");
        gone(page.locator("vaadin-dialog[opened]"));
        page.waitForTimeout(1000);
        page.keyboard().press("n");
        page.keyboard().press("j");
        page.waitForTimeout(600);
        assertThat(page.locator("vaadin-dialog[opened]").count())
                .as("switched off")
                .isZero();
        assertThat(page.locator(".qq-side").count()).as("switched off").isZero();
        page.keyboard().press("ArrowDown");
        beside(page, "丙");
    }

    @Test
    void an_input_method_has_its_keys_for_itself() {
        Page page = shown(1440);
        pressed(page, "{key: 'n', isComposing: true}");
        pressed(page, "{key: 'n', keyCode: 229}");
        page.waitForTimeout(400);
        assertThat(page.locator("vaadin-dialog[opened]").count()).isZero();
        // with a Chinese input method switched on the same key gives another sign
        pressed(page, "{key: '？'}");
        page.getByText("使用单个字符的快捷键").waitFor();
    }

    private static void pressed(Page page, String init) {
        page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true, composed: true, ..."
                + init + "}))");
    }

    @Test
    void on_a_telephone_a_row_opens_its_page() {
        Page page = shown(390);
        accessible(page);
        page.locator("vaadin-grid").getByText("和硕县").first().click();
        page.waitForURL(url -> url.matches(".*/enterprises/[0-9a-f-]{36}$"));
        page.locator("h1").getByText(key + "丙").waitFor();
        assertThat(page.locator(".qq-side").count()).isZero();
    }

    @Test
    void order_and_columns_are_arranged_on_a_telephone() {
        Page page = shown(390);
        button(page, "排序").click();
        page.locator("vaadin-dialog[opened] vaadin-select").first().waitFor();
        page.locator("vaadin-dialog[opened] vaadin-button").getByText("再加一项").click();
        page.waitForTimeout(500);
        accessible(page);
        fits(page);
        picture(page, "ListKeys-sort-390");
        page.locator("vaadin-dialog[opened] vaadin-button")
                .getByText("上移")
                .last()
                .click();
        page.waitForTimeout(300);
        page.locator("vaadin-dialog[opened] vaadin-button").getByText("确定").click();
        page.waitForURL(url -> url.contains("sort=DIVISION%2CNAME"));

        button(page, "列").click();
        page.locator("vaadin-dialog[opened] vaadin-checkbox").first().waitFor();
        page.waitForTimeout(500);
        accessible(page);
        fits(page);
        picture(page, "ListKeys-columns-390");
        page.locator("vaadin-dialog[opened] vaadin-button")
                .getByText("上移")
                .nth(1)
                .click();
        page.waitForTimeout(300);
        page.locator("vaadin-dialog[opened] vaadin-button").getByText("确定").click();
        page.waitForURL(url -> url.contains("columns=division%2Cname"));
        page.getByText(key + "丙").first().waitFor();
        page.setViewportSize(1440, 900);
        page.waitForTimeout(800);
        assertThat(page.locator("vaadin-grid-sorter").first().innerText()).isEqualTo("县市（园区）");
        assertThat(page.url()).contains("sort=DIVISION%2CNAME");
        picture(page, "ListKeys-arranged-1440");
    }

    @Test
    void headings_sort_by_several_with_the_shift_key() {
        Page page = shown(1440);
        Locator state = page.locator("vaadin-grid-sorter").getByText("状态");
        state.click();
        page.waitForURL(url -> url.contains("sort=STATE"));
        Locator name = page.locator("vaadin-grid-sorter").getByText("名称");
        name.click(new Locator.ClickOptions()
                .setModifiers(java.util.List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));
        page.waitForURL(url -> url.contains("sort=STATE%2CNAME"));
        button(page, "排序（2）").waitFor();
        name.click();
        page.waitForURL(url -> url.contains("sort=-NAME") || url.contains("sort=NAME"));
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text).setExact(true))
                .first();
    }

    private void beside(Page page, String name) {
        page.locator(".qq-side h2").getByText(key + name).waitFor();
    }

    private static void gone(Locator what) {
        what.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void fits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.closest('vaadin-text-field')?.label ?? ''");
    }
}
