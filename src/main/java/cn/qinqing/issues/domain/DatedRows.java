package cn.qinqing.issues.domain;

import cn.qinqing.shared.Ids;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of categories and templates, each with the days on which it holds; a version that began is never rewritten. */
@Component
public class DatedRows {

    public static final String CATEGORY = "issue_category";
    public static final String TERM = "issue_term";

    /** Where a version has no last day. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private static final String FROM = "valid_from";
    private static final String TO = "valid_to";

    private final JdbcClient jdbc;

    DatedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a version holds on that day. */
    public boolean holds(String table, String code, LocalDate day) {
        return jdbc.sql("select exists (select 1 from " + table
                        + " where code = ? and valid_from <= ? and valid_to > ?)")
                .params(code, day, day)
                .query(Boolean.class)
                .single();
    }

    /** @throws RuleViolation {@code issues.terms.name.taken} by another from that day on */
    public void demandFreeName(String table, @Nullable String code, String name, LocalDate from) {
        boolean taken = jdbc.sql(
                        "select exists (select 1 from " + table + " where name = ? and code <> ? and valid_to > ?)")
                .params(name, code == null ? "" : code, from)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new RuleViolation("issues.terms.name.taken", name);
        }
    }

    public String newCode(String table) {
        long count = jdbc.sql("select count(distinct code) from " + table)
                .query(Long.class)
                .single();
        for (long next = count + 1; ; next++) {
            String code = "OWN" + next;
            if (!jdbc.sql("select exists (select 1 from " + table + " where code = ?)")
                    .param(code)
                    .query(Boolean.class)
                    .single()) {
                return code;
            }
        }
    }

    public int nextPosition() {
        return jdbc.sql("select coalesce(max(position), 0) + 1 from issue_category")
                .query(Integer.class)
                .single();
    }

    /** The first version of a new one. */
    public void begin(String table, String code, Map<String, Object> values, LocalDate from) {
        Map<String, Object> row = new LinkedHashMap<>(values);
        row.put("code", code);
        insert(table, row, from);
    }

    /**
     * Ends the version that holds on the day and begins the next one with these values; all others go over unchanged.
     *
     * @throws RuleViolation as {@link #end}
     */
    public void follow(String table, String code, Map<String, Object> values, LocalDate from) {
        Map<String, Object> row = endBefore(table, code, from);
        row.putAll(values);
        insert(table, row, from);
    }

    /**
     * Ends the version that holds on the day before.
     *
     * @return its name
     * @throws RuleViolation {@code issues.terms.gone} when none holds then, {@code issues.terms.from.planned} when another
     *     begins later, {@code issues.terms.from.same} when it begins on that day
     */
    public String end(String table, String code, LocalDate from) {
        return String.valueOf(endBefore(table, code, from).get("name"));
    }

    private Map<String, Object> endBefore(String table, String code, LocalDate from) {
        List<Map<String, Object>> versions = jdbc.sql(
                        "select * from " + table + " where code = ? and valid_to > ? order by valid_from for update")
                .params(code, from)
                .query()
                .listOfRows();
        if (versions.isEmpty()) {
            throw new RuleViolation("issues.terms.gone");
        }
        Map<String, Object> last = new LinkedHashMap<>(versions.getLast());
        LocalDate begins = day(last.get(FROM));
        if (begins.isAfter(from)) {
            throw new RuleViolation("issues.terms.from.planned", begins);
        }
        if (begins.equals(from)) {
            throw new RuleViolation("issues.terms.from.same");
        }
        jdbc.sql("update " + table + " set valid_to = ?, version = version + 1 where id = ?")
                .params(from, last.get("id"))
                .update();
        return last;
    }

    private void insert(String table, Map<String, Object> values, LocalDate from) {
        Map<String, Object> row = new LinkedHashMap<>(values);
        row.put("id", Ids.next());
        row.put(FROM, from);
        row.put(TO, OPEN);
        row.put("version", 0);
        jdbc.sql("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                        + String.join(", ", Collections.nCopies(row.size(), "?")) + ")")
                .params(new ArrayList<>(row.values()))
                .update();
    }

    /** A category that proposes the template on that day or later. */
    public Optional<String> categoryWith(String term, LocalDate day) {
        return jdbc.sql(
                        "select name from issue_category where term_code = ? and valid_to > ? order by position limit 1")
                .params(term, day)
                .query(String.class)
                .optional();
    }

    private static LocalDate day(@Nullable Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : LocalDate.parse(String.valueOf(value));
    }
}
