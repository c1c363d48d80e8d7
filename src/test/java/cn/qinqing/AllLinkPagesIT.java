package cn.qinqing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkDoor;
import cn.qinqing.links.LinkWay;
import cn.qinqing.links.Links;
import cn.qinqing.portal.Asked;
import cn.qinqing.portal.BookingLinks;
import cn.qinqing.portal.VisitConfirmations;
import cn.qinqing.visits.BookingFixture;
import cn.qinqing.visits.BookingId;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitService;
import cn.qinqing.walk.PageLook;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page behind a link, also of one that no longer opens, at a desk and on a telephone. */
class AllLinkPagesIT extends BrowserTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_page_behind_a_link_is_chinese_accessible_and_fits() {
        Map<String, String> pages = pages();
        List<String> faults = new ArrayList<>();
        for (int width : List.of(1440, 390)) {
            Page page = open(width, 900);
            PageLook look = new PageLook(width);
            pages.forEach((name, path) -> {
                page.navigate(address(path));
                settle(page);
                look.at(page, "link-" + name);
            });
            refused(page, pages.get("form"));
            look.at(page, "link-refused");
            page.navigate(address(pages.get("booking")));
            page.locator("input[value=OTHER_DAY]").check();
            refused(page);
            look.at(page, "link-booking-refused");
            refused(page, "/t");
            look.at(page, "link-wrong");
            faults.addAll(look.faults());
        }
        assertThat(faults).isEmpty();
    }

    private void refused(Page page, String path) {
        page.navigate(address(path));
        refused(page);
    }

    private void refused(Page page) {
        page.locator("button").click();
        page.locator("[role=alert]").waitFor();
        settle(page);
    }

    private Map<String, String> pages() {
        Asked asked = new Asked(context);
        VisitId visit = asked.visit(asked.reachable());
        VisitId answered = asked.visit(asked.reachable());
        VisitId withdrawn = asked.visit(asked.reachable());
        String expired = Asked.path(asked.link(visit));
        jdbc.sql("update link set made_at = now(6) - interval 20 day, expires_at = now(6) - interval 1 day"
                        + " where subject_id = ?")
                .param(visit.value())
                .update();
        String revoked = Asked.path(asked.link(visit));
        context.getBean(Links.class).revoke(asked.desk, VisitConfirmations.PURPOSE, visit.value());
        String gone = Asked.path(asked.link(withdrawn));
        context.getBean(VisitService.class).withdraw(asked.recorder, withdrawn, 0, "选错企业");
        String used = Asked.path(asked.link(answered));
        String other = Asked.path(asked.link(answered));
        context.getBean(LinkDoor.class).answer(used.substring(3), new LinkAnswer("CONFIRMED", "", 0), "203.0.113.30");
        Map<String, String> pages = new TreeMap<>(Map.of("enter", "/t", "unknown", "/t/nothing"));
        BookingFixture made = new BookingFixture(context);
        BookingId booking = made.book(made.officer("链接页约访员"), asked.reachable(), made.today.plusDays(9));
        pages.put(
                "booking",
                Asked.path(context.getBean(Links.class)
                        .handOver(asked.desk, BookingLinks.PURPOSE, booking.value(), LinkWay.SLIP)));
        pages.putAll(Map.of(
                "form",
                Asked.path(asked.link(visit)),
                "expired",
                expired,
                "revoked",
                revoked,
                "gone",
                gone,
                "used",
                used,
                "answered",
                other));
        return pages;
    }
}
