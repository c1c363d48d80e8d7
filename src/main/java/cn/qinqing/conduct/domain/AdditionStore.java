package cn.qinqing.conduct.domain;

import cn.qinqing.conduct.AddToDeclaration;
import cn.qinqing.conduct.ConductBlock.HandingIn;
import cn.qinqing.conduct.ConductKind;
import cn.qinqing.conduct.DeclarationDetails.Addition;
import cn.qinqing.conduct.domain.Vault.Place;
import cn.qinqing.conduct.domain.Vault.Seal;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code conduct_addition}: what a declarant adds; nothing is ever altered. */
@Component
public class AdditionStore {

    private static final String TABLE = "conduct_addition";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final KindTags tags;

    AdditionStore(JdbcClient jdbc, Vault vault, KindTags tags) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.tags = tags;
    }

    /** An addition with the id of its declaration. */
    public record Stored(UUID declaration, Addition addition) {}

    /** What tells whether an addition says that the gift was handed in. */
    public record Tagged(UUID declaration, UUID id, String keyId, byte[] tags) {}

    public boolean sent(UUID clientKey, AccountId account) {
        return jdbc.sql("select count(*) from conduct_addition where client_key = ? and added_by = ?")
                        .params(clientKey, account.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @throws RuleViolation {@code conduct.clash} when another window was faster */
    public void insert(Actor actor, AddToDeclaration addition, Seal seal, Instant at) {
        UUID id = Ids.next();
        Set<ConductKind> kinds = addition.handedIn() == null ? Set.of() : Set.of(ConductKind.GIFT_HANDED_IN);
        try {
            jdbc.sql("""
                    insert into conduct_addition (id, declaration_id, added_by, added_at, client_key, key_id, cipher, tags, words,
                        handed_in)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id,
                            addition.declaration().value(),
                            actor.accountId().map(AccountId::value).orElseThrow(),
                            OfficeTime.column(at),
                            addition.clientKey(),
                            seal.keyId(),
                            seal.cipher().name(),
                            tags.of(seal.keyId(), id, kinds),
                            vault.close(
                                    seal,
                                    new Place(TABLE, "words", id),
                                    addition.words().strip()),
                            vault.close(seal, new Place(TABLE, "handed_in", id), addition.handedIn()))
                    .update();
        } catch (DuplicateKeyException faster) {
            throw new RuleViolation("conduct.clash");
        }
    }

    /**
     * What was added to these declarations, in order.
     *
     * @throws RuleViolation {@code conduct.key.unknown}, {@code conduct.damaged}
     */
    public List<Stored> of(List<UUID> declarations) {
        Narrowed narrowed = Narrowed.ids(declarations);
        return jdbc.sql("""
                        select a.declaration_id, a.added_at, a.id as id, a.key_id as key_id, a.cipher as cipher, a.words as words,
                          a.handed_in as handed_in
                        from conduct_declaration d join conduct_addition a on a.declaration_id = d.id where """ + " " + narrowed.where() + " order by a.added_at, a.id")
                .params(narrowed.params())
                .query((row, n) -> new Stored(
                        row.getObject(1, UUID.class),
                        new Addition(
                                OfficeTime.instant(row.getObject(2, LocalDateTime.class)),
                                Objects.requireNonNull(opened(row, "words", String.class)),
                                opened(row, "handed_in", HandingIn.class))))
                .list();
    }

    /** Additions to what somebody asks for, not opened. */
    public List<Tagged> tagged(Narrowed narrowed) {
        return jdbc.sql("""
                        select a.declaration_id, a.id, a.key_id, a.tags from conduct_addition a
                        join conduct_declaration d on d.id = a.declaration_id left join unit u on u.id = d.unit_id where """ + " " + narrowed.where())
                .params(narrowed.params())
                .query((row, n) -> new Tagged(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getBytes(4)))
                .list();
    }

    private <T> @Nullable T opened(ResultSet row, String column, Class<T> type) throws SQLException {
        Seal seal = new Seal(row.getString("key_id"), ConductCipher.valueOf(row.getString("cipher")));
        return vault.open(seal, new Place(TABLE, column, row.getObject("id", UUID.class)), row.getBytes(column), type);
    }
}
