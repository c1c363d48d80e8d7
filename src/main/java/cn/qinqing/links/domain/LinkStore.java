package cn.qinqing.links.domain;

import cn.qinqing.links.Delivery;
import cn.qinqing.links.LinkCase;
import cn.qinqing.links.LinkId;
import cn.qinqing.links.LinkWay;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores links and their deliveries. */
@Component
public class LinkStore {

    /** Why a link was made invalid. */
    public enum Revoked {
        /** The case was answered otherwise. */
        ANSWERED,
        BY_HAND
    }

    /** What a link was made for. */
    public enum MadeFor {
        SENDING,
        HANDOVER
    }

    /** A link as it stands. */
    public record Row(
            LinkId id,
            String purpose,
            UUID subject,
            EnterpriseId enterprise,
            String enterpriseName,
            @Nullable UUID contact,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt,
            @Nullable Revoked revokedWhy,
            int wrongTries) {}

    /** A link to be stored. */
    public record Fresh(
            LinkId id,
            String purpose,
            UUID subject,
            LinkCase about,
            @Nullable UUID contact,
            MadeFor madeFor,
            byte[] token,
            byte @Nullable [] code,
            Instant madeAt,
            Instant expiresAt) {}

    private static final String COLUMNS =
            "id, purpose, subject_id, enterprise_id, enterprise_name, contact_id, expires_at, used_at, revoked_at, revoked_why, wrong_tries, token_hash, typed_hash, typed_until";

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a link. */
    public void add(Actor actor, Fresh link) {
        jdbc.sql("""
                        insert into link (id, purpose, subject_id, enterprise_id, enterprise_name, contact_id, made_for,
                          token_hash, code_hash, made_by, made_by_name, made_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        link.id().value(),
                        link.purpose(),
                        link.subject(),
                        link.about().enterprise().value(),
                        link.about().enterpriseName(),
                        link.contact(),
                        link.madeFor().name(),
                        link.token(),
                        link.code(),
                        actor.accountId().map(AccountId::value).orElse(null),
                        actor.name(),
                        OfficeTime.column(link.madeAt()),
                        OfficeTime.column(link.expiresAt())))
                .update();
    }

    /** Whether a code is out already; codes of the past count until their rows are removed. */
    public boolean hasCode(byte[] code) {
        return jdbc.sql("select count(*) from link where code_hash = ?")
                        .param(code)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The link with this token, or with the token that its code was changed for. */
    public Optional<Row> byToken(byte[] hash, Instant now, boolean forChange) {
        return jdbc
                .sql("select " + COLUMNS + " from link where token_hash = ? or typed_hash = ?"
                        + (forChange ? " for update" : ""))
                .params(hash, hash)
                .query((row, n) -> new Found(
                        row(row), row.getBytes("token_hash"), row.getBytes("typed_hash"), instant(row, "typed_until")))
                .list()
                .stream()
                .filter(found -> MessageDigest.isEqual(found.token(), hash)
                        || found.until() != null
                                && now.isBefore(found.until())
                                && MessageDigest.isEqual(found.typed(), hash))
                .map(Found::row)
                .findFirst();
    }

    private record Found(
            Row row,
            byte[] token,
            byte @Nullable [] typed,
            @Nullable Instant until) {}

    /** The link with this code, for a change. */
    public Optional<Row> byCode(byte[] hash) {
        return jdbc.sql("select " + COLUMNS + " from link where code_hash = ? for update")
                .param(hash)
                .query((row, n) -> row(row))
                .optional();
    }

    public void wrongDigits(LinkId link) {
        jdbc.sql("update link set wrong_tries = wrong_tries + 1, version = version + 1 where id = ?")
                .param(link.value())
                .update();
    }

    public void typed(LinkId link, byte[] token, Instant until) {
        jdbc.sql("update link set typed_hash = ?, typed_until = ?, version = version + 1 where id = ?")
                .params(token, OfficeTime.column(until), link.value())
                .update();
    }

    public void used(LinkId link, Instant now) {
        jdbc.sql("update link set used_at = ?, version = version + 1 where id = ?")
                .params(OfficeTime.column(now), link.value())
                .update();
    }

    /** Ends all links of a case that are still open; returns how many. */
    public int revoke(String purpose, UUID subject, Revoked why, Instant now) {
        return jdbc.sql("""
                        update link set revoked_at = ?, revoked_why = ?, version = version + 1
                        where purpose = ? and subject_id = ? and used_at is null and revoked_at is null and expires_at > ?
                        """)
                .params(OfficeTime.column(now), why.name(), purpose, subject, OfficeTime.column(now))
                .update();
    }

    public int open(String purpose, UUID subject, Instant now) {
        return jdbc.sql(
                        "select count(*) from link where purpose = ? and subject_id = ? and used_at is null and revoked_at is null and expires_at > ?")
                .params(purpose, subject, OfficeTime.column(now))
                .query(Integer.class)
                .single();
    }

    /** Notes a delivery, or that it failed. */
    public void delivered(
            Actor actor,
            LinkId link,
            String purpose,
            UUID subject,
            @Nullable UUID contact,
            LinkWay way,
            @Nullable String failure,
            Instant now) {
        jdbc.sql("""
                        insert into link_delivery (id, link_id, purpose, subject_id, way, by_system, contact_id, delivered_at, actor_id, actor_name, failure)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        Ids.next(),
                        link.value(),
                        purpose,
                        subject,
                        way.name(),
                        !way.shown(),
                        contact,
                        OfficeTime.column(now),
                        actor.accountId().map(AccountId::value).orElse(null),
                        actor.name(),
                        failure))
                .update();
    }

    /** Deliveries of a case, the latest first. */
    public List<Delivery> deliveries(String purpose, UUID subject) {
        return jdbc.sql(
                        "select way, by_system, delivered_at, actor_name, failure from link_delivery where purpose = ? and subject_id = ? order by delivered_at desc, id desc")
                .params(purpose, subject)
                .query((row, n) -> new Delivery(
                        LinkWay.valueOf(row.getString(1)),
                        row.getBoolean(2),
                        OfficeTime.instant(row.getObject(3, LocalDateTime.class)),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    /** Removes links that ended before a moment; returns how many. */
    public int remove(Instant before) {
        return jdbc.sql("delete from link where expires_at < ?")
                .param(OfficeTime.column(before))
                .update();
    }

    /** Links made to be sent before a moment of which nobody knows whether they were: the machine stopped in between. */
    public List<Row> lost(Instant before) {
        return new ArrayList<>(jdbc.sql("select " + COLUMNS + """
                         from link l where made_for = 'SENDING' and made_at < ? and used_at is null and revoked_at is null
                          and not exists (select 1 from link_delivery d where d.link_id = l.id)
                        """)
                .param(OfficeTime.column(before))
                .query((row, n) -> row(row))
                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        String why = row.getString("revoked_why");
        return new Row(
                new LinkId(row.getObject("id", UUID.class)),
                row.getString("purpose"),
                row.getObject("subject_id", UUID.class),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("enterprise_name"),
                row.getObject("contact_id", UUID.class),
                OfficeTime.instant(row.getObject("expires_at", LocalDateTime.class)),
                instant(row, "used_at"),
                instant(row, "revoked_at"),
                why == null ? null : Revoked.valueOf(why),
                row.getInt("wrong_tries"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : OfficeTime.instant(value);
    }
}
