package cn.qinqing.links.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.qinqing.CountedStatements;
import cn.qinqing.DatabaseTest;
import cn.qinqing.enterprises.ContactConsents;
import cn.qinqing.links.HandedOver;
import cn.qinqing.links.LinkWay;
import cn.qinqing.links.Links;
import cn.qinqing.links.domain.Tokens;
import cn.qinqing.portal.Asked;
import cn.qinqing.portal.VisitConfirmations;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.visits.CorrectVisit;
import cn.qinqing.visits.VisitAnswer;
import cn.qinqing.visits.VisitAnswerKind;
import cn.qinqing.visits.VisitAnswers;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What somebody with a link can do, and what nobody can. */
class EnterprisePagesIT extends DatabaseTest {

    @Autowired
    WebApplicationContext web;

    @Autowired
    ApplicationContext context;

    @Autowired
    VisitAnswers answers;

    @Autowired
    VisitQueries queries;

    @Autowired
    JdbcClient jdbc;

    private MockMvc mvc;
    private Asked asked;
    private VisitId visit;
    private HandedOver link;
    /** Each test comes from a network of its own: what one guesses shuts out no other. */
    private final String address = "2001:db8:" + Integer.toHexString((int) (Math.random() * 65535)) + ":"
            + Integer.toHexString((int) (Math.random() * 65535)) + "::7";

