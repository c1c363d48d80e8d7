package cn.qinqing.portal;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.enterprises.ConsentWay;
import cn.qinqing.enterprises.ContactConsent;
import cn.qinqing.enterprises.ContactConsents;
import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.issues.IssueActions;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.IssueTelling;
import cn.qinqing.issues.domain.TellingNights;
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

/** An enterprise is told what was decided, and objects or withdraws through its link. */
class ToldLinksIT extends DatabaseTest {

    private static final String PURPOSE = IssueTelling.PURPOSE;
    private static final String ADDRESS = "203.0.113.43";

    @Autowired
    ApplicationContext context;

    @Autowired
    Links links;

    @Autowired
    LinkDoor door;

    @Autowired
    TellingNights nights;

    @Autowired
    IssueActions actions;

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
    void a_decline_is_told_once_and_the_enterprise_objects_through_its_link() {
        reachable();
        IssueId id = made.in(IssueStatus.DECLINED);
        nights.tell();
        nights.tell();
        assertThat(links.status(PURPOSE, id.value()).deliveries())
                .singleElement()
                .satisfies(one -> assertThat(one.bySystem()).isTrue());
        String token = token(id);
        LinkPage page = ((LinkDoor.Page) door.open(token, ADDRESS)).page();
        assertThat(page.items()).extracting(LinkPage.Item::text).contains("您的问题已在办理");
        assertThat(page.choices()).extracting(LinkPage.Choice::name).containsExactly("OBJECT", "READ");
        refused(
                "issues.told.choice.missing",
                () -> door.answer(token, new LinkAnswer("", "", page.version()), ADDRESS));
        refused(
                "issues.told.words.missing",
                () -> door.answer(token, new LinkAnswer("OBJECT", " ", page.version()), ADDRESS));
        door.answer(token, new LinkAnswer("OBJECT", "不是同一件事", page.version()), ADDRESS);
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.DECLINE_OBJECTED);
        assertThat(door.answer(token, new LinkAnswer("OBJECT", "再说一次", page.version()), ADDRESS))
                .as("a link is used once")
                .isInstanceOf(LinkDoor.Ended.class);
    }

    @Test
    void a_referral_is_told_with_its_receipt_and_without_a_contact_somebody_rings() {
        IssueId id = made.in(IssueStatus.REFERRED);
        nights.tell();
        assertThat(links.status(PURPOSE, id.value()).onCallList()).isTrue();
        LinkPage page = ((LinkDoor.Page) door.open(token(id), ADDRESS)).page();
        assertThat(page.items()).extracting(LinkPage.Item::text).contains("属公共服务热线职责");
        assertThat(page.lines()).extracting(LinkPage.Line::value).contains("州 12345 热线办", "20261126001");
        assertThat(page.choices()).extracting(LinkPage.Choice::name).containsExactly("READ");
    }

    @Test
    void an_enterprise_withdraws_its_issue_with_words_and_an_answer_to_an_older_page_is_refused() {
        IssueId id = made.inProgress();
        String token = token(id);
        LinkPage page = ((LinkDoor.Page) door.open(token, ADDRESS)).page();
        assertThat(page.choices()).extracting(LinkPage.Choice::name).containsExactly("WITHDRAW", "READ");
        made.bean(cn.qinqing.issues.IssueHandling.class).progress(made.handler, id, "已约供气公司");
        refused(
                "issues.told.changed",
                () -> door.answer(token, new LinkAnswer("WITHDRAW", "不需要了", page.version()), ADDRESS));
        LinkPage again = ((LinkDoor.Page) door.open(token, ADDRESS)).page();
        door.answer(token, new LinkAnswer("WITHDRAW", "不需要了", again.version()), ADDRESS);
        assertThat(actions.of(made.office, id).requests().getFirst().words()).isEqualTo("不需要了");
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.IN_PROGRESS);
    }

    private String token(IssueId id) {
        return Asked.token(links.handOver(made.otherDeskOfAnotherUnit(), PURPOSE, id.value(), LinkWay.SLIP));
    }
}
