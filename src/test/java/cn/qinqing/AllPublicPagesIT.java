package cn.qinqing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.register.RegisterFixture;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.walk.PageLook;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every kind of page that the public sees, found by its links, at a desk and on a telephone. */
class AllPublicPagesIT extends BrowserTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_kind_of_public_page_is_chinese_accessible_and_fits() {
        publishTwice();
        List<String> faults = new ArrayList<>();
        for (int width : List.of(1440, 390)) {
            Page page = open(width, 900);
            PageLook look = new PageLook(width);
            Map<String, String> kinds =
                    new TreeMap<>(Map.of("/", "/", "/zh/?q=*", "/zh/?q=漫步", "/zh/e/?q=*", "/zh/?q=没有这家"));
            Set<String> seen = new HashSet<>();
            while (!seen.containsAll(kinds.keySet())) {
                for (var kind : Map.copyOf(kinds).entrySet()) {
                    if (seen.add(kind.getKey())) {
                        page.navigate(address(kind.getValue()));
                        settle(page);
                        look.at(page, "public" + kind.getKey().replaceAll("[^a-z]+", "-"));
                        links(page).forEach(href -> kinds.putIfAbsent(kind(href), href));
                    }
                }
            }
            assertThat(kinds.keySet()).hasSizeGreaterThan(6);
            faults.addAll(look.faults());
        }
        assertThat(faults).isEmpty();
    }

    /** Two editions, the second with a change of a name. */
    private void publishTwice() {
        RegisterFixture office = new RegisterFixture(context);
        office.finishOpen();
        EnterpriseId changed = office.listed("漫步一号有限公司", "漫步领导甲");
        office.published();
        jdbc.sql("update enterprise set name = '漫步一号更名有限公司' where id = ?")
                .param(changed.value())
                .update();
        office.published();
    }

    /** The public pages that a page leads to. */
    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        var hrefs = (List<String>) page.evaluate(
                "[...document.querySelectorAll(\"a[href^='/']\")].map(link => link.getAttribute('href'))");
        return hrefs.stream()
                .filter(href -> !href.startsWith("/app") && !href.matches(".*\\.[a-z]+$"))
                .toList();
    }

    /** An address without what differs from page to page of one kind. */
    private static String kind(String href) {
        return href.replaceAll("#.*", "")
                .replaceAll("=[^&]*", "=*")
                .replaceAll("/v/\\d+", "/v/*")
                .replaceAll("/(e|p|c|u|on|editions?)/[^/]+", "/$1/*")
                .replaceAll("\\d+", "*");
    }
}
