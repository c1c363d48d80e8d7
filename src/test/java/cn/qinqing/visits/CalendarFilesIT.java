package cn.qinqing.visits;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.identity.Side;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar file of one's own bookings, and the secret address that a telephone asks. */
class CalendarFilesIT extends DatabaseTest {

    private static final Actor JOB = new Actor.Job("测试准备", EnumSet.allOf(Right.class));

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    CalendarFiles files;

    @Autowired
    Bookings bookings;

    @Autowired
    JdbcClient jdbc;

    private BookingFixture made;
    private Actor.Person officer;
    private LocalDate day;

    @BeforeEach
    void an_officer_with_an_account() {
        made = new BookingFixture(context);
        Actor.Person stored = made.officer("订阅员");
        PersonId person = stored.person();
        UnitId unit = stored.unit();
        jdbc.sql("update account set person_id = null where id = ?")
                .param(stored.account().value())
                .update();
        String login = "ics" + Ids.next().toString().substring(24);
        context.getBean(AccountService.class)
                .provision(
                        JOB,
                        new NewAccount(login, "订阅员", person, unit),
                        Side.BUSINESS,
                        Set.of(Role.LIAISON_OFFICER),
                        "Bosten-Lake-2026");
        java.util.UUID account = jdbc.sql("select id from account where login = ?")
                .param(login)
                .query(java.util.UUID.class)
                .single();
        officer = new Actor.Person(
                new cn.qinqing.shared.AccountId(account), person, unit, null, "订阅员", stored.rights(), stored.scope());
        day = made.today.plusDays(3);
    }

    @Test
    void the_file_holds_ones_own_bookings_alone() {
        EnterpriseId own = made.enterprise();
        made.book(officer, own, day);
        EnterpriseId others = made.enterprise();
        made.book(made.officer("别人"), others, day);
        String file = new String(files.file(officer), StandardCharsets.UTF_8);
        assertThat(file).containsOnlyOnce("BEGIN:VEVENT").contains("了解生产经营", "STATUS:TENTATIVE");
    }

    @Test
    void an_address_answers_until_it_is_revoked_or_its_account_ended() throws Exception {
        made.book(officer, made.enterprise(), day);
        String token = files.subscribe(officer);
        HttpResponse<String> answer = get("/cal/" + token + ".ics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("BEGIN:VCALENDAR", "BEGIN:VEVENT");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/calendar");
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("referrer-policy")).contains("no-referrer");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");

        String renewed = files.subscribe(officer);
        assertThat(get("/cal/" + token + ".ics").statusCode())
                .as("the one before")
                .isEqualTo(404);
        assertThat(get("/cal/" + renewed + ".ics").statusCode()).isEqualTo(200);
        files.revoke(officer);
        assertThat(get("/cal/" + renewed + ".ics").statusCode()).isEqualTo(404);

        String last = files.subscribe(officer);
        jdbc.sql("update account set enabled = false where id = ?")
                .param(officer.account().value())
                .update();
        assertThat(get("/cal/" + last + ".ics").statusCode())
                .as("its account ended")
                .isEqualTo(404);
        assertThat(get("/cal/" + last).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from calendar_subscription where token_hash = ?")
                        .param(last)
                        .query(Long.class)
                        .single())
                .as("the token itself is not kept")
                .isZero();
    }

    @Test
    void a_file_is_given_so_often_and_no_more() throws Exception {
        String token = files.subscribe(officer);
        for (int i = 0; i < 30; i++) {
            assertThat(get("/cal/" + token + ".ics").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = get("/cal/" + token + ".ics");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("retry-after")).contains("600");
        String another = files.subscribe(made.officer("另一订阅员"));
        assertThat(get("/cal/" + another + ".ics").statusCode())
                .as("an account without a role has no calendar, and looks like an unknown address")
                .isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
