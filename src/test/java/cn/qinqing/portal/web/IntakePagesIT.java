package cn.qinqing.portal.web;

import static cn.qinqing.portal.web.WebAsked.number;
import static cn.qinqing.portal.web.WebAsked.text;
import static cn.qinqing.portal.web.WebAsked.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.ContactForm;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueRequests;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.issues.RequestKind;
import cn.qinqing.links.LinkMask;
import cn.qinqing.links.domain.Tokens;
import cn.qinqing.portal.Asked;
import cn.qinqing.portal.IntakeLinks;
import cn.qinqing.portal.domain.Aged;
import cn.qinqing.portal.domain.DoorSeals;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** What an enterprise or chamber does by its lasting address, and what nobody does with it. */
class IntakePagesIT extends DatabaseTest {

    @Autowired
    WebApplicationContext web;

    @Autowired
    ApplicationContext context;

    @Autowired
    IntakeLinks links;

    @Autowired
    DoorSeals seals;

    @Autowired
    JdbcClient jdbc;

    private WebAsked who;
    private IssueCycle made;
    private String path;

    @BeforeEach
    void enterprise() {
        who = new WebAsked(web);
        made = new IssueCycle(context);
        context.getBean(EnterpriseService.class)
                .addContact(made.desk, made.enterprise, new ContactForm("联系甲", "主任", Asked.PHONE, true));
        path = pathOf(made.enterprise);
    }

    /** As it stands on the poster. */
    private String pathOf(EnterpriseId enterprise) {
        links.posters(made.federation, List.of(enterprise));
        return "/t/q/" + seals.lasting(linkOf(enterprise));
    }

    private UUID linkOf(EnterpriseId enterprise) {
        return jdbc.sql("select id from intake_link where enterprise_id = ? and open_slot = 1")
                .param(enterprise.value())
                .query(UUID.class)
                .single();
    }

    private static Map<String, String> form(String token, String... changes) {
        Map<String, String> form = new LinkedHashMap<>(
                Map.of("token", token, "text", "厂区停电频繁，影响生产", "privacy", "NORMAL", "phone", "", "trap", ""));
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form;
    }

    private String origin(String number) {
        return jdbc.sql(
                        "select concat_ws('/', origin_kind, privacy, origin_id is not null, enterprise_id = ?) from issue where number = ?")
                .params(made.enterprise.value(), number)
                .query(String.class)
                .single();
    }

    private IssueId issue(String number) {
        return new IssueId(jdbc.sql("select id from issue where number = ?")
                .param(number)
                .query(UUID.class)
                .single());
    }

    /** Types the digits; the way to the enterprise's own issues. */
    private String pass() {
        MockHttpServletResponse entered = who.send(path + "/own", Map.of("digits", Asked.LAST_DIGITS));
        assertThat(entered.getStatus()).isEqualTo(303);
        return entered.getHeader("Location");
    }

    @Test
    void an_enterprise_raises_something_and_sees_how_it_stands() {
        MockHttpServletResponse page = who.open(path);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(text(page)).doesNotContain("<script", made.desk.name());
        String token = token(page);
        MockHttpServletResponse taken = who.send(path, form(token));
        String number = number(taken);
        assertThat(number(who.send(path, form(token)))).as("sent twice").isEqualTo(number);
        assertThat(origin(number)).isEqualTo("ENTERPRISE_LINK/NORMAL/1/1");

        String own = pass();
        assertThat(text(who.open(own))).contains(number, "已登记", "厂区停电频繁");
        MockHttpServletResponse one = who.open(own + "/" + issue(number));
        assertThat(text(one)).contains(number, "接下来", "联络办公室", "登记").doesNotContain("企业（扫企业码）");
    }

