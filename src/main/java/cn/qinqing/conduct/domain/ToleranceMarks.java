package cn.qinqing.conduct.domain;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Marks of persons (人员标记): who has the key finds a person's own applications by them, who has the database alone cannot
 * tell whose they are. Under an earlier key they are found as long as that key is there.
 */
@Component
public class ToleranceMarks {

    private static final UUID NO_ROW = new UUID(0, 0);

    private final Vault vault;
    private final ConductKeys keys;

    ToleranceMarks(Vault vault, ConductKeys keys) {
        this.vault = vault;
        this.keys = keys;
    }

    /** @throws RuleViolation {@code conduct.key.unknown} */
    public byte[] of(String keyId, PersonId person) {
        return mark(keyId, "person/" + person);
    }

    /**
     * Of who acts.
     *
     * @throws RuleViolation {@code conduct.declare.person} for who is not signed in; {@code conduct.key.unknown}
     */
    public byte[] of(String keyId, Actor actor) {
        return mark(keyId, word(actor));
    }

    /** Under every key that is there. */
    List<byte[]> all(Actor actor) {
        String word = word(actor);
        return keys.names().stream()
                .filter(vault::knows)
                .map(key -> mark(key, word))
                .toList();
    }

    private byte[] mark(String keyId, String word) {
        return vault.tagger(keyId).of(NO_ROW, "tolerance/" + word);
    }

    private static String word(Actor actor) {
        return actor.personId()
                .map(person -> "person/" + person)
                .or(() -> actor.accountId().map(account -> "account/" + account))
                .orElseThrow(() -> new RuleViolation("conduct.declare.person"));
    }
}
