package cn.qinqing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.shared.Level;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.ClassUtils;

/** What the migrations leave behind, asked of the database itself; and how their files look. */
class MigrationsTest extends DatabaseTest {

    private static final String COLLATION = "utf8mb4_nopad_bin";
    private static final Pattern NAME = Pattern.compile("V\\d{15}(\\d\\d)?__[a-z]+(_[a-z0-9]+)*\\.sql");
    private static final Pattern ONE_OF = Pattern.compile("`(\\w+)` in \\(([^()]*)\\)");
    /** A native enum column: Hibernate Search wants its own so. */
    private static final Pattern NATIVE = Pattern.compile("enum\\((.*)\\)");

    @Autowired
    EntityManagerFactory entities;

    private JdbcClient owner;

    @BeforeEach
    void asOwner() {
        var access = databaseAccess();
        owner = JdbcClient.create(
                new DriverManagerDataSource(access.url(), access.ownerUser(), access.ownerPassword()));
    }

    @Test
    void a_column_of_an_enum_allows_its_values_and_no_others() {
        var expected = new TreeMap<>(StoredEnums.ofEntities(entities));
        assertThat(expected).containsKeys("account_role.role", "issue.status", "hsearch_outbox_event.status");
        expected.putAll(StoredEnums.byHand());
        var allowed = allowed();
        var wrong = new TreeMap<String, String>();
        expected.forEach((column, words) -> {
            if (!words.equals(allowed.get(column))) {
                wrong.put(column, "stored are " + words + ", the database allows " + allowed.get(column));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_closed_list_of_words_is_compared_with_its_enum_or_named_as_one_without() {
        var known = new TreeSet<>(StoredEnums.WORDS);
        known.addAll(StoredEnums.BY_HAND.keySet());
        assertThat(known)
                .doesNotContainAnyElementsOf(StoredEnums.ofEntities(entities).keySet());
        known.addAll(StoredEnums.ofEntities(entities).keySet());
        assertThat(allowed().keySet())
                .as("StoredEnums says which enum each of them is")
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void a_foreign_key_has_an_index_that_begins_with_its_columns() {
        var indexes = indexes();
        var keys = foreignKeys();
        assertThat(keys).hasSizeGreaterThan(30);
        var without = new TreeSet<String>();
        keys.forEach((key, columns) -> {
            String table = key.substring(0, key.indexOf('.'));
            if (indexes.getOrDefault(table, Map.of()).values().stream()
                    .noneMatch(index -> index.size() >= columns.size()
                            && index.subList(0, columns.size()).equals(columns))) {
                without.add(key + columns);
            }
        });
        assertThat(without).isEmpty();
    }

    @Test
    void every_table_is_transactional_and_tells_rare_names_apart() {
        assertThat(owner.sql("""
                        select concat(table_name, ': ', engine, ' ', table_collation) from information_schema.tables
                        where table_schema = database() and table_type <> 'VIEW'
                          and (engine <> 'InnoDB' or table_collation <> ?)""").param(COLLATION).query(String.class).list()).isEmpty();
        assertThat(owner.sql("""
                        select concat(table_name, '.', column_name, ': ', collation_name)
                        from information_schema.columns
                        where table_schema = database() and collation_name <> ?""").param(COLLATION).query(String.class).list()).isEmpty();
    }

    @Test
    void a_file_that_changes_the_structure_has_one_statement() {
        // MariaDB rolls no structure back: after a failure in the middle nobody knows what was done
        assertThat(MigrationFile.all())
                .filteredOn(MigrationFile::changesStructure)
                .allSatisfy(
                        file -> assertThat(file.statements()).as(file.name()).hasSize(1));
    }

    @Test
    void statements_are_counted_as_the_database_sees_them() {
        assertThat(MigrationFile.of("one", "-- a; b\nCREATE TABLE a (b char(1) DEFAULT ';' COMMENT 'it''s; so');")
                        .statements())
                .hasSize(1);
        assertThat(MigrationFile.of("trigger", "DELIMITER //\nCREATE TRIGGER a BEGIN b; c; END //\nDELIMITER ;")
                        .statements())
                .hasSize(1);
        var mixed = MigrationFile.of("mixed", "ALTER TABLE a ADD b int;\nUPDATE a SET b = 1;");
        assertThat(mixed.statements()).hasSize(2);
        assertThat(mixed.changesStructure()).isTrue();
        assertThat(MigrationFile.of("data", "INSERT INTO a VALUES (1);").changesStructure())
                .isFalse();
    }

    @Test
    void a_file_is_named_by_its_time_and_its_feature_and_no_version_comes_twice() {
        var files = MigrationFile.all();
        assertThat(files)
                .extracting(MigrationFile::name)
                .allSatisfy(name -> assertThat(name).matches(NAME));
        assertThat(files).extracting(MigrationFile::version).doesNotHaveDuplicates();
        assertThat(files)
                .allSatisfy(file -> assertThat(level(file.feature()))
                        .as(file.name() + " belongs to a feature")
                        .isTrue());
    }

    private static boolean level(String feature) {
        String described = "cn.qinqing." + feature + ".package-info";
        return ClassUtils.isPresent(described, null)
                && ClassUtils.resolveClassName(described, null).isAnnotationPresent(Level.class);
    }

    /** Columns with a closed list of words; where two checks name the same column, what both allow. */
    private Map<String, Set<String>> allowed() {
        var allowed = new TreeMap<String, Set<String>>();
        owner.sql("select table_name, check_clause from information_schema.check_constraints"
                        + " where constraint_schema = database()")
                .query((row, number) -> {
                    var one = ONE_OF.matcher(row.getString(2));
                    if (one.matches()) {
                        allowed.merge(row.getString(1) + "." + one.group(1), words(one.group(2)), (first, second) -> {
                            first.retainAll(second);
                            return first;
                        });
                    }
                    return number;
                })
                .list();
        owner.sql("select concat(table_name, '.', column_name), column_type from information_schema.columns"
                        + " where table_schema = database() and data_type = 'enum'")
                .query((row, number) -> {
                    var one = NATIVE.matcher(row.getString(2));
                    assertThat(one.matches()).as(row.getString(2)).isTrue();
                    allowed.put(row.getString(1), words(one.group(1)));
                    return number;
                })
                .list();
        return allowed;
    }

    private static Set<String> words(String literals) {
        var words = new TreeSet<String>();
        Arrays.stream(literals.split(","))
                .forEach(literal -> words.add(literal.strip().replace("'", "")));
        return words;
    }

    private Map<String, List<String>> foreignKeys() {
        return grouped("""
                select concat(table_name, '.', constraint_name), column_name
                from information_schema.key_column_usage
                where table_schema = database() and referenced_table_name is not null
                order by table_name, constraint_name, ordinal_position""");
    }

    private Map<String, Map<String, List<String>>> indexes() {
        var indexes = new HashMap<String, Map<String, List<String>>>();
        grouped("""
                select concat(table_name, '.', index_name), column_name from information_schema.statistics
                where table_schema = database() order by table_name, index_name, seq_in_index""")
                .forEach((index, columns) -> indexes.computeIfAbsent(
                                index.substring(0, index.indexOf('.')), table -> new HashMap<>())
                        .put(index, columns));
        return indexes;
    }

    private Map<String, List<String>> grouped(String query) {
        var groups = new TreeMap<String, List<String>>();
        owner.sql(query)
                .query((row, number) -> groups.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return groups;
    }
}
