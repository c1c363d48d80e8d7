package cn.qinqing.conduct.domain;

import cn.qinqing.conduct.ConductBlock;
import cn.qinqing.conduct.DeclarationDetails.Read;
import cn.qinqing.conduct.DeclarationId;
import cn.qinqing.conduct.DeclaringUnit;
import cn.qinqing.conduct.Occasion;
import cn.qinqing.conduct.Receipt;
import cn.qinqing.conduct.domain.Vault.Place;
import cn.qinqing.conduct.domain.Vault.Seal;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Origin;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code conduct_declaration} and who read them; what was declared goes in and comes out through the {@link Vault}. */
@Component
public class ConductStore {

    private static final String TABLE = "conduct_declaration";
    private static final String FROM = " from conduct_declaration d left join unit u on u.id = d.unit_id where ";
    private static final String ROW =
            "select d.id, d.number, d.declared_for, d.declared_at, d.declarant, u.name, d.key_id, d.tags,"
                    + " (select count(*) from conduct_addition a where a.declaration_id = d.id)";

    private final JdbcClient jdbc;
    private final Vault vault;

    ConductStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A row as it can be shown without opening anything. */
    public record Row(
            DeclarationId id,
            String number,
            LocalDate on,
            Instant at,
            String declarant,
            @Nullable String unit,
            String keyId,
            byte[] tags,
            int additions) {}

    /** What is needed to look for a kind. */
    public record Tagged(UUID id, String keyId, byte[] tags) {}

    /** What was declared. */
    public record Opened(Occasion occasion, ConductBlock block) {}

    /** A gift of the register, opened for it alone. */
    public record OpenedGift(UUID id, Occasion occasion, ConductBlock.Gift gift) {}

