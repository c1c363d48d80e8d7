package cn.qinqing.portal.domain;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the lasting addresses of enterprises and chambers (企业码). */
@Component
public class IntakeLinkStore {

    /**
     * A lasting address.
     *
     * @param enterprise the one that was kept, where two were merged
     * @param revokedAt null while it can be used
     */
    public record Row(
            UUID id,
            EnterpriseId enterprise,
            String name,
            EnterpriseKind kind,
            byte[] token,
            Instant madeAt,
            String madeBy,
            @Nullable Instant revokedAt) {}

    private static final String SELECT = """
            select l.id, e.id, e.name, e.kind, l.token_hash, l.made_at, l.made_by_name, l.revoked_at
            from intake_link l join enterprise o on o.id = l.enterprise_id join enterprise e on e.id = coalesce(o.merged_into, o.id)
            """;

    private final JdbcClient jdbc;

    IntakeLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Row> byToken(byte[] hash) {
        return jdbc.sql(SELECT + " where l.token_hash = ?")
                .param(hash)
                .query((row, n) -> row(row))
                .optional();
    }

    public Optional<Row> find(UUID id) {
        return jdbc.sql(SELECT + " where l.id = ?")
                .param(id)
                .query((row, n) -> row(row))
                .optional();
    }

    /** The latest one of an enterprise, also when it was revoked. */
    public Optional<Row> latest(EnterpriseId enterprise) {
        return jdbc.sql(SELECT
                        + " where l.enterprise_id = ? order by l.open_slot desc, l.made_at desc, l.id desc limit 1")
                .param(enterprise.value())
                .query((row, n) -> row(row))
                .optional();
    }

    /** The one that can be used, for a change. */
    public Optional<UUID> openForChange(EnterpriseId enterprise) {
        return jdbc.sql("select id from intake_link where enterprise_id = ? and open_slot = 1 for update")
                .param(enterprise.value())
                .query(UUID.class)
                .optional();
    }

    public void add(Actor actor, UUID id, EnterpriseId enterprise, byte[] token, Instant now) {
        jdbc.sql(
                        "insert into intake_link (id, enterprise_id, token_hash, made_by, made_by_name, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id,
                        enterprise.value(),
                        token,
                        actor.accountId().map(AccountId::value).orElse(null),
                        actor.name(),
                        OfficeTime.column(now)))
                .update();
    }

    public void revoke(Actor actor, UUID id, Instant now) {
        jdbc.sql(
                        "update intake_link set revoked_at = ?, revoked_by_name = ?, open_slot = null, version = version + 1 where id = ?")
                .params(OfficeTime.column(now), actor.name(), id)
                .update();
    }

    /** Wrong digits so far on a day. */
    public int wrongTries(UUID id, LocalDate day) {
        return jdbc.sql("select case when wrong_on = ? then wrong_tries else 0 end from intake_link where id = ?")
                .params(day, id)
                .query(Integer.class)
                .single();
    }

    public void wrongDigits(UUID id, LocalDate day) {
        jdbc.sql(
                        "update intake_link set wrong_tries = case when wrong_on = ? then wrong_tries + 1 else 1 end, wrong_on = ?, version = version + 1 where id = ?")
                .params(day, day, id)
                .update();
    }

    /** The one enterprise of the lists with this very name; empty when there are none or several. */
    public Optional<EnterpriseId> named(String nameKey) {
        List<UUID> found = jdbc.sql(
                        "select id from enterprise where name_key = ? and merged_into is null and kind not in ('CHAMBER', 'ASSOCIATION') limit 2")
                .param(nameKey)
                .query(UUID.class)
                .list();
        return found.size() == 1 ? Optional.of(new EnterpriseId(found.getFirst())) : Optional.empty();
    }

    private static Row row(ResultSet row) throws SQLException {
        LocalDateTime revoked = row.getObject(8, LocalDateTime.class);
        return new Row(
                row.getObject(1, UUID.class),
                new EnterpriseId(row.getObject(2, UUID.class)),
                row.getString(3),
                EnterpriseKind.valueOf(row.getString(4)),
                row.getBytes(5),
                OfficeTime.instant(row.getObject(6, LocalDateTime.class)),
                row.getString(7),
                revoked == null ? null : OfficeTime.instant(revoked));
    }
}
