package cn.qinqing.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.BrowserTest;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk sets up a list with the keyboard, keeps it as a view and takes it along as a file. */
class ListToolsIT extends BrowserTest {

    @Autowired
    EnterpriseService enterprises;

    @Test
    void columns_view_and_file_by_keyboard_and_on_a_telephone() throws IOException {
        enterprises.create(
                Actors.with(Role.COMMERCE_CLERK),
                new EnterpriseForm(
                        EnterpriseKind.CHAMBER,
                        "=和硕导出商会",
                        null,
                        null,
                        "652828",
                        null,
                        null,
                        null,
                        null,
                        EnterpriseState.OPERATING,
                        ListingConsent.NOT_ASKED,
                        false,
                        null,
                        null,
                        null));
        String login = account(Role.COMMERCE_CLERK);
        Page page = open(1440, 900);
        signIn(page, login);
        show(page, "enterprises?kind=CHAMBER&division=652828");
        page.locator("vaadin-button")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("列"))
                .focus();
        page.keyboard().press("Enter");
        page.locator("vaadin-dialog[opened] vaadin-checkbox").last().waitFor();
        settle(page);
        accessible(page);
        page.locator("vaadin-dialog[opened] vaadin-checkbox input").last().focus();
        page.keyboard().press("Space");
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> url.contains("columns="));
        page.locator("vaadin-dialog[opened]")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(page.url()).contains("columns=name").doesNotContain("state");

        page.locator("vaadin-menu-bar-button")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("视图"))
                .focus();
        page.keyboard().press("Enter");
        page.getByText("保存当前视图…").click();
        // the dialog of the columns may still be closing; it has a box of that name
        page.locator("vaadin-dialog vaadin-text-field")
                .getByLabel("名称", new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true))
                .fill("和硕商会");
        page.getByText("打开本列表时默认使用").click();
        accessible(page);
        page.keyboard().press("Control+Enter");
        page.getByText("已保存视图“和硕商会”。").waitFor();

        page.setViewportSize(390, 844);
        show(page, "enterprises");
        page.getByText("=和硕导出商会").first().waitFor();
        assertThat(page.url()).contains("kind=CHAMBER").contains("division=652828");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        accessible(page);
        picture(page, "list-view-390");

        page.getByText("导出", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("下载 CSV 文本").waitFor();
        accessible(page);
        picture(page, "list-export-390");
        Download csv = page.waitForDownload(() -> page.getByText("下载 CSV 文本").click());
        assertThat(csv.suggestedFilename()).startsWith("企业、商会_").endsWith(".csv");
        try (InputStream file = csv.createReadStream()) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("\uFEFF\"名称\",\"统一社会信用代码\"")
                    .contains("\"'=和硕导出商会\"")
                    .doesNotContain("状态");
        }
        Download xlsx = page.waitForDownload(() -> page.getByText("下载 Excel 表格").click());
        try (InputStream file = xlsx.createReadStream();
                XSSFWorkbook book = new XSSFWorkbook(file)) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("=和硕导出商会");
        }
    }
}
