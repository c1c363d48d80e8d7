package cn.qinqing.notification.domain;

import cn.qinqing.notification.NoticeHours;
import cn.qinqing.notification.OwnSettings;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.OfficeTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code notice_setting}; who has none has the usual hours and no address. */
@Component
public class NoticeSettingStore {

    /** An address whose code is awaited. */
    public record Waiting(String address, String hash, Instant until, int tries) {}

    /** Somebody who is to get mail. */
    record Reader(AccountId account, String address, NoticeHours hours) {}

    private static final String READER = """
            select s.account_id, s.mail_address, s.mail_wanted, s.digest_hour, s.quiet_from, s.quiet_to
            from notice_setting s join account a on a.id = s.account_id
            where s.mail_wanted and s.mail_address is not null and a.enabled and (a.ends_on is null or a.ends_on > :today)""";

    private final JdbcClient jdbc;

    NoticeSettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public OwnSettings find(AccountId account) {
        return jdbc.sql(
                        "select mail_address, new_address, mail_wanted, digest_hour, quiet_from, quiet_to from notice_setting where account_id = ?")
                .param(account.value())
                .query((row, n) -> new OwnSettings(row.getString(1), row.getString(2), hours(row, 3)))
                .optional()
                .orElseGet(() -> new OwnSettings(null, null, NoticeHours.USUAL));
    }

    public void change(AccountId account, NoticeHours hours) {
        present(account);
        jdbc.sql("""
                        update notice_setting set mail_wanted = ?, digest_hour = ?, quiet_from = ?, quiet_to = ?, version = version + 1
                        where account_id = ?""")
                .params(hours.wanted(), hours.digest(), hours.quietFrom(), hours.quietTo(), account.value())
                .update();
    }

    public void awaitCode(AccountId account, String address, String hash, Instant until) {
        present(account);
        jdbc.sql("""
                        update notice_setting set new_address = ?, code_hash = ?, code_until = ?, code_tries = 0, version = version + 1
                        where account_id = ?""")
                .params(address, hash, OfficeTime.column(until), account.value())
                .update();
    }

    /** What is awaited, held until the transaction ends: guesses at the same moment are counted one after the other. */
    public Optional<Waiting> waiting(AccountId account) {
        return jdbc.sql(
                        "select new_address, code_hash, code_until, code_tries from notice_setting where account_id = ? and new_address is not null for update")
                .param(account.value())
                .query((row, n) -> new Waiting(
                        row.getString(1),
                        row.getString(2),
                        OfficeTime.instant(row.getObject(3, LocalDateTime.class)),
                        row.getInt(4)))
                .optional();
    }

    public void triedOnce(AccountId account) {
        jdbc.sql("update notice_setting set code_tries = code_tries + 1 where account_id = ?")
                .param(account.value())
                .update();
    }

    public void use(AccountId account, String address) {
        jdbc.sql("""
                        update notice_setting set mail_address = ?, new_address = null, code_hash = null, code_until = null, code_tries = 0, version = version + 1
                        where account_id = ?""").params(address, account.value()).update();
    }

    public void forget(AccountId account) {
        jdbc.sql("""
                        update notice_setting set mail_address = null, new_address = null, code_hash = null, code_until = null, version = version + 1
                        where account_id = ?""").param(account.value()).update();
    }

    /** Whose hour of the digest has come and whose digest of the day was not looked at. */
    List<Reader> digestDue(LocalDate today, int hour) {
        return jdbc.sql(READER
                        + " and s.digest_hour <= :hour and (s.last_digest_on is null or s.last_digest_on < :today)")
                .param("today", today)
                .param("hour", hour)
                .query(NoticeSettingStore::reader)
                .list();
    }

    /** Whether this process is the one that makes the digest of the day. */
    boolean takeDigest(AccountId account, LocalDate today) {
        return jdbc.sql(
                                "update notice_setting set last_digest_on = :today where account_id = :account and (last_digest_on is null or last_digest_on < :today)")
                        .param("account", account.value())
                        .param("today", today)
                        .update()
                == 1;
    }

    /** Who has something urgent that was neither read nor mailed, and had no urgent mail since. */
    List<Reader> urgentDue(LocalDate today, Instant since, List<String> kinds) {
        return jdbc.sql(READER + """
                         and (s.last_urgent_at is null or s.last_urgent_at < :since)
                         and exists (select 1 from notice n where n.recipient = coalesce(a.person_id, a.id) and n.state = 'OPEN'
                           and n.read_at is null and n.mailed_at is null and n.kind in (:kinds))""")
                .param("today", today)
                .param("since", OfficeTime.column(since))
                .param("kinds", kinds)
                .query(NoticeSettingStore::reader)
                .list();
    }

    /** Whether this process is the one that mails what is urgent. */
    boolean takeUrgent(AccountId account, Instant since, Instant now) {
        return jdbc.sql(
                                "update notice_setting set last_urgent_at = :now where account_id = :account and (last_urgent_at is null or last_urgent_at < :since)")
                        .param("account", account.value())
                        .param("since", OfficeTime.column(since))
                        .param("now", OfficeTime.column(now))
                        .update()
                == 1;
    }

    private void present(AccountId account) {
        NoticeHours usual = NoticeHours.USUAL;
        jdbc.sql(
                        "insert ignore into notice_setting (account_id, mail_wanted, digest_hour, quiet_from, quiet_to) values (?, ?, ?, ?, ?)")
                .params(account.value(), usual.wanted(), usual.digest(), usual.quietFrom(), usual.quietTo())
                .update();
    }

    private static Reader reader(ResultSet row, int number) throws SQLException {
        return new Reader(new AccountId(row.getObject(1, UUID.class)), row.getString(2), hours(row, 3));
    }

    private static NoticeHours hours(ResultSet row, int first) throws SQLException {
        return new NoticeHours(
                row.getBoolean(first), row.getInt(first + 1), row.getInt(first + 2), row.getInt(first + 3));
    }
}
