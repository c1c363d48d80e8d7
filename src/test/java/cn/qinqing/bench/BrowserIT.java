package cn.qinqing.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.BrowserTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.EnterpriseId;
import java.net.http.HttpClient;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The measuring browser speaks the protocol of the version that is built: every step does what a browser's does. */
class BrowserIT extends BrowserTest {

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    JdbcClient database;

    @Test
    void it_lists_searches_reads_and_saves_a_visit() {
        String name = "量度" + UUID.randomUUID().toString().substring(0, 6) + "有限公司";
        EnterpriseId id = enterprises.create(
                Actors.with(Role.COMMERCE_CLERK), EnterpriseForms.named(name, "652801", ListingConsent.NOT_ASKED));
        try (HttpClient http = HttpClient.newHttpClient()) {
            Browser browser = new Browser(http, address(""));
            browser.signIn(account(Role.COMMERCE_CLERK), PASSWORD, "visits");
            assertThat(browser.show("list", "enterprises", "")).contains("enterprises/");
            browser.type("filter", "vaadin-text-field", "香梨", name);
            browser.search("search", "Ctrl+K", "ldkj");
            assertThat(browser.show("details", "enterprises/" + id, "")).contains(name);
            assertThat(browser.show("coverage", "coverage", "day=2026-06-01")).contains("gap=NO_LEADER&day=2026-06-01");
            browser.show("visit-form", "visits/new", "enterprise=" + id);
            browser.type("visit-draft", "vaadin-text-area", "谈了什么", "量度走访");
            assertThat(browser.click("visit-save", "没有问题，直接保存")).contains("visits/");
        }
        assertThat(database.sql("select count(*) from visit where enterprise_id = ? and text = '量度走访'")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }
}