    /** @throws RuleViolation {@code conduct.clash} when another window was faster */
    public void insert(
            Actor actor,
            Receipt receipt,
            Origin origin,
            Occasion occasion,
            ConductBlock block,
            Seal seal,
            byte[] tags,
            UUID clientKey) {
        UUID id = receipt.id().value();
        List<Object> params = new ArrayList<>();
        Collections.addAll(
                params,
                id,
                receipt.number(),
                origin.kind().name(),
                origin.id(),
                occasion.on(),
                actor.accountId().map(AccountId::value).orElseThrow(),
                actor.personId().map(one -> one.value()).orElse(null),
                actor.name(),
                actor.unitId().map(one -> one.value()).orElse(null),
                OfficeTime.column(receipt.at()),
                clientKey,
                seal.keyId(),
                seal.cipher().name(),
                tags);
        Collections.addAll(
                params,
                closed(seal, id, "occasion", occasion),
                closed(seal, id, "meal", block.meal()),
                closed(seal, id, "vehicle", block.vehicle()),
                closed(seal, id, "gift", block.gift()),
                closed(seal, id, "prior_report", block.prior()),
                closed(seal, id, "note", block.note()));
        try {
            jdbc.sql("""
                    insert into conduct_declaration (id, number, origin_kind, origin_id, declared_for, declared_by, person_id,
                        declarant, unit_id, declared_at, client_key, key_id, cipher, tags,
                        occasion, meal, vehicle, gift, prior_report, note)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(params).update();
        } catch (DuplicateKeyException faster) {
            throw new RuleViolation("conduct.clash");
        }
    }

    private byte[] closed(Seal seal, UUID row, String column, @Nullable Object value) {
        return vault.close(seal, new Place(TABLE, column, row), value);
    }

    /** The receipt of what was sent under this key by this account. */
    public Optional<Receipt> sent(UUID clientKey, AccountId account) {
        return jdbc.sql(
                        "select id, number, declared_at from conduct_declaration where client_key = ? and declared_by = ?")
                .params(clientKey, account.value())
                .query(ConductStore::receipt)
                .optional();
    }

    /** The receipt of what an account declared about an origin. */
    public Optional<Receipt> about(Origin origin, AccountId account) {
        return jdbc.sql(
                        "select id, number, declared_at from conduct_declaration where origin_kind = ? and origin_id = ? and declared_by = ?")
                .params(Arrays.asList(origin.kind().name(), origin.id(), account.value()))
                .query(ConductStore::receipt)
                .optional();
    }

    /** The latest first. */
    public List<Row> page(Narrowed narrowed, long offset, int limit) {
        List<Object> params = new ArrayList<>(narrowed.params());
        params.add(limit);
        params.add(offset);
        return jdbc.sql(ROW + FROM + narrowed.where() + " order by d.declared_at desc, d.id desc limit ? offset ?")
                .params(params)
                .query((row, n) -> row(row))
                .list();
    }

    public long count(Narrowed narrowed) {
        return jdbc.sql("select count(*)" + FROM + narrowed.where())
                .params(narrowed.params())
                .query(Long.class)
                .single();
    }

    /** In the order of their names. */
    public List<DeclaringUnit> units(Narrowed narrowed) {
        return jdbc.sql("select distinct u.id, u.name" + FROM + "u.id is not null and " + narrowed.where()
                        + " order by u.name")
                .params(narrowed.params())
                .query((row, n) -> new DeclaringUnit(new UnitId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /** What a kind is looked for in, the latest first. */
    public List<Tagged> tagged(Narrowed narrowed) {
        return jdbc.sql("select d.id, d.key_id, d.tags" + FROM + narrowed.where()
                        + " order by d.declared_at desc, d.id desc")
                .params(narrowed.params())
                .query((row, n) -> new Tagged(row.getObject(1, UUID.class), row.getString(2), row.getBytes(3)))
                .list();
    }

    public Optional<Row> find(DeclarationId id, Narrowed narrowed) {
        return page(narrowed.and(Narrowed.ids(List.of(id.value()))), 0, 1).stream()
                .findFirst();
    }

    /** @throws RuleViolation {@code conduct.key.unknown}, {@code conduct.damaged} */
    public Opened open(DeclarationId id) {
        return jdbc.sql(
                        "select id, key_id, cipher, occasion, meal, vehicle, gift, prior_report, note from conduct_declaration where id = ?")
                .param(id.value())
                .query((row, n) -> new Opened(
                        Objects.requireNonNull(opened(row, "occasion", Occasion.class)),
                        new ConductBlock(
                                opened(row, "meal", ConductBlock.Meal.class),
                                opened(row, "vehicle", ConductBlock.Vehicle.class),
                                opened(row, "gift", ConductBlock.Gift.class),
                                opened(row, "prior_report", ConductBlock.PriorReport.class),
                                Objects.requireNonNull(opened(row, "note", String.class)))))
                .single();
    }

    /** The gifts of so many declarations, nothing else of them. */
    public List<OpenedGift> gifts(List<UUID> ids) {
        Narrowed narrowed = Narrowed.ids(ids);
        return jdbc.sql(
                        "select d.id as id, d.key_id as key_id, d.cipher as cipher, d.occasion as occasion, d.gift as gift from conduct_declaration d where "
                                + narrowed.where())
                .params(narrowed.params())
                .query((row, n) -> new OpenedGift(
                        row.getObject("id", UUID.class),
                        Objects.requireNonNull(opened(row, "occasion", Occasion.class)),
                        Objects.requireNonNull(opened(row, "gift", ConductBlock.Gift.class))))
                .list();
    }

    /** Notes that somebody of 纪委 reads these declarations now: whole, or the gift alone. */
    public void noteReading(Actor reader, List<UUID> ids, boolean whole, Instant at) {
        List<Object> params = new ArrayList<>();
        ids.forEach(id -> Collections.addAll(
                params,
                Ids.next(),
                id,
                reader.accountId().map(AccountId::value).orElseThrow(),
                reader.name(),
                whole ? "WHOLE" : "GIFT",
                OfficeTime.column(at)));
        jdbc.sql("insert into conduct_read (id, declaration_id, read_by, reader, part, read_at) values "
                        + String.join(", ", Collections.nCopies(ids.size(), "(?, ?, ?, ?, ?, ?)")))
                .params(params)
                .update();
    }

    public List<Read> readings(DeclarationId id) {
        return jdbc.sql(
                        "select read_at, reader, part = 'WHOLE' from conduct_read where declaration_id = ? order by read_at desc, id desc limit 200")
                .param(id.value())
                .query((row, n) -> new Read(
                        OfficeTime.instant(row.getObject(1, LocalDateTime.class)), row.getString(2), row.getBoolean(3)))
                .list();
    }

    private <T> @Nullable T opened(ResultSet row, String column, Class<T> type) throws SQLException {
        Seal seal = new Seal(row.getString("key_id"), ConductCipher.valueOf(row.getString("cipher")));
        return vault.open(seal, new Place(TABLE, column, row.getObject("id", UUID.class)), row.getBytes(column), type);
    }

    private static Receipt receipt(ResultSet row, int number) throws SQLException {
        return new Receipt(
                new DeclarationId(row.getObject(1, UUID.class)),
                row.getString(2),
                OfficeTime.instant(row.getObject(3, LocalDateTime.class)));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new DeclarationId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                OfficeTime.instant(row.getObject(4, LocalDateTime.class)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getInt(9));
    }
}
