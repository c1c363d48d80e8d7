package cn.qinqing.oversight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.BrowserTest;
import cn.qinqing.identity.Role;
import cn.qinqing.oversight.Overseen;
import cn.qinqing.oversight.OversightRoutes;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A supervisor opens the desk, a number, its rows, takes them along signed, draws a sample and notes a call. */
class OversightJourneyIT extends BrowserTest {

    @Autowired
    ApplicationContext context;

    @Test
    void from_a_number_to_a_signed_file_and_from_a_sample_to_a_call() throws Exception {
        Overseen made = new Overseen(context);
        made.cycle.closed();
        made.cycle.rated(cn.qinqing.issues.Satisfaction.DISSATISFIED);
        made.visit(made.cycle.today);
        Page desk = open(1440, 900);
        signIn(desk, account(Role.SUPERVISOR));
        show(desk, OversightRoutes.DESK);
        desk.getByText("办理成效").waitFor();
        picture(desk, "oversight-desk-1440");
        desk.locator("a[href*='kind=SAID_SOLVED']").click();
        desk.getByText("答复称已解决，").waitFor();
        desk.locator("vaadin-grid").waitFor();
        picture(desk, "oversight-rows-1440");
        Download file = desk.waitForDownload(() -> desk.getByText("签名导出").click());
        assertThat(file.suggestedFilename()).startsWith("答复称已解决_").endsWith(".zip");
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            assertThat(zip.getEntry("rows.csv")).isNotNull();
            assertThat(zip.getEntry("SHA256SUMS.sig").getSize()).isEqualTo(64);
        }
        show(desk, OversightRoutes.RATINGS + "?suspicious=1");
        desk.getByText("答复后十分钟内").first().waitFor();
        picture(desk, "oversight-ratings-1440");

        show(desk, OversightRoutes.SAMPLES);
        button(desk, "抽样").click();
        desk.getByLabel("种子").fill("20261127");
        picture(desk, "oversight-draw-1440");
        button(desk, "抽取").click();
        desk.getByText("抽样清单").waitFor();
        desk.getByText("登记回访").first().click();
        desk.getByText("怎么问").waitFor();
        desk.getByText("与记录一致").last().click();
        picture(desk, "oversight-call-1440");
        button(desk, "保存回访").click();
        desk.getByText("回访已登记").waitFor();
        desk.getByText("已回访 1 / ").first().waitFor();
        picture(desk, "oversight-sample-1440");
        String place = desk.url();

        Page telephone = open(390, 844);
        signIn(telephone, account(Role.SUPERVISOR));
        show(telephone, OversightRoutes.DESK);
        telephone.getByText("办理成效").waitFor();
        picture(telephone, "oversight-desk-390");
        show(telephone, place.substring(place.indexOf("/app/") + 5));
        telephone.getByText("抽样清单").waitFor();
        picture(telephone, "oversight-sample-390");
        assertThat((int) telephone.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
