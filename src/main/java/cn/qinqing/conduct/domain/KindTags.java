package cn.qinqing.conduct.domain;

import cn.qinqing.conduct.ConductKind;
import cn.qinqing.shared.RuleViolation;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tags by which declarations are found by kind without opening them: for each kind sixteen bytes, which are random where it
 * does not apply. Under another row the same kind has other bytes, so that without the key they say nothing, not even how
 * often something occurs.
 */
@Component
public class KindTags {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;

    KindTags(Vault vault) {
        this.vault = vault;
    }

    /** The tags of a new row, in the order of the kinds. */
    public byte[] of(String keyId, UUID row, Set<ConductKind> kinds) {
        ConductKind[] all = ConductKind.values();
        byte[] tags = new byte[all.length * Vault.TAG];
        RANDOM.nextBytes(tags);
        Vault.Tagger tagger = vault.tagger(keyId);
        kinds.forEach(kind -> System.arraycopy(tagger.of(row, kind.name()), 0, tags, place(kind), Vault.TAG));
        return tags;
    }

    /** Reads tags of many rows, each key once. */
    public Reading reading() {
        return new Reading();
    }

    private static int place(ConductKind kind) {
        return kind.ordinal() * Vault.TAG;
    }

    /** For the rows of one answer. */
    public final class Reading {

        private final Map<String, Optional<Vault.Tagger>> taggers = new HashMap<>();

        private Reading() {}

        /** Null when the key is missing. */
        public @Nullable Set<ConductKind> kinds(String keyId, UUID row, byte[] tags) {
            Vault.Tagger tagger = taggers.computeIfAbsent(keyId, this::find).orElse(null);
            if (tagger == null) {
                return null;
            }
            Set<ConductKind> kinds = EnumSet.noneOf(ConductKind.class);
            Arrays.stream(ConductKind.values())
                    .filter(kind -> KindTags.applies(tagger, kind, row, tags))
                    .forEach(kinds::add);
            return kinds;
        }

        /** Whether it applies; not when the key is missing. */
        public boolean applies(String keyId, ConductKind kind, UUID row, byte[] tags) {
            return taggers.computeIfAbsent(keyId, this::find)
                    .filter(tagger -> KindTags.applies(tagger, kind, row, tags))
                    .isPresent();
        }

        private Optional<Vault.Tagger> find(String keyId) {
            try {
                return Optional.of(vault.tagger(keyId));
            } catch (RuleViolation missing) {
                return Optional.empty();
            }
        }
    }

    private static boolean applies(Vault.Tagger tagger, ConductKind kind, UUID row, byte[] tags) {
        int place = place(kind);
        return tags.length >= place + Vault.TAG
                && Arrays.equals(tagger.of(row, kind.name()), Arrays.copyOfRange(tags, place, place + Vault.TAG));
    }
}
