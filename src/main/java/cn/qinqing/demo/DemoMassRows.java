package cn.qinqing.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of many issues, stored some hundred at a time. */
final class DemoMassRows {

    private static final int AT_ONCE = 250;

    private final JdbcTemplate jdbc;
    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

    DemoMassRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param into table and columns, as they stand behind {@code insert into} */
    void add(String into, @Nullable Object... values) {
        rows.computeIfAbsent(into, any -> new ArrayList<>()).add(values);
    }

    /**
     * Stores them in one transaction. An issue and its closure name each other, which single statements cannot, so the
     * keys are not looked at while it lasts; nothing else would check them later, and the rows are whole by making.
     */
    void store() {
        jdbc.execute("set session foreign_key_checks = 0");
        try {
            rows.forEach(this::store);
        } finally {
            jdbc.execute("set session foreign_key_checks = 1");
        }
    }

    private void store(String into, List<Object[]> all) {
        String marks = "(" + String.join(", ", Collections.nCopies(all.getFirst().length, "?")) + ")";
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object[]> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            jdbc.update(
                    "insert into " + into + " values " + String.join(", ", Collections.nCopies(some.size(), marks)),
                    some.stream().flatMap(Arrays::stream).toArray());
        }
    }
}
