package cn.qinqing.portal.web;

import static cn.qinqing.Refusals.refused;
import static cn.qinqing.portal.web.WebAsked.form;
import static cn.qinqing.portal.web.WebAsked.number;
import static cn.qinqing.portal.web.WebAsked.text;
import static cn.qinqing.portal.web.WebAsked.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.qinqing.DatabaseTest;
import cn.qinqing.issues.IssueAttachments;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueId;
import cn.qinqing.portal.domain.Aged;
import cn.qinqing.workbench.StoredFiles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
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

    @Test
    void by_number_and_digits_an_enterprise_does_what_its_link_lets_it_do() {
        IssueCycle made = new IssueCycle(web);
        String number = number(who.send(PATH, form(token(who.open(PATH)))));
        IssueId id = new IssueId(jdbc.sql("select id from issue where number = ?")
                .param(number)
                .query(UUID.class)
                .single());
        assertThat(text(follow(number, "7788"))).contains("您可以", "撤回").doesNotContain("没有解决");
        assertThat(text(act(number, "7788", "", ""))).as("nothing chosen").contains("请选择一项");
        assertThat(text(act(number, "7788", "WITHDRAW", " "))).contains("请写明理由或情况", "checked");
        assertThat(text(act(number, "0000", "WITHDRAW", "已经解决"))).contains("编号或电话后四位不对");
        assertThat(act(number, "7788", "AGAIN", "再办").getStatus()).isEqualTo(422);
        assertThat(text(act(number, "7788", "WITHDRAW", "道路已经修好"))).contains("已收到，处理结果会告知您");
        assertThat(jdbc.sql(
                                "select count(*) from issue_request where issue_id = ? and kind = 'WITHDRAWAL' and open_slot = 1")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isOne();
        IssueId replied = made.replied();
        jdbc.sql(
                        "insert into issue_intake (issue_id, raiser_phone, language, unverified) values (?, '19900007788', 'zh', false)")
                .param(replied.value())
                .update();
        String known = jdbc.sql("select number from issue where id = ?")
                .param(replied.value())
                .query(String.class)
                .single();
        assertThat(text(follow(known, "7788"))).contains("没有解决").doesNotContain("非常满意");
        assertThat(act(known, "7788", "NOT_SOLVED", " ").getStatus())
                .as("without a word")
                .isEqualTo(422);
        assertThat(act(known, "7788", "NOT_SOLVED", "气还没有通").getStatus()).isEqualTo(200);
        assertThat(jdbc.sql("select concat_ws('/', satisfaction, words) from issue_rating where issue_id = ?")
                        .param(replied.value())
                        .query(String.class)
                        .single())
                .isEqualTo("DISSATISFIED/气还没有通");
    }

    private MockHttpServletResponse act(String number, String digits, String act, String words) {
        return who.send(PATH + "/follow/act", Map.of("number", number, "digits", digits, "act", act, "words", words));
    }

    @Test
    void one_file_comes_with_the_words_drawn_anew_and_what_is_no_picture_is_refused_beside_its_field()
            throws Exception {
        BufferedImage drawn = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", png);
        byte[] said = png.toByteArray();
        byte[] withPlace = Arrays.copyOf(said, said.length + 14);
        System.arraycopy("GPS 41.7,86.1 x".getBytes(StandardCharsets.US_ASCII), 0, withPlace, said.length, 14);
        String token = token(who.open(PATH));
        MockHttpServletResponse taken = sendWith(token, "路面.png", withPlace);
        assertThat(taken.getStatus()).isEqualTo(200);
        IssueId id = new IssueId(jdbc.sql("select id from issue where number = ?")
                .param(number(taken))
                .query(UUID.class)
                .single());
        IssueAttachments attachments = web.getBean(IssueAttachments.class);
        IssueCycle made = new IssueCycle(web);
        var kept = attachments.of(made.desk, id).getFirst();
        assertThat(kept.name()).isEqualTo("路面.png");
        try (InputStream stored = web.getBean(StoredFiles.class).open(kept.id())) {
            assertThat(new String(stored.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .as("drawn anew")
                    .startsWith("\u0089PNG")
                    .doesNotContain("GPS 41.7");
        }
        assertThat(number(sendWith(token, "路面.png", withPlace))).isEqualTo(number(taken));
        assertThat(attachments.of(made.desk, id)).hasSize(1);
        refused("issues.attachment.kind", () -> attachments.add(made.desk, id, "表.docx", docx()));
        MockHttpServletResponse page =
                sendWith(token(who.open(PATH)), "照片.png", "<script>x</script>".getBytes(StandardCharsets.US_ASCII));
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(text(page)).contains("id=\"e-file\"", "门前修路三个月没有完工");
        assertThat(text(sendWith(token(who.open(PATH)), "大.png", new byte[IssueAttachments.LARGEST + 1])))
                .contains("文件超过 5 MB", "门前修路三个月没有完工");
        assertThat(sendWith(token(who.open(PATH)), "", new byte[0]).getStatus())
                .as("a browser sends an empty field too")
                .isEqualTo(200);
    }

    private static byte[] docx() throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(made)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }
        return made.toByteArray();
    }

    private MockHttpServletResponse sendWith(String token, String name, byte[] content) {
        MockMultipartHttpServletRequestBuilder request = multipart(PATH);
        request.file(new MockMultipartFile("file", name, "image/png", content));
        form(token).forEach(request::param);
        return who.perform(request);
    }

    private MockHttpServletResponse follow(String number, String digits) {
        return who.send(PATH + "/follow", Map.of("number", number, "digits", digits));
    }
}
