package cn.qinqing.notification.domain;

import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeCatalog;
import cn.qinqing.notification.NoticeHours;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.NoticeKind.InMail;
import cn.qinqing.notification.Recipient;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Ids;
import cn.qinqing.workbench.TestAccounts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts with a proved address, and kinds of notices of every sort, for the tests of mails. */
final class Readers {

    static final NoticeKind NAMED =
            NoticeKind.of("assignments.notice.handover", "assignments.notice.handover.says", InMail.NAME);
    static final NoticeKind SAID =
            NoticeKind.of("assignments.notice.vacant", "assignments.notice.vacant.says", InMail.SENTENCE);
    static final NoticeKind COUNTED =
            NoticeKind.of("visits.notice.toCheck", "visits.notice.toCheck.says", InMail.COUNT);
    static final NoticeKind URGENT =
            new NoticeKind("workbench.notice.jobFailed", "workbench.notice.jobFailed.says", true, InMail.NAME);

    private final JdbcClient jdbc;
    private final NoticeStore notices;
    private final NoticeSettingStore settings;

    Readers(JdbcClient jdbc, NoticeStore notices, NoticeSettingStore settings) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.settings = settings;
    }

    static MailAccess access(int port) {
        return new MailAccess(
                "127.0.0.1", port, null, null, "liaison@example.gov.cn", "none", "https://liaison.example.gov.cn");
    }

    static NoticeKinds kinds() {
        NoticeCatalog catalog = () -> List.of(NAMED, SAID, COUNTED, URGENT);
        return new NoticeKinds(new ObjectProvider<>() {
            @Override
            public Stream<NoticeCatalog> stream() {
                return Stream.of(catalog);
            }
        });
    }

    /** An account that gets mail. */
    AccountId reader(NoticeHours hours) {
        AccountId account = TestAccounts.stored(jdbc).account();
        settings.change(account, hours);
        settings.use(account, account + "@example.gov.cn");
        return account;
    }

    void tell(AccountId account, NoticeKind kind, Instant at, String... facts) {
        tell(account, kind, Ids.next(), "once", at, facts);
    }

    /** Whether it was new. */
    boolean tell(AccountId account, NoticeKind kind, UUID subject, String occasion, Instant at, String... facts) {
        Recipient to = Recipient.of(account);
        return notices.add(
                to,
                new Notice(to, kind, subject, occasion, List.of(facts), "jobs", null),
                kind.sentence() + NoticeStore.BETWEEN + String.join(NoticeStore.BETWEEN, facts),
                null,
                at);
    }

    record Written(Instant at, String purpose, String subject, String body) {}

    /** Mails to an account, the earliest first. */
    List<Written> mails(AccountId account) {
        return jdbc.sql(
                        "select created_at, purpose, subject, body from mail_message where account_id = ? order by created_at, id")
                .param(account.value())
                .query((row, n) -> new Written(
                        cn.qinqing.shared.OfficeTime.instant(row.getObject(1, java.time.LocalDateTime.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }
}
