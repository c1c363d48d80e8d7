package cn.qinqing.people.domain;

import cn.qinqing.workbench.ImportUndo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back units, people, posts and telephones that an import made, as far as nothing hangs on them. */
@Configuration(proxyBeanMethods = false)
class ImportedPeople {

    /** Columns that name a record without a foreign key, since their tables lie below or keep what was. */
    private static final Map<String, List<String>> UNBOUND = Map.of(
            "person",
                    List.of(
                            counting("account", "person_id"),
                            counting("visit", "recorder_person_id"),
                            counting("issue_party", "person_id")),
            "unit",
                    List.of(
                            counting("account", "unit_id"),
                            counting("visit", "unit_id"),
                            counting("issue", "lead_unit_id")));

    /** What refers to a record of a kind, as queries that count; the database knows its foreign keys. */
    private final Map<String, List<String>> references = new ConcurrentHashMap<>();

    @Bean
    ImportUndo undoOfficePhone(JdbcClient jdbc) {
        return undo("office_phone", jdbc);
    }

    @Bean
    ImportUndo undoProtectedPhone(JdbcClient jdbc) {
        return undo("protected_phone", jdbc);
    }

    @Bean
    ImportUndo undoHolding(JdbcClient jdbc) {
        ImportUndo made = undo("post_holding", jdbc);
        return new ImportUndo() {
            @Override
            public String kind() {
                return made.kind();
            }

            @Override
            public Optional<String> undo(UUID id, int versionThen) {
                return made.undo(id, versionThen);
            }

            /** A holding that the list let begin earlier begins again as it did. */
            @Override
            public Optional<String> restore(UUID id, Map<String, String> before, int versionThen) {
                int restored = jdbc.sql(
                                "update post_holding set valid_from = ?, version = version + 1 where id = ? and version = ?")
                        .params(LocalDate.parse(before.get("from")), id, versionThen)
                        .update();
                return restored == 0 ? Optional.of("workbench.import.changed") : Optional.empty();
            }
        };
    }

    @Bean
    ImportUndo undoPerson(JdbcClient jdbc) {
        return undo("person", jdbc);
    }

    @Bean
    ImportUndo undoPost(JdbcClient jdbc) {
        return undo("post", jdbc);
    }

    @Bean
    ImportUndo undoUnit(JdbcClient jdbc) {
        return undo("unit", jdbc);
    }

    private ImportUndo undo(String table, JdbcClient jdbc) {
        return new ImportUndo() {
            @Override
            public String kind() {
                return table;
            }

            @Override
            public Optional<String> undo(UUID id, int versionThen) {
                boolean used = references.computeIfAbsent(table, name -> references(name, jdbc)).stream()
                        .anyMatch(
                                sql -> jdbc.sql(sql).param(id).query(Long.class).single() > 0);
                if (used) {
                    return Optional.of("workbench.import.used");
                }
                int gone = jdbc.sql("delete from " + table + " where id = ? and version = ?")
                        .params(id, versionThen)
                        .update();
                boolean stays = gone == 0
                        && jdbc.sql("select count(*) from " + table + " where id = ?")
                                        .param(id)
                                        .query(Long.class)
                                        .single()
                                > 0;
                return stays ? Optional.of("workbench.import.changed") : Optional.empty();
            }
        };
    }

    static List<String> references(String table, JdbcClient jdbc) {
        List<String> bound = jdbc.sql("""
                        select table_name, column_name from information_schema.key_column_usage
                        where table_schema = database() and referenced_table_name = ? and referenced_column_name = 'id'
                        """)
                .param(table)
                .query((row, n) -> counting(row.getString(1), row.getString(2)))
                .list();
        return Stream.concat(UNBOUND.getOrDefault(table, List.of()).stream(), bound.stream())
                .distinct()
                .toList();
    }

    private static String counting(String table, String column) {
        return "select count(*) from " + table + " where " + column + " = ?";
    }
}
