package cn.qinqing.oversight;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRatings;
import cn.qinqing.issues.RateIssue;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.oversight.domain.LaterNights;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.workbench.Settings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Supervisors see who rated, and which ratings are to be looked at twice, each with its reason. */
class SupervisedRatingsIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    SupervisedRatings supervised;

    @Autowired
    IssueRatings ratings;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    private Overseen made;

    @BeforeEach
    void people() {
        made = new Overseen(context);
    }

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static void from(String address, String browser) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.addHeader("User-Agent", browser);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private RatingFilter of(boolean suspicious, boolean open) {
        return new RatingFilter(null, null, null, suspicious, open, null);
    }

    private RatingRow rated(IssueId id) {
        return supervised.page(made.stationed, of(false, false), 0, 100).stream()
                .filter(row -> row.issue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_rating_within_ten_minutes_of_the_reply_is_told_with_its_reason() {
        IssueId id = made.cycle.rated(Satisfaction.SATISFIED);
        RatingRow row = rated(id);
        assertThat(row.reasons()).containsExactly(RatingReason.SOON);
        assertThat(row.by()).isEqualTo("企业");
        assertThat(supervised.count(made.stationed, of(true, true))).isEqualTo(1);
        supervised.look(made.stationed, row.id(), " 电话核实，是企业本人 ");
        assertThat(supervised.count(made.stationed, of(true, true))).isZero();
        assertThat(rated(id).look()).satisfies(look -> assertThat(look.note()).isEqualTo("电话核实，是企业本人"));
        refused("oversight.look.done", () -> supervised.look(made.stationed, row.id(), "再看一次"));
        refused("oversight.look.note.missing", () -> supervised.look(made.stationed, row.id(), "  "));
        refused("oversight.look.note.long", () -> supervised.look(made.stationed, row.id(), "长".repeat(1_001)));
        refused("oversight.rating.unknown", () -> supervised.look(made.elsewhere, row.id(), "别人的"));
    }

    @Test
    void the_network_and_the_session_of_staff_are_told_and_the_address_itself_is_not_kept() {
        settings.change(
                Actors.with(Role.SECURITY_ADMIN),
                OversightSettings.STAFF_NETWORKS,
                null,
                "198.51.100.0/24, 2001:db8::/32 " + (System.nanoTime() % 200 + 1) + ".0.0.1",
                made.cycle.today);
        IssueId id = made.cycle.replied();
        from("198.51.100.77", "test");
        ratings.rate(made.cycle.link(), new RateIssue(id, 1, Satisfaction.SATISFIED, ""));
        assertThat(rated(id).reasons()).contains(RatingReason.STAFF_NETWORK).doesNotContain(RatingReason.STAFF_SESSION);
        // somebody of the staff works at that address
        from("203.0.113.9", "test");
        IssueId other = made.cycle.replied();
        ratings.rate(made.cycle.link(), new RateIssue(other, 1, Satisfaction.SATISFIED, ""));
        assertThat(rated(other).reasons())
                .contains(RatingReason.STAFF_SESSION)
                .doesNotContain(RatingReason.STAFF_NETWORK);
        assertThat(jdbc.sql(
                                "select count(*) from rating_trace where device_hash like '%203%113%' or length(device_hash) <> 64")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void several_enterprises_from_one_device_are_told_and_one_alone_is_not() {
        String browser = "browser " + Ids.next();
        List<IssueId> ids = List.of(ofAnother(), ofAnother(), ofAnother());
        for (IssueId id : ids.subList(0, 2)) {
            from("203.0.113.201", browser);
            rateByLink(id);
        }
        assertThat(rated(ids.getFirst()).reasons()).doesNotContain(RatingReason.ONE_DEVICE);
        from("203.0.113.201", browser);
        rateByLink(ids.getLast());
        assertThat(ids).allSatisfy(id -> assertThat(rated(id).reasons()).contains(RatingReason.ONE_DEVICE));
        assertThat(new LaterNights(context).forgotten(Duration.ofDays(89))).isZero();
        assertThat(new LaterNights(context).forgotten(Duration.ofDays(91))).isPositive();
        assertThat(ids).allSatisfy(id -> assertThat(rated(id).reasons()).doesNotContain(RatingReason.ONE_DEVICE));
    }

    /** A replied issue of an enterprise of its own. */
    private IssueId ofAnother() {
        IssueId id = made.cycle.replied();
        EnterpriseId other = made.cycle
                .bean(EnterpriseService.class)
                .create(made.cycle.desk, EnterpriseForms.named("同机企业" + Ids.next(), "652801", ListingConsent.REFUSED));
        jdbc.sql("update issue set enterprise_id = ? where id = ?")
                .params(other.value(), id.value())
                .update();
        return id;
    }

    private void rateByLink(IssueId id) {
        EnterpriseId enterprise = new EnterpriseId(jdbc.sql("select enterprise_id from issue where id = ?")
                .param(id.value())
                .query(java.util.UUID.class)
                .single());
        ratings.rate(
                new Actor.Link(Ids.next(), enterprise, "企业", java.util.Set.of(cn.qinqing.shared.Right.ISSUE_RATE)),
                new RateIssue(id, 1, Satisfaction.SATISFIED, ""));
    }

    @Test
    void a_contact_that_was_changed_shortly_before_is_told() {
        IssueId id = made.cycle.replied();
        made.cycle
                .bean(EnterpriseService.class)
                .addContact(made.cycle.desk, made.cycle.enterprise, new ContactForm("新联系人", "主任", "13900001111", true));
        ratings.rate(made.cycle.link(), new RateIssue(id, 1, Satisfaction.SATISFIED, ""));
        assertThat(rated(id).reasons()).contains(RatingReason.CONTACT_CHANGED);
    }

    @Test
    void who_rang_back_is_told_and_nothing_is_hashed_of_the_caller() {
        IssueId id = made.cycle.replied();
        from("203.0.113.44", "desk");
        ratings.rate(made.cycle.federation, new RateIssue(id, 1, Satisfaction.FAIRLY, ""));
        assertThat(rated(id).reasons()).doesNotContain(RatingReason.STAFF_SESSION, RatingReason.STAFF_NETWORK);
        assertThat(jdbc.sql("select count(*) from rating_trace where rating_id = ? and device_hash is null")
                        .param(rated(id).id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
