package cn.qinqing.audit.domain;

import cn.qinqing.audit.Personal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts of one event, divided into the part that is hashed as it stands and the part about natural persons.
 *
 * @param text JSON with sorted names; a personal fact leaves only its name here
 * @param personal JSON of the personal facts, null when there are none
 * @param salt 32 random bytes in hexadecimal, null when there are no personal facts
 */
public record Facts(
        String text, @Nullable String personal, @Nullable String salt) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Facts split(Map<String, ?> facts) {
        var open = new TreeMap<String, Object>();
        var personal = new TreeMap<String, Object>();
        facts.forEach((name, value) -> {
            if (value instanceof Personal hidden) {
                personal.put(name, plain(hidden.value()));
                open.put(name, Map.of("personal", true));
            } else {
                open.put(name, plain(value));
            }
        });
        if (personal.isEmpty()) {
            return new Facts(JSON.writeValueAsString(open), null, null);
        }
        var salt = new byte[32];
        RANDOM.nextBytes(salt);
        return new Facts(
                JSON.writeValueAsString(open),
                JSON.writeValueAsString(personal),
                HexFormat.of().formatHex(salt));
    }

    /** What the event keeps of the personal part; null when there is none. */
    @Nullable
    String personalDigest() {
        return personal == null || salt == null ? null : digest(salt, personal);
    }

    static String digest(String salt, String personal) {
        return Sha256.of(salt, personal);
    }

    private static Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number;
            case Boolean truth -> truth;
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>();
                map.forEach((name, inner) -> sorted.put(String.valueOf(name), plain(inner)));
                yield sorted;
            }
            case Collection<?> many -> {
                List<Object> list = new ArrayList<>();
                many.forEach(inner -> list.add(plain(inner)));
                yield list;
            }
            default -> value.toString();
        };
    }
}