    @BeforeEach
    void asked() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        asked = new Asked(context);
        visit = asked.visit(asked.reachable());
        link = asked.link(visit);
    }

    @Test
    void the_page_shows_this_record_and_nothing_else() throws Exception {
        MockHttpServletResponse page = open(Asked.path(link));
        assertThat(page.getStatus()).isEqualTo(200);
        String html = page.getContentAsString();
        assertThat(html)
                .contains(asked.unitName, "实地走访", "园区道路破损，货车进出困难", "巴企诉〔", "按要求保密的诉求")
                .contains("记录无误", "有不对的地方", "没有不对，另有话说", "政务服务热线", "12345")
                .contains("lang=\"zh-CN\"", "name=\"token\" value=\"" + Asked.token(link) + "\"");
        assertThat(html)
                .doesNotContain(Asked.SECRET, Asked.CONFIDENTIAL, "19912349999", "随行某某", "接待某某", "联系甲", Asked.PHONE)
                .contains("199****9999");
    }

    @Test
    void a_page_keeps_no_cookie_no_copy_and_tells_no_other_site() throws Exception {
        for (String path :
                List.of(Asked.path(link), "/t", "/t/" + Tokens.create().secret())) {
            MockHttpServletResponse page = open(path);
            assertThat(page.getCookies()).isEmpty();
            assertThat(page.getHeader("Set-Cookie")).isNull();
            assertThat(page.getHeader("Cache-Control")).contains("no-store");
            assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page.getHeader("X-Robots-Tag")).contains("noindex");
            assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
                    .doesNotContain("script-src", "unsafe");
            assertThat(page.getContentAsString()).doesNotContain("<script", "style=\"", "onclick");
        }
    }

    @Test
    void looking_changes_nothing_however_often_a_program_does() {
        List<String> sent = CountedStatements.during(() -> {
            for (int i = 0; i < 3; i++) {
                status(get(Asked.path(link)));
                status(head(Asked.path(link)));
                status(get(Asked.path(link)).header("Sec-Purpose", "prefetch"));
            }
        });
        assertThat(sent)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.strip().toLowerCase()).startsWith("select"));
        assertThat(usedAt()).isNull();
        assertThat(open(Asked.path(link)).getStatus()).isEqualTo(200);
    }

    @Test
    void a_confirmation_is_kept_beside_the_record_and_uses_the_link_up() throws Exception {
        MockHttpServletResponse sent = send(Asked.path(link), "CONFIRMED", "");
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getHeader("Location")).isEqualTo(Asked.path(link));
        assertThat(answers.of(asked.recorder, visit)).singleElement().satisfies(answer -> {
            assertThat(answer.kind()).isEqualTo(VisitAnswerKind.CONFIRMED);
            assertThat(answer.byLink()).isTrue();
            assertThat(answer.changedSince()).isFalse();
        });
        assertThat(text(Asked.path(link))).contains("答复已收到，谢谢").doesNotContain(asked.unitName);
        MockHttpServletResponse again = send(Asked.path(link), "CORRECTED", "第二次");
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsString()).contains("答复已收到，谢谢");
        assertThat(answers.of(asked.recorder, visit)).hasSize(1);
        assertThat(jdbc.sql("select actor_kind from audit_event where action = 'LINK_USED' and subject_id = ?")
                        .param(visit.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("LINK");
    }

    @Test
    void two_answers_at_once_are_one() throws Exception {
        var pool = java.util.concurrent.Executors.newFixedThreadPool(4);
        try {
            var sent = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(n -> pool.submit(() -> send(Asked.path(link), "COMMENTED", "第" + n + "个")))
                    .toList();
            for (var one : sent) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(answers.of(asked.recorder, visit)).hasSize(1);
    }

    @Test
    void a_correction_stands_beside_the_record_in_the_words_of_the_enterprise() {
        String words = "那天是座谈，不是实地走访。\n<script>alert(1)</script>";
        send(Asked.path(link), "CORRECTED", words);
        VisitDetails record = queries.details(asked.recorder, visit);
        assertThat(record.text()).isEqualTo(Asked.SECRET);
        VisitAnswer answer = answers.of(asked.recorder, visit).getFirst();
        assertThat(answer.words()).isEqualTo(words);
        assertThat(answers.mine(asked.recorder, 5))
                .extracting(VisitAnswer.OfMine::visit)
                .containsExactly(visit);
        context.getBean(VisitService.class)
                .correct(
                        asked.recorder,
                        new CorrectVisit(
                                visit,
                                record.version(),
                                record.row().on(),
                                record.row().mode(),
                                List.of(),
                                List.of(),
                                "改了",
                                "企业更正"));
        assertThat(answers.of(asked.recorder, visit).getFirst().changedSince()).isTrue();
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost() throws Exception {
        MockHttpServletResponse none = send(Asked.path(link), "", "已经写好的话 <b>");
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(none.getContentAsString()).contains("请选择一项。", "已经写好的话 &lt;b&gt;");
        MockHttpServletResponse wordless = send(Asked.path(link), "CORRECTED", "  ");
        assertThat(wordless.getContentAsString())
                .contains("请写明哪里不对", "aria-invalid=\"true\"", "value=\"CORRECTED\" checked=\"checked\"");
        String tooLong = "长".repeat(2001);
        assertThat(send(Asked.path(link), "COMMENTED", tooLong).getContentAsString())
                .contains("写了 2001 个字", tooLong);
        assertThat(usedAt()).isNull();
        assertThat(answers.of(asked.recorder, visit)).isEmpty();
    }

    @Test
    void a_record_that_changed_meanwhile_is_shown_anew_before_it_is_confirmed() throws Exception {
        int before = queries.details(asked.recorder, visit).version();
        VisitDetails record = queries.details(asked.recorder, visit);
        context.getBean(VisitService.class)
                .correct(
                        asked.recorder,
                        new CorrectVisit(
                                visit,
                                record.version(),
                                record.row().on().minusDays(1),
                                record.row().mode(),
                                List.of(),
                                List.of(),
                                "改了",
                                "日期记错"));
        MockHttpServletResponse late = send(Asked.path(link), "CONFIRMED", "", before);
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(late.getContentAsString())
                .contains("有了变动", record.row().on().minusDays(1).toString());
        assertThat(answers.of(asked.recorder, visit)).isEmpty();
        assertThat(send(Asked.path(link), "CONFIRMED", "").getStatus()).isEqualTo(303);
    }

    @Test
    void an_expired_a_revoked_and_a_withdrawn_one_say_so() throws Exception {
        HandedOver revoked = asked.link(visit);
        context.getBean(Links.class).revoke(asked.desk, VisitConfirmations.PURPOSE, visit.value());
        assertThat(open(Asked.path(revoked)).getStatus()).isEqualTo(410);
        assertThat(text(Asked.path(revoked))).contains("链接已作废").doesNotContain(asked.unitName);
        HandedOver expired = asked.link(visit);
        jdbc.sql(
                        "update link set made_at = now(6) - interval 20 day, expires_at = now(6) - interval 1 second where id = ?")
                .param(expired.id().value())
                .update();
        assertThat(text(Asked.path(expired))).contains("链接已过期").doesNotContain(asked.unitName);
        assertThat(send(Asked.path(expired), "CONFIRMED", "").getStatus()).isEqualTo(410);
        HandedOver gone = asked.link(visit);
        context.getBean(VisitService.class)
                .withdraw(
                        asked.recorder,
                        visit,
                        queries.details(asked.recorder, visit).version(),
                        "选错企业");
        assertThat(text(Asked.path(gone))).contains("不需要答复了").doesNotContain(asked.unitName);
        assertThat(send(Asked.path(gone), "CONFIRMED", "").getStatus()).isEqualTo(410);
        assertThat(answers.of(asked.recorder, visit)).isEmpty();
    }

    @Test
    void one_answer_ends_the_other_links_of_the_case() throws Exception {
        HandedOver other = asked.link(visit);
        send(Asked.path(link), "CONFIRMED", "");
        assertThat(text(Asked.path(other))).contains("已经答复过");
        assertThat(send(Asked.path(other), "CORRECTED", "又来").getStatus()).isEqualTo(410);
    }

    @Test
    void an_unknown_and_a_removed_one_get_the_same_answer() throws Exception {
        jdbc.sql("delete from link where id = ?").param(link.id().value()).update();
        String removed = text(Asked.path(link));
        assertThat(text("/t/" + Tokens.create().secret())).isEqualTo(removed).contains("没有这个链接");
        assertThat(text("/t/anything")).isEqualTo(removed);
        assertThat(open("/t/" + Tokens.create().secret()).getStatus()).isEqualTo(404);
    }

    @Test
    void a_link_of_another_enterprise_confirms_nothing() {
        VisitId other = asked.visit(asked.reachable());
        jdbc.sql("update link set subject_id = ? where id = ?")
                .params(other.value(), link.id().value())
                .update();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> open(Asked.path(link)))
                .hasRootCauseMessage("visits.unknown");
        assertThat(answers.of(asked.recorder, other)).isEmpty();
    }

    @Test
    void a_form_from_elsewhere_is_refused() throws Exception {
        MockHttpServletRequestBuilder form = form(Asked.path(link), "CONFIRMED", "", version());
        assertThat(status(form.header("Sec-Fetch-Site", "cross-site"))).isEqualTo(400);
        assertThat(status(form(Asked.path(link), "CONFIRMED", "", version())
                        .header(HttpHeaders.ORIGIN, "https://elsewhere.example")))
                .isEqualTo(400);
        assertThat(status(post(Asked.path(link))
                        .param("token", Tokens.create().secret())
                        .param("choice", "CONFIRMED")))
                .isEqualTo(400);
        assertThat(status(post(Asked.path(link)).param("choice", "CONFIRMED")))
                .as("without the token in the form it only shows the page")
                .isEqualTo(200);
        assertThat(usedAt()).isNull();
        assertThat(status(form(Asked.path(link), "CONFIRMED", "", version())
                        .header("Sec-Fetch-Site", "same-origin")
                        .header(HttpHeaders.ORIGIN, "null")))
                .isEqualTo(303);
    }

    @Test
    void the_code_with_the_last_digits_leads_to_the_page() throws Exception {
        MockHttpServletResponse entered = enter(link.code(), Asked.LAST_DIGITS);
        assertThat(entered.getStatus()).isEqualTo(303);
        String path = entered.getHeader("Location");
        assertThat(path).matches("/t/[0-9a-z]{26}").isNotEqualTo(Asked.path(link));
        assertThat(text(path)).contains(asked.unitName);
        assertThat(send(path, "CONFIRMED", "").getStatus()).isEqualTo(303);
        assertThat(answers.of(asked.recorder, visit)).hasSize(1);
    }

    @Test
    void a_typed_token_lasts_half_an_hour() throws Exception {
        String path = enter(link.code(), Asked.LAST_DIGITS).getHeader("Location");
        jdbc.sql("update link set typed_until = now(6) - interval 1 second where id = ?")
                .param(link.id().value())
                .update();
        assertThat(open(path).getStatus()).isEqualTo(404);
        assertThat(open(Asked.path(link)).getStatus()).isEqualTo(200);
    }

    @Test
    void wrong_digits_and_unknown_codes_get_the_same_answer_and_the_code_dies_at_ten() throws Exception {
        MockHttpServletResponse wrong = enter(link.code(), "0000");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString())
                .contains("编号或电话后四位不对")
                .isEqualTo(enter("0000 0000", "0000")
                        .getContentAsString()
                        .replace("value=\"0000 0000\"", "value=\"" + link.code() + "\""));
        jdbc.sql("update link set wrong_tries = 9 where id = ?")
                .param(link.id().value())
                .update();
        enter(link.code(), "0001");
        assertThat(enter(link.code(), Asked.LAST_DIGITS).getStatus()).isEqualTo(422);
        assertThat(open(Asked.path(link)).getStatus())
                .as("the link itself goes on")
                .isEqualTo(200);
    }

    @Test
    void a_contact_who_withdrew_opens_nothing_by_typing() {
        EnterpriseId enterprise = asked.enterprise();
        UUID contact = asked.contact(enterprise, "0996-2012345", true);
        HandedOver typed = asked.link(asked.visit(enterprise));
        assertThat(typed.code()).isNotNull();
        context.getBean(ContactConsents.class).withdraw(asked.desk, contact);
        assertThat(enter(typed.code(), "2345").getStatus()).isEqualTo(422);
    }

    @Test
    void who_guesses_is_shut_out_also_from_a_link_that_is_right() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(open("/t/" + Tokens.create().secret()).getStatus()).isEqualTo(404);
        }
        MockHttpServletResponse shut = open(Asked.path(link));
        assertThat(shut.getStatus()).isEqualTo(429);
        assertThat(shut.getHeader(HttpHeaders.RETRY_AFTER)).matches("\\d+");
        assertThat(shut.getContentAsString()).contains("操作太频繁", "12345");
        assertThat(enter(link.code(), Asked.LAST_DIGITS).getStatus()).isEqualTo(429);
        assertThat(send(Asked.path(link), "CONFIRMED", "").getStatus()).isEqualTo(429);
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'LINK_GUESSING' and client_address = ?")
                        .param(address)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(status(get(Asked.path(link)), "192.0.2." + Math.abs(address.hashCode() % 250)))
                .as("from elsewhere")
                .isEqualTo(200);
    }

    @Test
    void a_single_link_is_not_asked_for_without_end() {
        int status = 200;
        for (int i = 0; i < 25 && status == 200; i++) {
            status = status(get(Asked.path(link)), "198.51.100." + i);
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void a_slip_without_a_telephone_has_no_code() {
        HandedOver plain = context.getBean(Links.class)
                .handOver(
                        asked.desk,
                        VisitConfirmations.PURPOSE,
                        asked.visit(asked.enterprise()).value(),
                        LinkWay.SLIP);
        assertThat(plain.code()).isNull();
        assertThat(plain.text()).contains(plain.address(), "12345").doesNotContain("输入编号");
        assertThat(Ids.parse(plain.id().toString())).isNotNull();
    }

    private int version() {
        return queries.details(asked.recorder, visit).version();
    }

    private @org.jspecify.annotations.Nullable Object usedAt() {
        return jdbc.sql("select used_at from link where id = ?")
                .param(link.id().value())
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1)))
                .single()
                .orElse(null);
    }

    private MockHttpServletResponse open(String path) {
        return perform(get(path), address);
    }

    private String text(String path) throws Exception {
        return open(path).getContentAsString();
    }

    private MockHttpServletResponse send(String path, String choice, String words) {
        return send(path, choice, words, version());
    }

    private MockHttpServletResponse send(String path, String choice, String words, int version) {
        return perform(form(path, choice, words, version), address);
    }

    private static MockHttpServletRequestBuilder form(String path, String choice, String words, int version) {
        return post(path)
                .param("token", path.substring(3))
                .param("choice", choice)
                .param("words", words)
                .param("version", Integer.toString(version));
    }

    private MockHttpServletResponse enter(String code, String digits) {
        return perform(post("/t").param("code", code).param("digits", digits), address);
    }

    private int status(MockHttpServletRequestBuilder request) {
        return status(request, address);
    }

    private int status(MockHttpServletRequestBuilder request, String from) {
        return perform(request, from).getStatus();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String from) {
        try {
            return mvc.perform(request.with(one -> {
                        one.setRemoteAddr(from);
                        one.setCharacterEncoding("UTF-8");
                        return one;
                    }))
                    .andReturn()
                    .getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
