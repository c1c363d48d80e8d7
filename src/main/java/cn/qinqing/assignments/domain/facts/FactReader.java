package cn.qinqing.assignments.domain.facts;

import cn.qinqing.assignments.AssignmentRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads facts: of all enterprises, or of some. */
@Component
class FactReader {

    private static final int ROWS_AT_ONCE = 5_000;

    /** Days as numbers from 1970-01-01. */
    private static final String DAY = "to_days(%s) - 719528";

    private final JdbcClient jdbc;

    FactReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Facts of one enterprise while they are read. */
    private static final class Gathered {
        private final List<EnterpriseFacts.Assigned> assignments = new ArrayList<>(0);
        private final List<EnterpriseFacts.Tiered> tiers = new ArrayList<>(0);
        private final List<EnterpriseFacts.Declared> declarations = new ArrayList<>(0);
        private int[] contacts = new int[0];
        private int contactCount;

        void add(int contact) {
            if (contactCount == contacts.length) {
                contacts = Arrays.copyOf(contacts, contactCount + 4 + contactCount / 2);
            }
            contacts[contactCount++] = contact;
        }
    }

    /** Those of all enterprises; in a few seconds even where there are many. */
    Map<UUID, EnterpriseFacts> all() {
        return read("", List.of());
    }

    /** Those of some enterprises; one that is gone is missing. */
    Map<UUID, EnterpriseFacts> of(Collection<UUID> enterprises) {
        return enterprises.isEmpty()
                ? Map.of()
                : read(
                        " in (" + String.join(", ", Collections.nCopies(enterprises.size(), "?")) + ")",
                        List.copyOf(enterprises));
    }

    private Map<UUID, EnterpriseFacts> read(String which, List<UUID> ids) {
        Map<UUID, Gathered> gathered = new HashMap<>();
        each(
                "select enterprise_id, id, role, post_id, person_id, unit_id, " + days("valid_from", "valid_to")
                        + " from assignment" + where("enterprise_id", which) + " order by id",
                ids,
                row -> of(gathered, row)
                        .assignments
                        .add(new EnterpriseFacts.Assigned(
                                id(row, 2),
                                AssignmentRole.valueOf(row.getString(3)),
                                row.getObject(4, UUID.class),
                                row.getObject(5, UUID.class),
                                row.getObject(6, UUID.class),
                                row.getInt(7),
                                row.getInt(8))));
        each(
                "select enterprise_id, tier, " + days("valid_from", "valid_to") + " from enterprise_tier"
                        + where("enterprise_id", which),
                ids,
                row -> of(gathered, row)
                        .tiers
                        .add(new EnterpriseFacts.Tiered(row.getString(2).intern(), row.getInt(3), row.getInt(4))));
        each(
                "select enterprise_id, person_id, result = 'INTEREST', " + days("valid_from", "valid_to")
                        + " from interest_declaration" + where("enterprise_id", which),
                ids,
                row -> of(gathered, row)
                        .declarations
                        .add(new EnterpriseFacts.Declared(
                                id(row, 2), row.getBoolean(3), row.getInt(4), row.getInt(5))));
        // a visit is what the disturbance budget knows as coming to the enterprise
        each(
                "select enterprise_id, " + days("contact_on")
                        + ", mode in ('ON_SITE', 'MEETING'), state = 'HELD' from contact_log"
                        + (which.isEmpty() ? " where " : where("enterprise_id", which) + " and ")
                        + "state in ('HELD', 'DECLINED')",
                ids,
                row -> of(gathered, row).add(Contacts.of(row.getInt(2), row.getBoolean(3), row.getBoolean(4))));
        return enterprises(which, ids, gathered);
    }

    private Map<UUID, EnterpriseFacts> enterprises(String which, List<UUID> ids, Map<UUID, Gathered> gathered) {
        Map<UUID, EnterpriseFacts> found = new LinkedHashMap<>();
        Gathered nothing = new Gathered();
        each(
                "select id, name_key, sort_key, kind in ('CHAMBER', 'ASSOCIATION'), division_code, industry_section, size_class,"
                        + " state = 'CANCELLED', merged_into is not null, parent_id from enterprise"
                        + where("id", which) + " order by id",
                ids,
                row -> {
                    Gathered one = gathered.getOrDefault(id(row, 1), nothing);
                    found.put(
                            id(row, 1),
                            new EnterpriseFacts(
                                    id(row, 1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getBoolean(4),
                                    row.getString(5).intern(),
                                    known(row.getString(6)),
                                    known(row.getString(7)),
                                    row.getBoolean(8),
                                    row.getBoolean(9),
                                    row.getObject(10, UUID.class),
                                    List.copyOf(one.assignments),
                                    List.copyOf(one.tiers),
                                    List.copyOf(one.declarations),
                                    Contacts.of(one.contacts, one.contactCount)));
                });
        return found;
    }

    /** What enterprises share. */
    SharedFacts shared() {
        Map<UUID, SharedFacts.Post> posts = new HashMap<>();
        each(
                "select id, is_leading, division_code from post",
                List.of(),
                row -> posts.put(
                        id(row, 1),
                        new SharedFacts.Post(row.getBoolean(2), row.getString(3).intern())));
        List<SharedFacts.Holding> holdings = new ArrayList<>();
        each(
                "select post_id, person_id, " + days("valid_from", "valid_to") + " from post_holding",
                List.of(),
                row -> holdings.add(new SharedFacts.Holding(id(row, 1), id(row, 2), row.getInt(3), row.getInt(4))));
        Map<UUID, SharedFacts.Person> people = new HashMap<>();
        each(
                "select id, active, name_key from person",
                List.of(),
                row -> people.put(id(row, 1), new SharedFacts.Person(row.getBoolean(2), row.getString(3))));
        Map<UUID, SharedFacts.Unit> units = new HashMap<>();
        each(
                "select id, active, name from unit",
                List.of(),
                row -> units.put(id(row, 1), new SharedFacts.Unit(row.getBoolean(2), row.getString(3))));
        return new SharedFacts(posts, holdings, people, units, rules());
    }

    private List<SharedFacts.Rule> rules() {
        List<SharedFacts.Rule> rules = new ArrayList<>();
        each(
                "select tier, enterprises_least, enterprises_most, chambers_least, chambers_most, visit_months, chamber_visit_months,"
                        + " officer_months, rotation_months, " + days("valid_from", "valid_to")
                        + " from liaison_tier_rule",
                List.of(),
                row -> rules.add(new SharedFacts.Rule(
                        row.getString(1).intern(),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getObject(9, Integer.class),
                        row.getInt(10),
                        row.getInt(11))));
        return rules;
    }

    private void each(String sql, List<UUID> ids, RowCallbackHandler row) {
        jdbc.sql(sql).withFetchSize(ROWS_AT_ONCE).params(ids).query(row);
    }

    private static String where(String column, String which) {
        return which.isEmpty() ? "" : " where " + column + which;
    }

    private static String days(String... columns) {
        return String.join(", ", Arrays.stream(columns).map(DAY::formatted).toList());
    }

    private static Gathered of(Map<UUID, Gathered> gathered, ResultSet row) throws SQLException {
        return gathered.computeIfAbsent(id(row, 1), id -> new Gathered());
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** One text for the many rows that have the same. */
    private static @Nullable String known(@Nullable String text) {
        return text == null ? null : text.intern();
    }
}
