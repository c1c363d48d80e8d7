package cn.qinqing.people.domain;

import cn.qinqing.workbench.ImportUndo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes back units, people, posts and telephones that an import made, as far as nothing hangs on them. */
@Configuration(proxyBeanMethods = false)
class ImportedPeople {

    /** What may refer to a record of a kind, as a query that counts the references. */
    static final Map<String, List<String>> REFERENCES = Map.of(
            "office_phone", List.of(),
            "protected_phone", List.of(),
            "post_holding", List.of(),
            "person",
                    List.of(
                            "select count(*) from post_holding where person_id = ?",
                            "select count(*) from assignment where person_id = ?",
                            "select count(*) from person_absence where person_id = ?",
                            "select count(*) from person_absence where deputy_id = ?",
                            "select count(*) from person_change where person_id = ?",
                            "select count(*) from assignment_batch where person_id = ?",
                            "select count(*) from handover where from_person_id = ?",
                            "select count(*) from handover where to_person_id = ?",
                            "select count(*) from recording_authority where person_id = ?",
                            "select count(*) from account where person_id = ?",
                            "select count(*) from office_phone where person_id = ?",
                            "select count(*) from protected_phone where person_id = ?",
                            "select count(*) from visit where recorder_person_id = ?",
                            "select count(*) from visit where on_behalf_of = ?",
                            "select count(*) from issue_party where person_id = ?",
                            "select count(*) from interest_declaration where person_id = ?",
                            "select count(*) from visit_participant where person_id = ?",
                            "select count(*) from visit_paper_check where signer_id = ?",
                            "select count(*) from visit_booking_party where person_id = ?"),
            "post",
                    List.of(
                            "select count(*) from post_holding where post_id = ?",
                            "select count(*) from assignment where post_id = ?",
                            "select count(*) from recording_authority where post_id = ?",
                            "select count(*) from handover where post_id = ?",
                            "select count(*) from assignment_batch where post_id = ?",
                            "select count(*) from assignment_batch_row where post_id = ?",
                            "select count(*) from liaison_proposal_leader where post_id = ?",
                            "select count(*) from liaison_proposal_row where post_id = ?",
                            "select count(*) from office_phone where post_id = ?",
                            "select count(*) from visit_booking_party where post_id = ?"),
            "unit",
                    List.of(
                            "select count(*) from post where unit_id = ?",
                            "select count(*) from unit where parent_id = ?",
                            "select count(*) from operating_body where unit_id = ?",
                            "select count(*) from enterprise where park_unit_id = ?",
                            "select count(*) from visit where unit_id = ?",
                            "select count(*) from assignment where unit_id = ?",
                            "select count(*) from office_phone where unit_id = ?",
                            "select count(*) from account where unit_id = ?",
                            "select count(*) from issue where lead_unit_id = ?"));

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

    private static ImportUndo undo(String table, JdbcClient jdbc) {
        return new ImportUndo() {
            @Override
            public String kind() {
                return table;
            }

            @Override
            public Optional<String> undo(UUID id, int versionThen) {
                boolean used = REFERENCES.get(table).stream()
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
}
