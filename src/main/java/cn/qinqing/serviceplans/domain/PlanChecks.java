package cn.qinqing.serviceplans.domain;

import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What forms of plans are checked for alike. */
@Component
public class PlanChecks {

    private final JdbcClient jdbc;

    PlanChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(String name, boolean active) {}

    /** @throws RuleViolation {@code key.unknown}, {@code key.ended} naming the unit */
    public void unit(UnitId unit, String key) {
        Known known = known("unit", unit.value(), key);
        if (!known.active()) {
            throw new RuleViolation(stem(key) + "ended", known.name());
        }
    }

    /** @throws RuleViolation {@code key.unknown}, {@code key.ended} naming the person */
    public void person(@Nullable PersonId person, String key) {
        if (person != null) {
            Known known = known("person", person.value(), key);
            if (!known.active()) {
                throw new RuleViolation(stem(key) + "ended", known.name());
            }
        }
    }

    /** @throws RuleViolation {@code policies.unknown} for one that is not in the library */
    public void policy(@Nullable UUID policy) {
        if (policy != null
                && !jdbc.sql("select exists (select 1 from policy where id = ?)")
                        .param(policy)
                        .query(Boolean.class)
                        .single()) {
            throw new RuleViolation("policies.unknown");
        }
    }

    private Known known(String table, UUID id, String key) {
        return jdbc.sql("select name, active from " + table + " where id = ?")
                .param(id)
                .query((row, n) -> new Known(row.getString(1), row.getBoolean(2)))
                .optional()
                .orElseThrow(() -> new RuleViolation(stem(key) + "unknown"));
    }

    /**
     * A text without blanks around it.
     *
     * @throws RuleViolation {@code key.missing}, {@code key.long} naming the limit in characters
     */
    public static String words(String text, int longest, String key) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new RuleViolation(stem(key) + "missing");
        }
        return within(stripped, longest, key);
    }

    /** The same for a text that may be empty. */
    public static String within(String text, int longest, String key) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new RuleViolation(stem(key) + "long", longest);
        }
        return text;
    }

    private static String stem(String key) {
        return key.endsWith(".") ? key : key + ".";
    }
}