    @Test
    void what_is_told_in_confidence_is_not_read_out_and_what_is_told_anonymously_leaves_no_trace() {
        String confidential = number(who.send(path, form(token(who.open(path)), "privacy", "CONFIDENTIAL")));
        String anonymous =
                number(who.send(path, form(token(who.open(path)), "privacy", "ANONYMOUS", "phone", "19900001122")));
        assertThat(origin(anonymous)).isEqualTo("ENTERPRISE_LINK/ANONYMOUS/0/1");
        String own = pass();
        assertThat(text(who.open(own))).contains(confidential).doesNotContain(anonymous, "厂区停电频繁");
        assertThat(text(who.open(own + "/" + issue(confidential))))
                .contains("按要求保密的诉求")
                .doesNotContain("厂区停电频繁");
        assertThat(who.open(own + "/" + issue(anonymous)).getStatus()).isEqualTo(404);
        MockHttpServletResponse followed = who.send("/zh/ask/follow", Map.of("number", anonymous, "digits", "1122"));
        assertThat(text(followed)).contains(anonymous, "按要求保密").doesNotContain("厂区停电频繁");
        assertThat(jdbc.sql("select group_concat(actor_name) from issue_event where issue_id = ?")
                        .param(issue(anonymous).value())
                        .query(String.class)
                        .single())
                .isEqualTo("企业（扫企业码）");
    }

