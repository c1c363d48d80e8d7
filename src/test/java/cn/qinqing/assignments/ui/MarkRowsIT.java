package cn.qinqing.assignments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.BrowserTest;
import cn.qinqing.assignments.Liaisons;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.EnterpriseId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Rows of a list are marked by keys at a desk, and by touch on the cards of a telephone. */
class MarkRowsIT extends BrowserTest {

    @Autowired
    ApplicationContext context;

    @Test
    void rows_are_marked_by_keys_alone() {
        Page page = shown(1440);
        page.locator("input.qq-mark").first().focus();
        page.keyboard().press("Space");
        page.getByText("已选 1 行").waitFor();
        page.keyboard().press("Escape");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        page.getByText("已选 2 行").waitFor();
        picture(page, "MarkRows-keys-1440");
        accessible(page);
    }

    @Test
    void rows_are_marked_on_the_cards_of_a_telephone() {
        Page page = shown(390);
        Locator boxes = page.locator("input.qq-mark");
        boxes.first().click();
        page.getByText("已选 1 行").waitFor();
        picture(page, "MarkRows-cards-390");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        accessible(page);
        boxes.first().click();
        page.getByText("已选 1 行")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    private Page shown(int width) {
        Liaisons made = new Liaisons(context);
        EnterpriseId enterprise = made.enterprise();
        made.leader(enterprise, made.led(made.person("选中甲")));
        made.begin(
                enterprise,
                cn.qinqing.assignments.AssignmentRole.LIAISON_OFFICER,
                new cn.qinqing.assignments.Holder.OfPerson(made.officer("选中乙")));
        String name = context.getBean(EnterpriseQueries.class)
                .hit(made.clerk, enterprise)
                .orElseThrow()
                .name();
        Page page = open(width, 900);
        signIn(page, account(Role.COMMERCE_CLERK));
        show(page, "assignments?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        page.locator("input.qq-mark").nth(1).waitFor();
        return page;
    }
}
