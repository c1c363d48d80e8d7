package cn.qinqing.portal;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.enterprises.ConsentWay;
import cn.qinqing.enterprises.ContactConsent;
import cn.qinqing.enterprises.ContactConsents;
import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.issues.AskFor;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRating;
import cn.qinqing.issues.IssueRatings;
import cn.qinqing.issues.IssueRequests;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.RequestKind;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.issues.domain.IssueNights;
import cn.qinqing.links.CallBacks;
import cn.qinqing.links.CallId;
import cn.qinqing.links.CallResult;
import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkDoor;
import cn.qinqing.links.LinkPage;
import cn.qinqing.links.LinkWay;
import cn.qinqing.links.Links;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An enterprise rates a reply through its link, or is rung by somebody who had no hand in it. */
class RatingLinksIT extends DatabaseTest {

    private static final String PURPOSE = IssueRatings.PURPOSE;
    private static final String ADDRESS = "203.0.113.41";

    @Autowired
    ApplicationContext context;

    @Autowired
    Links links;

    @Autowired
    LinkDoor door;

    @Autowired
    CallBacks calls;

    @Autowired
    IssueNights nights;

    @Autowired
    IssueRatings ratings;

    @Autowired
    JdbcClient jdbc;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(context);
    }

    private void reachable() {
        UUID contact = made.bean(EnterpriseService.class)
                .addContact(made.desk, made.enterprise, new ContactForm("联系甲", "主任", Asked.PHONE, true));
        made.bean(ContactConsents.class)
                .give(made.desk, contact, new ContactConsent("联系甲", made.today, ConsentWay.ORAL, "诉求办理"));
    }

    @Test
    void the_system_asks_and_the_enterprise_answers_once() {
        reachable();
        IssueId id = made.replied();
        nights.ask();
        nights.ask();
        assertThat(links.status(PURPOSE, id.value()).deliveries())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.way()).isEqualTo(LinkWay.SMS);
                    assertThat(one.bySystem()).isTrue();
                });
        refused("links.involved", () -> links.handOver(made.desk, PURPOSE, id.value(), LinkWay.SLIP));
        String token = Asked.token(links.handOver(made.otherDeskOfAnotherUnit(), PURPOSE, id.value(), LinkWay.SLIP));
        LinkPage page = ((LinkDoor.Page) door.open(token, ADDRESS)).page();
        assertThat(page.choices()).hasSize(5);
        assertThat(page.items()).extracting(LinkPage.Item::text).contains(IssueCycle.SAID, "已增加日供气量 2 万方。");
        assertThat(page.toString()).doesNotContain(made.handler.name());
        refused("issues.rate.missing", () -> door.answer(token, new LinkAnswer("", "", page.version()), ADDRESS));
        door.answer(token, new LinkAnswer("SATISFIED", "谢谢", page.version()), ADDRESS);
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.RATED);
        assertThat(ratings.of(made.office, id)).singleElement().satisfies(one -> {
            assertThat(one.satisfaction()).isEqualTo(Satisfaction.SATISFIED);
            assertThat(one.way()).isEqualTo(IssueRating.Way.LINK);
            assertThat(one.words()).isEqualTo("谢谢");
        });
        assertThat(door.answer(token, new LinkAnswer("DISSATISFIED", "反悔", page.version()), ADDRESS))
                .isInstanceOf(LinkDoor.Ended.class);
        refused("issues.rate.over", () -> links.send(made.otherDesk, PURPOSE, id.value()));
    }

    @Test
    void who_does_not_answer_counts_as_not_rated_and_is_rung_in_vain_on_three_days() {
        reachable();
        IssueId id = made.replied();
        nights.ask();
        nights.run();
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.REPLIED);
        longAgo(id);
        nights.run();
        nights.run();
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.NOT_RATED);
        assertThat(links.status(PURPOSE, id.value()).onCallList()).isTrue();
        CallId call = callOf(id);
        assertThat(calls.read(made.desk, call).hindrance()).isEqualTo("links.involved");
        calls.tried(made.federation, call, CallResult.DECLINED, "不愿评价");
        IssueRequests requests = made.bean(IssueRequests.class);
        requests.ask(made.head, new AskFor(id, RequestKind.CLOSURE, null, null, ""));
        requests.decide(made.office, id, RequestKind.CLOSURE, true, "");
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.CLOSED);
        assertThat(ratings.of(made.supervisor, id).getFirst().satisfaction())
                .as("never as satisfied")
                .isNull();
    }

    @Test
    void without_a_way_to_send_somebody_rings_and_notes_what_is_said() {
        IssueId id = made.replied();
        nights.ask();
        assertThat(links.status(PURPOSE, id.value()).onCallList()).isTrue();
        CallId call = callOf(id);
        refused(
                "issues.rate.words.missing",
                () -> calls.answered(made.federation, call, new LinkAnswer("DISSATISFIED", "", 1), ""));
        calls.answered(made.federation, call, new LinkAnswer("FAIRLY", "还行", 1), "");
        assertThat(ratings.of(made.office, id).getFirst().way()).isEqualTo(IssueRating.Way.CALL);
        assertThat(jdbc.sql("select side from issue_party where issue_id = ? and person_id = ?")
                        .params(id.value(), made.federation.person().value())
                        .query(String.class)
                        .single())
                .isEqualTo("CALLBACK");
    }

    /** The link was delivered half a month ago. */
    private void longAgo(IssueId id) {
        jdbc.sql("update issue set replied_at = date_sub(replied_at, interval 20 day) where id = ?")
                .param(id.value())
                .update();
        jdbc.sql(
                        "insert into link_delivery (id, link_id, purpose, subject_id, way, by_system, delivered_at, actor_name) select uuid(), link_id, purpose, subject_id, way, by_system, date_sub(delivered_at, interval 15 day), actor_name from link_delivery where subject_id = ?")
                .param(id.value())
                .update();
    }

    private CallId callOf(IssueId id) {
        return new CallId(jdbc.sql("select id from call_back where subject_id = ? and open_slot = 1")
                .param(id.value())
                .query(UUID.class)
                .single());
    }
}
