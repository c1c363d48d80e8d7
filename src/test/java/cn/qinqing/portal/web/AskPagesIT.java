package cn.qinqing.portal.web;

import static cn.qinqing.portal.web.WebAsked.form;
import static cn.qinqing.portal.web.WebAsked.number;
import static cn.qinqing.portal.web.WebAsked.text;
import static cn.qinqing.portal.web.WebAsked.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.qinqing.DatabaseTest;
import cn.qinqing.portal.domain.Aged;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** The open door: what anybody can send and follow without an account, and what nobody can. */
class AskPagesIT extends DatabaseTest {

    private static final String PATH = "/zh/ask";

    @Autowired
    WebApplicationContext web;

    @Autowired
    JdbcClient jdbc;

    private WebAsked who;

    @BeforeEach
    void somebody() {
        who = new WebAsked(web);
    }

    @Test
    void somebody_in_no_list_gets_a_number_at_once_and_is_unverified() {
        MockHttpServletResponse page = who.open(PATH);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(page.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(text(page))
                .doesNotContain("<script", "link.css")
                .contains("12345")
                .containsOnlyOnce("<head>")
                .containsOnlyOnce("<footer");
        assertThat(page.getContentAsByteArray().length).isLessThan(30 * 1024);
        assertThat(who.open("/zh/ask.css").getContentAsByteArray().length + page.getContentAsByteArray().length)
                .isLessThan(30 * 1024);

        MockHttpServletResponse taken = who.send(PATH, form(token(page)));
        assertThat(taken.getStatus()).isEqualTo(200);
        assertThat(text(taken)).contains("已经登记", "7788").doesNotContain("19900007788");
        assertThat(jdbc.sql(
                                "select concat_ws('/', i.origin_kind, i.status, n.unverified, n.language, e.name, e.kind) from issue i join issue_intake n on n.issue_id = i.id join enterprise e on e.id = i.enterprise_id where i.number = ?")
                        .param(number(taken))
                        .query(String.class)
                        .single())
                .isEqualTo("PUBLIC/REGISTERED/1/zh/街口打馕店/SOLE_PROPRIETOR");
    }

    @Test
    void a_form_that_comes_twice_makes_one_issue_with_one_number() {
        String token = token(who.open(PATH));
        String first = number(who.send(PATH, form(token)));
        assertThat(number(who.send(PATH, form(token)))).isEqualTo(first);
        assertThat(issuesSaying("门前修路三个月没有完工，客人进不来。", first)).isEqualTo(1);
        MockHttpServletResponse other = who.send(PATH, form(token, "text", "另外还有一件事"));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(text(other)).contains(first, "另外还有一件事");
        assertThat(number(who.send(PATH, form(token(other), "text", "另外还有一件事"))))
                .as("under the token that came back it is a second one")
                .isNotEqualTo(first);
    }

    @Test
    void a_form_that_comes_four_times_at_one_moment_makes_one_issue() throws Exception {
        String token = token(who.open(PATH));
        try (var senders = Executors.newFixedThreadPool(4)) {
            Callable<String> send = () -> number(who.send(PATH, form(token, "text", "同时点了四次")));
            Set<String> numbers = new HashSet<>();
            for (var sent : senders.invokeAll(Collections.nCopies(4, send))) {
                numbers.add(sent.get());
            }
            assertThat(numbers).hasSize(1);
        }
        assertThat(jdbc.sql("select count(*) from issue where text = '同时点了四次'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private long issuesSaying(String text, String number) {
        return jdbc.sql("select count(*) from issue where text = ? and number = ?")
                .params(text, number)
                .query(Long.class)
                .single();
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_what_was_typed_is_kept() {
        MockHttpServletResponse again = who.send(
                PATH, form(token(who.open(PATH)), "name", " ", "place", "", "phone", "12", "text", "<b>写好的话</b>"));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again))
                .contains("请写企业或个体户的名称。", "请选择所在的县市。", "这不像一个电话号码", "&lt;b&gt;写好的话&lt;/b&gt;", "value=\"12\"");
        assertThat(text(who.send(PATH, form(token(who.open(PATH)), "text", "　\n"))))
                .contains("请写要反映的困难。");
        String long_ = "长".repeat(10_001);
        assertThat(text(who.send(PATH, form(token(who.open(PATH)), "text", long_))))
                .contains("写了 10001 字，最多 10000 字", long_);
        assertThat(who.send(PATH, form(token(who.open(PATH)), "text", "长".repeat(10_000)))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void a_form_that_was_opened_long_ago_keeps_its_words_and_is_sent_once_more() {
        String old = aged(token(who.open(PATH)));
        MockHttpServletResponse forged = who.send(PATH, form(old));
        assertThat(forged.getStatus()).as("its time is signed").isEqualTo(422);
        String late = Aged.form(HOME);
        MockHttpServletResponse again = who.send(PATH, form(late));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(text(again)).contains("这张表打开得太久", "门前修路三个月没有完工");
        assertThat(who.send(PATH, form(token(again))).getStatus()).isEqualTo(200);
    }

    /** The same token with an earlier time in it. */
    private static String aged(String token) {
        byte[] all = Base64.getUrlDecoder().decode(token);
        ByteBuffer.wrap(all).putLong(16, Instant.now().minusSeconds(100_000).getEpochSecond());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    @Test
    void a_program_and_another_site_get_nothing() {
        String token = token(who.open(PATH));
        MockHttpServletResponse trapped = who.send(PATH, form(token, "trap", "http://spam.example"));
        assertThat(trapped.getStatus()).isEqualTo(422);
        assertThat(text(trapped)).contains("有一栏不该填的填了", "门前修路");
        assertThat(who.send(PATH, form("", "name", "没有令牌")).getStatus()).isEqualTo(422);
        assertThat(who.perform(post(PATH).param("token", token).header("Sec-Fetch-Site", "cross-site"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(who.perform(post(PATH).param("token", token).header(HttpHeaders.ORIGIN, "https://elsewhere.example"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(jdbc.sql("select count(*) from enterprise where name = '没有令牌'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void looking_registers_nothing() {
        long before = jdbc.sql("select count(*) from issue").query(Long.class).single();
        who.open(PATH);
        who.perform(head(PATH));
        who.open(PATH + "?text=abc&name=abc&phone=19900001234");
        who.perform(head(PATH + "/follow"));
        assertThat(jdbc.sql("select count(*) from issue").query(Long.class).single())
                .isEqualTo(before);
    }

    @Test
    void who_sends_without_end_waits_and_keeps_the_words() {
        MockHttpServletResponse last = null;
        for (int i = 0; i < 11; i++) {
            last = who.send(PATH, form(token(who.open(PATH)), "text", "第 " + i + " 件"));
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(last.getHeader(HttpHeaders.RETRY_AFTER)).matches("\\d+");
        assertThat(text(last)).contains("这个网络提交得太多", "第 10 件");
        assertThat(new WebAsked(web).send(PATH, form(token(last))).getStatus())
                .as("from elsewhere")
                .isEqualTo(200);
    }

    @Test
    void number_and_digits_lead_to_how_it_stands() {
        String number = number(who.send(PATH, form(token(who.open(PATH)))));
        String year = number.replaceAll("\\D+(\\d{4}).*", "$1");
        String running = number.replaceAll(".*〕0*(\\d+)号", "$1");
        for (String typed : new String[] {
            number,
            year + " " + running,
            "巴企诉[" + year + "]" + running + "号",
            number.replace("〔", "（").replace("〕", "）")
        }) {
            MockHttpServletResponse shown = follow(typed, "７７８８");
            assertThat(shown.getStatus()).as(typed).isEqualTo(200);
            assertThat(text(shown))
                    .contains(number, "已登记", "接下来：联络办公室核实后", "联络办公室", "登记")
                    .doesNotContain("19900007788", "店主");
        }
    }

    @Test
    void a_wrong_number_and_wrong_digits_get_the_same_sentence_and_a_guesser_waits() {
        String number = number(who.send(PATH, form(token(who.open(PATH)))));
        String wrongDigits = text(follow(number, "0000"));
        assertThat(wrongDigits).contains("编号或电话后四位不对");
        assertThat(text(follow("巴企诉〔2026〕9999号", "0000")).replace("巴企诉〔2026〕9999号", number))
                .isEqualTo(wrongDigits);
        assertThat(text(follow("不是编号", "7788")).replace("不是编号", number)).isEqualTo(wrongDigits);
        for (int i = 0; i < 10; i++) {
            follow(number, "000" + i);
        }
        assertThat(follow(number, "7788").getStatus())
                .as("also with the right ones")
                .isEqualTo(429);
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'ASK_GUESSING' and client_address = ?")
                        .param(who.address)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private MockHttpServletResponse follow(String number, String digits) {
        return who.send(PATH + "/follow", Map.of("number", number, "digits", digits));
    }
}
