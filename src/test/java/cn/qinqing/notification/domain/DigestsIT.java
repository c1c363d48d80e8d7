package cn.qinqing.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.notification.NoticeHours;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.OfficeTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One digest a working day at one's own hour, nothing in quiet hours, what is urgent apart. */
class DigestsIT extends DatabaseTest {

    /** A Thursday; the day after is a working day, then a weekend. */
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    NoticeStore notices;

    @Autowired
    NoticeSettingStore settings;

    @Autowired
    MailStore mails;

    @Autowired
    WorkingDays days;

    @Autowired
    TransactionTemplate transaction;

    private final MovingClock clock = new MovingClock(at(THURSDAY, 9));
    private Readers readers;
    private Digests digests;

    @BeforeEach
    void an_office() {
        readers = new Readers(jdbc, notices, settings);
        MailAccess access = Readers.access(25);
        NoticeKinds kinds = Readers.kinds();
        digests = new Digests(settings, mails, new MailTexts(kinds, access), kinds, access, days, transaction, clock);
    }

    @AfterEach
    void leave_no_mail_for_others_to_send() {
        jdbc.sql("delete from mail_message").update();
        jdbc.sql("delete from notice_setting").update();
    }

    @Test
    void a_mail_says_how_many_wait_and_names_nobody() {
        AccountId me = readers.reader(NoticeHours.USUAL);
        readers.tell(me, Readers.NAMED, clock.instant(), "程明桂", "5", "2026-12-01");
        readers.tell(me, Readers.NAMED, clock.instant(), "阿不都", "2", "2026-12-02");
        readers.tell(me, Readers.SAID, clock.instant(), "3");
        readers.tell(me, Readers.COUNTED, clock.instant(), "秘书某", "2026-11-25", "天山番茄制品有限公司");
        clock.at(at(THURSDAY, 10));
        digests.round();
        assertThat(readers.mails(me)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("亲清联络：您有 4 件新事项");
            assertThat(mail.body())
                    .contains("· 每夜核对发现 3 项联系安排无人承担，请补上。", "· 交接单待确认：2 件", "· 其他事项：1 件")
                    .contains("https://liaison.example.gov.cn/app/messages")
                    .doesNotContain("程明桂", "阿不都", "秘书", "番茄", "走访");
        });
    }

    @Test
    void the_digest_comes_once_at_its_hour_with_what_was_not_mailed_yet() {
        AccountId me = readers.reader(new NoticeHours(true, 16, 20, 9));
        readers.tell(me, Readers.SAID, clock.instant(), "3");
        clock.at(at(THURSDAY, 15));
        digests.round();
        assertThat(readers.mails(me)).isEmpty();
        clock.at(at(THURSDAY, 16));
        digests.round();
        digests.round();
        readers.tell(me, Readers.SAID, clock.instant(), "4");
        clock.at(at(THURSDAY, 18));
        digests.round();
        assertThat(readers.mails(me)).hasSize(1);
        clock.at(at(THURSDAY.plusDays(1), 16));
        digests.round();
        assertThat(readers.mails(me)).hasSize(2);
        assertThat(readers.mails(me).getLast().body()).contains("发现 4 项").doesNotContain("发现 3 项");
    }

    @Test
    void what_was_read_or_settled_meanwhile_is_not_mailed() {
        AccountId me = readers.reader(NoticeHours.USUAL);
        readers.tell(me, Readers.SAID, clock.instant(), "3");
        notices.readAll(java.util.List.of(me.value()), clock.instant());
        clock.at(at(THURSDAY, 10));
        digests.round();
        assertThat(readers.mails(me)).isEmpty();
    }

    @Test
    void nothing_comes_on_days_off_nor_in_quiet_hours_after_a_late_start() {
        AccountId me = readers.reader(NoticeHours.USUAL);
        readers.tell(me, Readers.SAID, clock.instant(), "3");
        LocalDate saturday = THURSDAY.plusDays(2);
        clock.at(at(saturday, 10));
        digests.round();
        clock.at(at(THURSDAY, 22));
        digests.round();
        assertThat(readers.mails(me)).isEmpty();
        clock.at(at(THURSDAY.plusDays(4), 13));
        digests.round();
        assertThat(readers.mails(me)).as("the machine was off in the morning").hasSize(1);
    }

    @Test
    void what_is_urgent_comes_at_once_also_at_night_and_then_in_bundles() {
        AccountId me = readers.reader(NoticeHours.USUAL);
        clock.at(at(THURSDAY.plusDays(2), 23));
        readers.tell(me, Readers.SAID, clock.instant(), "3");
        readers.tell(me, Readers.URGENT, clock.instant(), "一");
        digests.round();
        assertThat(readers.mails(me)).singleElement().satisfies(mail -> {
            assertThat(mail.purpose()).isEqualTo("URGENT");
            assertThat(mail.subject()).contains("急");
            assertThat(mail.body()).doesNotContain("发现 3 项");
        });
        for (int i = 0; i < 5; i++) {
            clock.forward(Duration.ofMinutes(10));
            readers.tell(me, Readers.URGENT, clock.instant(), "又一件" + i);
            digests.round();
        }
        assertThat(readers.mails(me)).hasSize(1);
        clock.forward(Duration.ofHours(2));
        digests.round();
        assertThat(readers.mails(me)).hasSize(2);
        assertThat(readers.mails(me).getLast().subject()).contains("5 件");
    }

    @Test
    void who_wants_no_mail_or_whose_account_ended_gets_none() {
        AccountId unwilling = readers.reader(new NoticeHours(false, 10, 20, 9));
        AccountId ended = readers.reader(NoticeHours.USUAL);
        jdbc.sql("update account set enabled = false where id = ?")
                .param(ended.value())
                .update();
        for (AccountId one : java.util.List.of(unwilling, ended)) {
            readers.tell(one, Readers.SAID, clock.instant(), "3");
            readers.tell(one, Readers.URGENT, clock.instant(), "急");
        }
        clock.at(at(THURSDAY, 10));
        digests.round();
        assertThat(readers.mails(unwilling)).isEmpty();
        assertThat(readers.mails(ended)).isEmpty();
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(OfficeTime.ZONE).toInstant();
    }
}
