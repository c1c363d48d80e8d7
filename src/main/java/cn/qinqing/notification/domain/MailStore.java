package cn.qinqing.notification.domain;

import cn.qinqing.notification.MailPurpose;
import cn.qinqing.notification.MailRow;
import cn.qinqing.notification.MailState;
import cn.qinqing.notification.domain.MailTexts.Mail;
import cn.qinqing.notification.domain.MailTexts.Told;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code mail_message}: what is to be mailed and what became of it. */
@Component
public class MailStore {

    /** A mail that this process sends. */
    record Claimed(UUID id, AccountId account, String address, String subject, String body, int tries) {}

    private static final String FRESH = """
             from notice n join account a on n.recipient = coalesce(a.person_id, a.id)
            where a.id = :account and n.state = 'OPEN' and n.read_at is null and n.mailed_at is null""";

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a mail that comes as often as it is asked for. */
    public void add(AccountId account, String address, Mail mail, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into mail_message (id, account_id, purpose, occasion, address, subject, body, state, next_try_at, created_at)
                        values (:id, :account, :purpose, :occasion, :address, :subject, :body, 'WAITING', :at, :at)""")
                .param("id", id)
                .param("account", account.value())
                .param("purpose", mail.purpose().name())
                .param("occasion", id.toString())
                .param("address", address)
                .param("subject", mail.subject())
                .param("body", mail.body())
                .param("at", OfficeTime.column(at))
                .update();
    }

    /** What is open and was neither read nor mailed; of these kinds alone when there are any. */
    List<Told> fresh(AccountId account, List<String> kinds) {
        return jdbc.sql("select n.kind, n.says, n.for_person_id is not null" + FRESH + only(kinds)
                        + " order by n.told_at")
                .param("account", account.value())
                .param("kinds", kinds)
                .query((row, n) -> new Told(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    /** Notes that they were mailed. */
    void mailed(AccountId account, List<String> kinds, Instant at) {
        jdbc.sql("update notice set mailed_at = :at where id in (select id from (select n.id" + FRESH + only(kinds)
                        + ") x)")
                .param("account", account.value())
                .param("kinds", kinds)
                .param("at", OfficeTime.column(at))
                .update();
    }

    private static String only(List<String> kinds) {
        return kinds.isEmpty() ? "" : " and n.kind in (:kinds)";
    }

    public int codesSince(AccountId account, Instant since) {
        return jdbc.sql(
                        "select count(*) from mail_message where account_id = ? and purpose = 'CODE' and created_at > ?")
                .params(account.value(), OfficeTime.column(since))
                .query(Integer.class)
                .single();
    }

    /** What waits goes to the new address. */
    public void redirect(AccountId account, String address) {
        jdbc.sql("update mail_message set address = ? where account_id = ? and state = 'WAITING' and purpose <> 'CODE'")
                .params(address, account.value())
                .update();
    }

    public void drop(AccountId account) {
        jdbc.sql(
                        "update mail_message set state = 'DROPPED', body = null, version = version + 1 where account_id = ? and state in ('WAITING', 'FAILED')")
                .param(account.value())
                .update();
    }

    /** Mails whose time has come, also those that a dead process was sending; each is this process's when it got it. */
    List<Claimed> claim(int most, Instant now, Instant until) {
        List<Claimed> found = jdbc.sql("""
                        select id, account_id, address, subject, body, tries from mail_message
                        where (state = 'WAITING' and next_try_at <= :now or state = 'SENDING' and claimed_until < :now) and body is not null
                        order by next_try_at limit :most""")
                .param("now", OfficeTime.column(now))
                .param("most", most)
                .query((row, n) -> new Claimed(
                        row.getObject(1, UUID.class),
                        new AccountId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6)))
                .list();
        List<Claimed> mine = new ArrayList<>();
        for (Claimed one : found) {
            if (jdbc.sql("""
                            update mail_message set state = 'SENDING', claimed_until = :until, tries = tries + 1, version = version + 1
                            where id = :id and tries = :tries and (state = 'WAITING' or state = 'SENDING' and claimed_until < :now)""")
                            .param("id", one.id())
                            .param("tries", one.tries())
                            .param("until", OfficeTime.column(until))
                            .param("now", OfficeTime.column(now))
                            .update()
                    == 1) {
                mine.add(one);
            }
        }
        return mine;
    }

    void sent(UUID id, Instant at) {
        jdbc.sql(
                        "update mail_message set state = 'SENT', sent_at = ?, body = null, claimed_until = null, failure = null, version = version + 1 where id = ?")
                .params(OfficeTime.column(at), id)
                .update();
    }

    /**
     * It did not go.
     *
     * @param again when it is tried next; null when it is given up
     */
    void failed(UUID id, String why, @Nullable Instant again) {
        jdbc.sql("""
                        update mail_message set state = :state, failure = :why, claimed_until = null, next_try_at = coalesce(:again, next_try_at), version = version + 1
                        where id = :id and state = 'SENDING'""")
                .param("id", id)
                .param("state", again == null ? "FAILED" : "WAITING")
                .param("why", why)
                .param("again", again == null ? null : OfficeTime.column(again))
                .update();
    }

    /** Given up ones are tried anew; says how many. */
    public int again(List<UUID> ids, Instant now) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql(
                                "update mail_message set state = 'WAITING', tries = 0, next_try_at = :now, version = version + 1 where state = 'FAILED' and body is not null and id in (:ids)")
                        .param("now", OfficeTime.column(now))
                        .param("ids", ids)
                        .update();
    }

    public List<MailRow> page(@Nullable MailState state, long offset, int limit) {
        return jdbc.sql("""
                        select m.id, m.created_at, m.purpose, a.display_name, m.address, m.state, m.tries, m.failure, m.sent_at
                        from mail_message m join account a on a.id = m.account_id
                        where :state is null or m.state = :state order by m.created_at desc, m.id limit :limit offset :offset""")
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(MailStore::row)
                .list();
    }

    public long count(@Nullable MailState state) {
        return jdbc.sql("select count(*) from mail_message where :state is null or state = :state")
                .param("state", state == null ? null : state.name())
                .query(Long.class)
                .single();
    }

    int purge(Instant createdBefore) {
        return jdbc.sql("delete from mail_message where created_at < ? and state not in ('WAITING', 'SENDING')")
                .param(OfficeTime.column(createdBefore))
                .update();
    }

    private static MailRow row(ResultSet row, int number) throws SQLException {
        LocalDateTime sent = row.getObject(9, LocalDateTime.class);
        return new MailRow(
                row.getObject(1, UUID.class),
                OfficeTime.instant(row.getObject(2, LocalDateTime.class)),
                MailPurpose.valueOf(row.getString(3)),
                row.getString(4),
                MailAddress.masked(row.getString(5)),
                MailState.valueOf(row.getString(6)),
                row.getInt(7),
                row.getString(8),
                sent == null ? null : OfficeTime.instant(sent));
    }
}
