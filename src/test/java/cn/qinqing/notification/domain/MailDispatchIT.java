package cn.qinqing.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.notification.Inbox;
import cn.qinqing.notification.MailState;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.NoticeFilter;
import cn.qinqing.notification.NoticeHours;
import cn.qinqing.notification.NotificationKinds;
import cn.qinqing.notification.domain.MailTexts.Mail;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Right;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails go to a real SMTP server, or are tried again, given up and told to the administrator. */
class MailDispatchIT extends DatabaseTest {

    private static final Mail MAIL = new Mail(cn.qinqing.notification.MailPurpose.DIGEST, "亲清联络：您有 2 件新事项", "正文，𬭎达。");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    NoticeStore notices;

    @Autowired
    NoticeSettingStore settings;

    @Autowired
    MailStore mails;

    @Autowired
    NoticeBoard board;

    @Autowired
    AccountActors accounts;

    @Autowired
    AccountService service;

    @Autowired
    Inbox inbox;

    @Autowired
    Clock real;

    private final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private MovingClock clock;
    private AccountId account;
    private String address;

    @BeforeEach
    void a_reader() {
        // later than whatever other tests have left waiting
        clock = new MovingClock(real.instant());
        account = new Readers(jdbc, notices, settings).reader(NoticeHours.USUAL);
        address = account + "@example.gov.cn";
    }

    @AfterEach
    void close() {
        post.stop();
        jdbc.sql("delete from mail_message").update();
    }

    @Test
    void a_mail_arrives_in_utf8_and_its_text_is_not_kept() throws Exception {
        post.start();
        mails.add(account, address, MAIL, clock.instant());
        MailDispatch dispatch = dispatch(post.getSmtp().getPort());
        dispatch.send();
        dispatch.send();
        MimeMessage[] arrived = arrived();
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getSubject()).isEqualTo("亲清联络：您有 2 件新事项");
        assertThat(arrived[0].getContent().toString().strip()).isEqualTo("正文，𬭎达。");
        assertThat(arrived[0].getFrom()[0]).hasToString("liaison@example.gov.cn");
        assertThat(arrived[0].getMessageID())
                .isEqualTo(jdbc.sql("select concat('<', id, '@example.gov.cn>') from mail_message where account_id = ?")
                        .param(account.value())
                        .query(String.class)
                        .single());
        assertThat(arrived[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getHeaders(arrived[0])).containsIgnoringCase("charset=UTF-8");
        assertThat(state()).isEqualTo(MailState.SENT);
        assertThat(jdbc.sql("select count(*) from mail_message where account_id = ? and body is not null")
                        .param(account.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void two_nodes_send_it_once() {
        post.start();
        mails.add(account, address, MAIL, clock.instant());
        Stream.of(dispatch(post.getSmtp().getPort()), dispatch(post.getSmtp().getPort()))
                .parallel()
                .forEach(MailDispatch::send);
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void what_a_dead_process_was_sending_is_taken_over_after_its_time() {
        post.start();
        mails.add(account, address, MAIL, clock.instant());
        mails.claim(1000, clock.instant(), clock.instant().plus(Duration.ofMinutes(5)));
        MailDispatch dispatch = dispatch(post.getSmtp().getPort());
        dispatch.send();
        assertThat(arrived()).isEmpty();
        clock.forward(Duration.ofMinutes(6));
        dispatch.send();
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void a_server_that_is_down_is_tried_for_a_day_and_then_the_administrator_is_told() throws IOException {
        Actor.Person admin = administrator();
        int closed;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = free.getLocalPort();
        }
        mails.add(account, address, MAIL, clock.instant());
        MailDispatch dispatch = dispatch(closed);
        dispatch.send();
        assertThat(state()).isEqualTo(MailState.WAITING);
        Instant began = clock.instant();
        while (state() == MailState.WAITING) {
            assertThat(inbox.count(admin, new NoticeFilter(null, NotificationKinds.MAIL_FAILED.name())))
                    .isZero();
            clock.forward(Duration.ofMinutes(30));
            dispatch.send();
        }
        assertThat(state()).isEqualTo(MailState.FAILED);
        assertThat(Duration.between(began, clock.instant())).isBetween(Duration.ofHours(20), Duration.ofHours(30));
        assertThat(jdbc.sql("select failure from mail_message where account_id = ?")
                        .param(account.value())
                        .query(String.class)
                        .single())
                .isNotBlank();
        assertThat(inbox.count(admin, new NoticeFilter(null, NotificationKinds.MAIL_FAILED.name())))
                .isOne();
    }

    @Test
    void a_refused_address_is_given_up_at_once_and_not_shown_in_full() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuseEverybody(server));
            mails.add(account, address, MAIL, clock.instant());
            dispatch(server.getLocalPort()).send();
        }
        assertThat(state()).isEqualTo(MailState.FAILED);
        String failure = jdbc.sql("select failure from mail_message where account_id = ?")
                .param(account.value())
                .query(String.class)
                .single();
        assertThat(failure).contains("550", "no such user").doesNotContain(address);
    }

    @Test
    void the_connection_can_be_tried_without_a_mail() throws Exception {
        post.start();
        new MailCarrier(Readers.access(post.getSmtp().getPort())).greet();
        assertThat(arrived()).isEmpty();
    }

    /** SMTP that knows nobody. */
    private static void refuseEverybody(ServerSocket server) {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                var out = client.getOutputStream();
                out.write("220 test\r\n".getBytes(StandardCharsets.US_ASCII));
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String answer = line.startsWith("RCPT")
                            ? "550 5.1.1 " + line.replaceAll(".*<|>.*", "") + " no such user"
                            : line.startsWith("QUIT") ? "221 bye" : "250 ok";
                    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException closed) {
                // the test is over, or the other side left
            }
        }
    }

    private MimeMessage[] arrived() {
        return Arrays.stream(post.getReceivedMessages()).filter(this::isMine).toArray(MimeMessage[]::new);
    }

    private boolean isMine(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private MailDispatch dispatch(int port) {
        MailAccess access = Readers.access(port);
        return new MailDispatch(mails, new MailCarrier(access), access, board, accounts, clock);
    }

    private MailState state() {
        return MailState.valueOf(jdbc.sql("select state from mail_message where account_id = ?")
                .param(account.value())
                .query(String.class)
                .single());
    }

    private Actor.Person administrator() {
        Actor job = new Actor.Job("测试准备", EnumSet.allOf(Right.class));
        String login = "m" + Ids.next().toString().replace("-", "");
        AccountId id = service.provision(
                job,
                new NewAccount(login, "管理员", null, null),
                Role.SYSTEM_ADMIN.side(),
                Set.of(Role.SYSTEM_ADMIN),
                "Bosten-Lake-2026");
        return accounts.find(id).orElseThrow();
    }
}