    @Test
    void what_is_missing_is_said_and_the_words_stay() {
        MockHttpServletResponse again = who.send(path, form(token(who.open(path)), "privacy", "", "phone", "x"));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again)).contains("请选择谁可以看。", "这不像一个电话号码", "厂区停电频繁，影响生产");
    }

    @Test
    void a_chamber_raises_for_itself_and_for_members_in_and_outside_of_the_lists() {
        EnterpriseId chamber = context.getBean(EnterpriseService.class)
                .create(made.desk, EnterpriseForms.chamber("入口测试商会" + Ids.next(), "652801"));
        String door = pathOf(chamber);
        String member = jdbc.sql("select name from enterprise where id = ?")
                .param(made.enterprise.value())
                .query(String.class)
                .single();
        String forMember = number(who.send(door, form(token(who.open(door)), "name", member)));
        assertThat(origin(forMember)).isEqualTo("CHAMBER/NORMAL/1/1");
        String forItself = number(who.send(door, form(token(who.open(door)), "name", "", "text", "会员反映用电")));
        assertThat(origin(forItself)).isEqualTo("CHAMBER/NORMAL/1/0");
        assertThat(text(who.send(door, form(token(who.open(door)), "name", "名单外小厂"))))
                .contains("请留一个能打通的电话");
        String outside = number(who.send(door, form(token(who.open(door)), "name", "名单外小厂", "phone", "0996-2031234")));
        assertThat(jdbc.sql(
                                "select concat_ws('/', i.origin_kind, e.name) from issue i join enterprise e on e.id = i.enterprise_id where i.number = ?")
                        .param(outside)
                        .query(String.class)
                        .single())
                .isEqualTo("CHAMBER/名单外小厂");
        cn.qinqing.issues.IssueId outsiders =
                new cn.qinqing.issues.IssueId(jdbc.sql("select id from issue where number = ?")
                        .param(outside)
                        .query(java.util.UUID.class)
                        .single());
        EnterpriseId registered =
                context.getBean(cn.qinqing.issues.IssueChecks.class).register(made.desk, outsiders, "");
        assertThat(jdbc.sql("select count(*) from chamber_membership where enterprise_id = ? and chamber_id = ?")
                        .params(registered.value(), chamber.value())
                        .query(Long.class)
                        .single())
                .as("the chamber spoke for it as its member")
                .isOne();
        context.getBean(EnterpriseService.class)
                .addContact(made.desk, chamber, new ContactForm("秘书长", "秘书长", "19900003344", true));
        String own = who.send(door + "/own", Map.of("digits", "3344")).getHeader("Location");
        assertThat(text(who.open(own))).contains(forMember, forItself, outside);
        assertThat(origin(outside)).isEqualTo("CHAMBER/NORMAL/1/0");
    }

    @Test
    void the_address_alone_shows_nothing_and_ten_wrong_digits_close_it_for_the_day() {
        String number = number(who.send(path, form(token(who.open(path)))));
        assertThat(text(who.open(path))).doesNotContain(number, "厂区停电频繁");
        for (int i = 0; i < 9; i++) {
            MockHttpServletResponse wrong = new WebAsked(web).send(path + "/own", Map.of("digits", "000" + i));
            assertThat(wrong.getStatus()).isEqualTo(422);
            assertThat(text(wrong)).contains("电话后四位不对");
        }
        assertThat(new WebAsked(web).send(path + "/own", Map.of("digits", "x")).getStatus())
                .as("what are no digits is no attempt")
                .isEqualTo(422);
        new WebAsked(web).send(path + "/own", Map.of("digits", "0009"));
        MockHttpServletResponse closed = new WebAsked(web).send(path + "/own", Map.of("digits", Asked.LAST_DIGITS));
        assertThat(text(closed)).contains("今天输错的次数太多");
        assertThat(number(who.send(path, form(token(who.open(path)), "text", "还可以提"))))
                .isNotEqualTo(number);
        jdbc.sql("update intake_link set wrong_on = wrong_on - interval 1 day where id = ?")
                .param(linkOf(made.enterprise))
                .update();
        assertThat(pass()).startsWith("/t/m/");
    }

    @Test
    void guessed_revoked_and_ended_ones_say_what_to_do_and_show_nothing() {
        assertThat(who.open("/t/q/" + Tokens.create().secret()).getStatus()).isEqualTo(404);
        assertThat(text(who.open("/t/q/nothing"))).contains("没有这个网址");
        String own = pass();
        assertThat(who.open(own.substring(0, own.length() - 2) + "AA").getStatus())
                .isEqualTo(404);
        MockHttpServletResponse over = who.open("/t/m/" + Aged.pass(HOME, linkOf(made.enterprise)));
        assertThat(over.getStatus()).isEqualTo(410);
        assertThat(text(over)).contains("只管半小时");
        links.renew(made.desk, made.enterprise);
        assertThat(who.open(path).getStatus()).isEqualTo(410);
        assertThat(text(who.open(path))).contains("这个码已经更换");
        assertThat(who.send(path, form("x")).getStatus()).isEqualTo(410);
        assertThat(who.open(own).getStatus()).as("the pass ends with it").isEqualTo(410);
        assertThat(who.open(pathOf(made.enterprise)).getStatus()).isEqualTo(200);
        links.revoke(made.desk, made.enterprise);
        cn.qinqing.Refusals.refused("portal.intake.none", () -> links.revoke(made.desk, made.enterprise));
    }

    @Test
    void who_guesses_addresses_is_shut_out_also_from_the_right_one() {
        for (int i = 0; i < 10; i++) {
            who.open("/t/q/" + Tokens.create().secret());
        }
        MockHttpServletResponse shut = who.open(path);
        assertThat(shut.getStatus()).isEqualTo(429);
        assertThat(shut.getHeader("Retry-After")).matches("\\d+");
        assertThat(text(shut)).contains("操作太频繁");
    }

    @Test
    void a_program_that_opens_every_address_changes_nothing() {
        String own = pass();
        String before = counts();
        who.open(path);
        who.perform(head(path));
        who.open(path + "?text=a&privacy=NORMAL");
        who.open(own);
        who.perform(head(own));
        assertThat(who.perform(post(path).header("Sec-Fetch-Site", "cross-site"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(who.perform(post(path)).getStatus())
                .as("a form without its token")
                .isEqualTo(422);
        assertThat(counts()).isEqualTo(before);
    }

    private String counts() {
        return jdbc.sql(
                        "select concat((select count(*) from issue), '/', (select count(*) from issue_event), '/', (select sum(version) from intake_link))")
                .query(String.class)
                .single();
    }

    @Test
    void a_closed_issue_is_asked_for_again_with_a_reason_and_once() {
        IssueId id = made.closed();
        String own = pass() + "/" + id;
        assertThat(text(who.open(own))).contains("已经办结", "要求重办", "答复");
        MockHttpServletResponse without = who.send(own, Map.of("act", "AGAIN", "words", " "));
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(text(without)).contains("请写几句原因。");
        assertThat(text(who.send(own, Map.of("words", "写了原因")))).contains("请选择一项。", "写了原因");
        assertThat(who.send(own, Map.of("act", "AGAIN", "words", "又停气了")).getStatus())
                .isEqualTo(303);
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.REOPENED);
        MockHttpServletResponse twice = who.send(own, Map.of("act", "AGAIN", "words", "又停气了"));
        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat(text(twice)).contains("现在不能这样办", "您要求重办");
    }

    @Test
    void a_withdrawal_is_asked_for_by_the_enterprise_and_checked_by_somebody_else() {
        IssueId id = made.inProgress();
        String own = pass() + "/" + id;
        assertThat(who.send(own, Map.of("act", "WITHDRAW", "words", "已经自己解决")).getStatus())
                .isEqualTo(303);
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.IN_PROGRESS);
        assertThat(text(who.open(own))).contains("已收到撤回的要求").doesNotContain("value=\"WITHDRAW\"");
        assertThat(who.send(own, Map.of("act", "WITHDRAW", "words", "再说一次")).getStatus())
                .isEqualTo(422);
        context.getBean(IssueRequests.class).decide(made.office, id, RequestKind.WITHDRAWAL, true, "");
        assertThat(text(who.open(own))).contains("已撤回");
    }

    @Test
    void a_decline_is_objected_to_once() {
        IssueId id = made.in(IssueStatus.DECLINED);
        String own = pass() + "/" + id;
        assertThat(text(who.open(own))).contains("同一事实重复提出", "您的问题已在办理", "对不予受理提出异议");
        assertThat(who.send(own, Map.of("act", "OBJECT", "words", "不是同一件事")).getStatus())
                .isEqualTo(303);
        assertThat(made.stateOf(id)).isEqualTo(IssueStatus.DECLINE_OBJECTED);
        assertThat(who.send(own, Map.of("act", "OBJECT", "words", "不是同一件事")).getStatus())
                .isEqualTo(422);
        context.getBean(IssueRequests.class).decide(made.leader, id, RequestKind.OBJECTION, false, "是同一件事");
        assertThat(text(who.open(own))).contains("异议没有成立").doesNotContain("value=\"OBJECT\"");
    }

    @Test
    void every_state_is_told_in_plain_words_without_a_name() {
        String own = pass();
        for (IssueStatus status : IssueStatus.values()) {
            IssueId id = made.in(status);
            MockHttpServletResponse page = new WebAsked(web).open(own + "/" + id);
            if (status.name().startsWith("IMPORTED")) {
                assertThat(page.getStatus()).as("%s", status).isEqualTo(404);
                continue;
            }
            assertThat(page.getStatus()).as("%s", status).isEqualTo(200);
            assertThat(text(page))
                    .as("%s", status)
                    .doesNotContain("!{", "测试人员", "有正当理由", "已与供气公司联系", "系统")
                    .contains("登记");
            switch (status) {
                case PARKED ->
                    assertThat(text(page))
                            .contains("下次复核", made.today.plusDays(60).toString());
                case SUSPENDED -> assertThat(text(page)).contains("检测检验", "下次复核");
                case REPLIED -> assertThat(text(page)).contains("已增加日供气量 2 万方。", "巴政办发〔2026〕12号第五条");
                case IN_PROGRESS -> assertThat(text(page)).contains("答复期限", "主办局");
                default -> {}
            }
        }
    }

    @Test
    void another_enterprises_issue_is_unknown() {
        IssueId other = new IssueCycle(context).closed();
        String own = pass() + "/" + other;
        assertThat(who.open(own).getStatus()).isEqualTo(404);
        assertThat(who.send(own, Map.of("act", "AGAIN", "words", "不是我的")).getStatus())
                .isEqualTo(404);
        assertThat(who.open(pass() + "/keine-id").getStatus()).isEqualTo(404);
    }

    @Test
    void no_secret_of_an_address_stands_in_a_log() {
        assertThat(LinkMask.masked("GET " + path + "/own HTTP/1.1")).isEqualTo("GET /t/q/***/own HTTP/1.1");
        assertThat(LinkMask.masked(pass() + "/1")).isEqualTo("/t/m/***/1");
        assertThat(LinkMask.masked("/t/abc?x")).isEqualTo("/t/***?x");
    }
}
